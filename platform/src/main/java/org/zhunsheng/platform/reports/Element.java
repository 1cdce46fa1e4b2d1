package org.zhunsheng.platform.reports;

/** What a piece of a report's text is in the document (公文要素). */
enum Element {
    /** 主送机关, a line that ends in a colon. */
    RECIPIENT,
    /** 一、 on a line of its own. */
    HEADING,
    /** （一） on a line of its own. */
    SECOND_HEADING,
    /** 1. on a line of its own. */
    THIRD_HEADING,
    /** （1） on a line of its own. */
    FOURTH_HEADING,
    /** （一） and what runs into the paragraph. */
    SECOND_LEAD,
    THIRD_LEAD,
    FOURTH_LEAD,
    SENTENCE,
    /** 特此报告。 */
    CLOSING,
    /** 发文机关署名. */
    SIGNATURE,
    /** 成文日期. */
    DAY;

    /** Begins a paragraph and stands in its face. */
    public boolean leads() {
        return this == SECOND_LEAD || this == THIRD_LEAD || this == FOURTH_LEAD;
    }

    public boolean heads() {
        return this == HEADING || this == SECOND_HEADING || this == THIRD_HEADING || this == FOURTH_HEADING;
    }
}
