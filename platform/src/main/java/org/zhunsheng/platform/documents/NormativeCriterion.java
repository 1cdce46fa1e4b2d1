package org.zhunsheng.platform.documents;

/** What makes a document normative (认定要素); one that has all seven is. */
enum NormativeCriterion {
    ISSUER,
    PROCEDURE,
    OPEN,
    RIGHTS,
    GENERAL,
    REPEATED,
    OFFICIAL
}
