package org.zhunsheng.platform.enforcement;

/** What the supervising body finds of the correction (核实结论). */
enum CorrectionResult {
    CORRECTED,
    PARTLY,
    NOT_CORRECTED
}
