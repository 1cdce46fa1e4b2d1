package org.zhunsheng.platform.services;

/** Fields in which nothing is handled on a commitment (不适用告知承诺的领域). */
enum ExcludedField {
    NATIONAL_SECURITY,
    STATE_SECRETS,
    PUBLIC_SAFETY,
    FINANCE,
    ECOLOGY,
    LIFE_AND_PROPERTY,
    FOREIGN_AFFAIRS
}
