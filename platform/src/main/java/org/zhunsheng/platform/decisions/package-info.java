/** Major administrative decisions and agreements (重大行政决策与协议): by which procedure they came about, and what became of them. */
@NullMarked
package org.zhunsheng.platform.decisions;

import org.jspecify.annotations.NullMarked;
