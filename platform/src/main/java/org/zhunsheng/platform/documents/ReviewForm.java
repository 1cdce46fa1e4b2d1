package org.zhunsheng.platform.documents;

/** How the legality of a draft was looked at before it was deliberated (审核方式). */
enum ReviewForm {
    WRITTEN_OPINION,
    COUNTERSIGNATURE,
    COMMENT
}
