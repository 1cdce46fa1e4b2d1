/** What was done, by whom and why (审计): every write is an act, every act a line of one hash chain. */
@NullMarked
package org.zhunsheng.platform.audit;

import org.jspecify.annotations.NullMarked;
