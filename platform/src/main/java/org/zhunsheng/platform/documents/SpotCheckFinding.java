package org.zhunsheng.platform.documents;

/** What a spot check found (抽查发现的问题). */
enum SpotCheckFinding {
    COMMENT_PERIOD,
    COMPETITION_REVIEW,
    LEGALITY_REVIEW,
    NOT_PUBLISHED,
    LATE_FILING,
    NOT_FILED,
    OUT_OF_FORCE,
    FORM
}
