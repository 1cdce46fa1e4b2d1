package org.zhunsheng.engine.citation;

/**
 * Where a stretch of text stands (所在条款): relative references (前款, 本条, 本章) are counted from here. Numbers are 0 where
 * they are unknown or there is none.
 *
 * @param instrument the title of the text; empty when unknown
 * @param suffix 1 for 之一
 */
public record Place(
        String instrument,
        int part,
        int chapter,
        int section,
        int article,
        int suffix,
        int paragraph,
        int item,
        int subItem) {

    /** A place of which nothing is known. */
    public static final Place NOWHERE = in("");

    /** Somewhere in the instrument. */
    public static Place in(String instrument) {
        return new Place(instrument, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
