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
    /** What stands above a table (表题), with its number. */
    TABLE_CAPTION,
    /** The names of a table's columns. */
    TABLE_HEAD,
    /** One row of a table; tabs part its cells. */
    TABLE_ROW,
    /** A chart of the table above it (图), with its number and the columns that it draws; tabs part them. */
    CHART,
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

    /** A part of a table, whose cells are parted by tabs. */
    public boolean tabular() {
        return this == TABLE_CAPTION || this == TABLE_HEAD || this == TABLE_ROW || this == CHART;
    }

    public boolean heads() {
        return this == HEADING || this == SECOND_HEADING || this == THIRD_HEADING || this == FOURTH_HEADING;
    }
}
