/** Figures (数字): a metric (统计口径) asked for an organ with all below it, a period and a moment. */
@NullMarked
package org.zhunsheng.platform.figures;

import org.jspecify.annotations.NullMarked;
