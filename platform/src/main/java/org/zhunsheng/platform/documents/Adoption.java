package org.zhunsheng.platform.documents;

/** What the drafter did with an opinion (采纳情况). */
enum Adoption {
    ADOPTED,
    PARTLY_ADOPTED,
    NOT_ADOPTED
}
