/** Proofreading of a government report (校对): figures, periods, order of events and forms that contradict each other. */
@NullMarked
package org.zhunsheng.engine.proofreading;

import org.jspecify.annotations.NullMarked;
