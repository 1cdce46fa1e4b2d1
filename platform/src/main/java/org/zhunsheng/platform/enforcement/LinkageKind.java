package org.zhunsheng.platform.enforcement;

/** Which of the five links was used (五联动). */
enum LinkageKind {
    BETWEEN_DEPARTMENTS,
    STREET_AND_DEPARTMENT,
    LEGAL_AND_PROFESSIONAL,
    GOVERNMENT_AND_COURT,
    CITY_DISTRICT_STREET
}
