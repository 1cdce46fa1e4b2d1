package org.zhunsheng.platform.assessment;

/** What an indicator is about (指标类别). */
enum IndicatorField {
    DUTY,
    STUDY,
    LITIGATION,
    DOCUMENTS,
    ENFORCEMENT,
    PUBLICITY,
    SERVICES,
    SUPERVISION,
    DATA
}
