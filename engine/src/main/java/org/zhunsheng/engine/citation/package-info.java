/** Citations of legal texts (法条引用): where a text names an instrument, an article, a paragraph, and what it means by it. */
@NullMarked
package org.zhunsheng.engine.citation;

import org.jspecify.annotations.NullMarked;
