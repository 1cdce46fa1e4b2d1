/** How often what is said was right, and how loudly it may therefore be said (准确程度与提示级别). */
@NullMarked
package org.zhunsheng.engine.judged;

import org.jspecify.annotations.NullMarked;
