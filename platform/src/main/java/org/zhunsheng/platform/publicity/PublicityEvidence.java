package org.zhunsheng.platform.publicity;

/** What proves that an event took place (佐证材料). */
enum PublicityEvidence {
    ATTENDANCE_LIST,
    PHOTOGRAPHS,
    RECORDING,
    PLATFORM_STATISTICS,
    PRESS_REPORT,
    MATERIALS
}
