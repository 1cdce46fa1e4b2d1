package org.zhunsheng.platform.decisions;

/** Who stands surety (担保). */
enum AgreementGuarantee {
    NONE,
    BY_THE_OTHER_SIDE,
    BY_THE_GOVERNMENT
}
