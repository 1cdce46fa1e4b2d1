package org.zhunsheng.platform.assessment;

/** How often an indicator is measured (考核周期). */
enum IndicatorCycle {
    YEAR,
    HALF,
    QUARTER
}
