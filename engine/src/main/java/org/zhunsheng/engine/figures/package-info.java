/**
 * Figures counted from plain records, without a database (数字的重算): what a metric declares, what each record adds to it,
 * how such parts are put together, and how the result is stated. The platform, a stranger who checks a pack and a job over
 * a thousand districts all count by this.
 */
@NullMarked
package org.zhunsheng.engine.figures;

import org.jspecify.annotations.NullMarked;
