package org.zhunsheng.platform.casefiles;

/** What a file's score comes to (评查等次). */
enum FileGrade {
    EXCELLENT,
    QUALIFIED,
    UNQUALIFIED
}
