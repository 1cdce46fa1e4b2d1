package org.zhunsheng.engine.legality;

/**
 * An instrument, or a provision of it, that a paragraph names (引用).
 *
 * @param title without 中华人民共和国 and with its abbreviation resolved; empty for the document itself
 * @param article 0 where none is named; likewise paragraph and item
 * @param start index of the title's first character in the paragraph
 * @param end index behind the last character of the provision's number
 * @param titleEnd index behind the title
 * @param edition the year of the version that is named, such as 2017年修正; 0 where none is
 * @param quoted whether the title stands in 《》
 */
record Cited(
        String title,
        int article,
        int suffix,
        int paragraph,
        int item,
        int start,
        int end,
        int titleEnd,
        int edition,
        boolean quoted) {

    /** Whether the document names a provision of its own. */
    boolean self() {
        return title.isEmpty();
    }
}
