/** Checks of normative documents and agreements against the law (合法性审查): rules of the language of norms, each with its basis. */
@NullMarked
package org.zhunsheng.engine.legality;

import org.jspecify.annotations.NullMarked;
