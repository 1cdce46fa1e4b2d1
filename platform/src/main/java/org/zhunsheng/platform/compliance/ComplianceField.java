package org.zhunsheng.platform.compliance;

/** A field of law whose owner answers for its records (查询领域). */
enum ComplianceField {
    MARKET,
    TAX,
    LABOUR,
    SOCIAL_INSURANCE,
    MEDICAL_INSURANCE,
    HOUSING_FUND,
    PLANNING,
    CONSTRUCTION,
    ECOLOGY,
    EMERGENCY,
    FIRE,
    HEALTH,
    CULTURE,
    CITY_MANAGEMENT,
    TRANSPORT,
    WATER,
    AGRICULTURE,
    STATISTICS,
    EDUCATION,
    COMMERCE,
    COURT_EXECUTION
}
