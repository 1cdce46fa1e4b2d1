package org.zhunsheng.engine.impact;

import org.zhunsheng.engine.structure.Provision;

/**
 * A place of a document that cites a provision of another instrument (引用处).
 *
 * @param document the document's name
 * @param article the article it stands in; 0 outside of articles
 * @param paragraph the paragraph it stands in; 0 where unknown
 * @param start in Unicode code points from the start of the document
 * @param end behind the last code point
 * @param quote the words that cite
 * @param title the instrument as written, without 《》
 * @param named whether the words begin with the title
 * @param quoted whether the title stands in 《》
 */
public record Passage(
        String document,
        int article,
        int paragraph,
        int start,
        int end,
        String quote,
        String title,
        boolean named,
        boolean quoted,
        Provision cited) {}
