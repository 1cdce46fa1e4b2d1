package org.zhunsheng.platform.compliance;

/** What the report is for (查询用途). */
enum CompliancePurpose {
    LISTING,
    FINANCING,
    BIDDING,
    SUBSIDY,
    OTHER
}
