/** What the tests of the engine share. */
@NullMarked
package org.zhunsheng.engine;

import org.jspecify.annotations.NullMarked;
