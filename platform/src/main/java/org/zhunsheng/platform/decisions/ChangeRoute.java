package org.zhunsheng.platform.decisions;

/** How a decision was changed or stopped (调整方式). */
enum ChangeRoute {
    BY_PROCEDURE,
    SUSPENDED_IN_URGENCY,
    WITHOUT_PROCEDURE
}
