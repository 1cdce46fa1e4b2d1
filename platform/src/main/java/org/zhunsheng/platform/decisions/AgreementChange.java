package org.zhunsheng.platform.decisions;

/** Whether an agreement was changed or ended, and by whom (变更解除情况). */
enum AgreementChange {
    BY_AGREEMENT,
    BY_THE_ORGAN,
    BY_THE_OTHER_SIDE
}
