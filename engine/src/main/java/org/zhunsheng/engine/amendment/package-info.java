/** Amending legal texts (修改、修正): what became of each article, what a decision says, and the text that follows from it. */
@NullMarked
package org.zhunsheng.engine.amendment;

import org.jspecify.annotations.NullMarked;
