package org.zhunsheng.platform.enforcement;

/** What kind of act was reviewed or published (行政执法行为类别). */
enum ActKind {
    PENALTY,
    LICENCE,
    COMPULSION,
    INSPECTION,
    LEVY,
    OTHER
}
