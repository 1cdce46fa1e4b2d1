/** A module that only the tests have: what was learnt (学法), to be counted. */
@NullMarked
package org.zhunsheng.platform.school;

import org.jspecify.annotations.NullMarked;
