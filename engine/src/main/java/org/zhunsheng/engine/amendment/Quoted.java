package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.List;

/**
 * Words a decision quotes (引文): one line for each paragraph or item.
 *
 * @param lines without the quotation marks of the decision and without blanks around them
 */
record Quoted(List<String> lines) {

    Quoted {
        lines = lines.stream().map(Quoted::ownMarks).toList();
    }

    /** All of it in one line. */
    String words() {
        return String.join("", lines);
    }

    /** Its paragraphs, each with the items under it. */
    List<Quoted> paragraphs() {
        List<List<String>> paragraphs = new ArrayList<>();
        for (String line : lines) {
            if (paragraphs.isEmpty() || AmendedNode.labelLength(line) == 0) paragraphs.add(new ArrayList<>());
            paragraphs.getLast().add(line);
        }
        return paragraphs.stream().map(Quoted::new).toList();
    }

    /** Single marks within a decision's double ones stand for double ones in the text (GB/T 15834—2011, 4.8.3.3). */
    private static String ownMarks(String line) {
        boolean single = line.indexOf('‘') >= 0 && line.indexOf('“') < 0;
        return single ? line.replace('‘', '“').replace('’', '”') : line;
    }

    /** One kind of quotation mark, so that ‘ and “ compare as equal. */
    static String plainMarks(String text) {
        return text.replace('‘', '“').replace('’', '”');
    }
}
