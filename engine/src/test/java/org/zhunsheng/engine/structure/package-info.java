/** Tests of the structure of legal texts. */
@NullMarked
package org.zhunsheng.engine.structure;

import org.jspecify.annotations.NullMarked;
