/** What a change of law touches (修法影响): which documents cite the changed provisions, what the citations should read now. */
@NullMarked
package org.zhunsheng.engine.impact;

import org.jspecify.annotations.NullMarked;
