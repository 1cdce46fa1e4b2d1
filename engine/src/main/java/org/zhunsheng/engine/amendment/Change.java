package org.zhunsheng.engine.amendment;

import java.util.Locale;

/** What became of a provision (变动). */
public enum Change {
    /** Same number, same text. */
    UNCHANGED("未变"),
    /** Same text under a new number. */
    MOVED("移位"),
    /** Another text, under the same number or a new one. */
    MODIFIED("修改"),
    /** Its text stands in two or more provisions. */
    SPLIT("分立"),
    /** It stands in one provision together with another one. */
    MERGED("合并"),
    /** It is gone. */
    DELETED("删去"),
    /** It was not there before. */
    ADDED("增加");

    private final String term;

    Change(String term) {
        this.term = term;
    }

    /** The kind as it is written in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The trade's word. */
    public String term() {
        return term;
    }
}
