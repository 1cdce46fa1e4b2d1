/** Legal publicity (普法): which organ explains which law to whom, what it did for it, and who came. */
@NullMarked
package org.zhunsheng.platform.publicity;

import org.jspecify.annotations.NullMarked;
