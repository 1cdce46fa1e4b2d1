package org.zhunsheng.platform.assessment;

/** Whom a scheme measures (考核对象): unlike organs are never ranked together. */
enum AssessedOrgans {
    DEPARTMENTS,
    STREETS
}
