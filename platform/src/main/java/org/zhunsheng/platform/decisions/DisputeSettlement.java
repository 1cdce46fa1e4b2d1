package org.zhunsheng.platform.decisions;

/** Where disputes go (争议解决方式). */
enum DisputeSettlement {
    COURT,
    ARBITRATION,
    NEGOTIATION_ONLY
}
