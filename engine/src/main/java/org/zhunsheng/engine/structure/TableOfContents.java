package org.zhunsheng.engine.structure;

/** Sets aside the entries of a table of contents (目录): headings that come again before the first article. */
final class TableOfContents {

    private TableOfContents() {}

    static void setAside(Segments lines) {
        for (int i = 0; i < lines.count; ) {
            if (lines.mark(i) == Mark.CONTENTS) i = announced(lines, i);
            else if (lines.mark(i).isHeading()) i = unannounced(lines, i);
            else i++;
        }
    }

    private static int announced(Segments lines, int contents) {
        lines.remark(contents, Mark.ASIDE);
        int first = contents + 1;
        if (first >= lines.count || !(lines.mark(first).isHeading() || lines.mark(first) == Mark.COUNTED)) return first;
        boolean beforeArticles = true;
        for (int i = first + 1; i < lines.count; i++) {
            Mark mark = lines.mark(i);
            if (mark == Mark.CONTENTS) break;
            if (same(lines, first, i)) return setAside(lines, first, beforeArticles ? i : behindEntries(lines, first));
            beforeArticles &= mark != Mark.ARTICLE;
        }
        return first;
    }

    private static int behindEntries(Segments lines, int first) {
        int i = first;
        while (i < lines.count && (lines.mark(i).isHeading() || lines.mark(i) == lines.mark(first))) i++;
        return i;
    }

    private static int unannounced(Segments lines, int first) {
        int i = first + 1;
        while (i < lines.count && (lines.mark(i).isHeading() || (lines.mark(i) == Mark.TEXT && lines.length(i) <= 6))) {
            if (same(lines, first, i)) return setAside(lines, first, i);
            i++;
        }
        return i;
    }

    private static boolean same(Segments lines, int a, int b) {
        return lines.mark(a) == lines.mark(b)
                && lines.number(a) == lines.number(b)
                && lines.suffix(a) == lines.suffix(b);
    }

    /** The entries up to the last line that is one; prose between them and the text stays. */
    private static int setAside(Segments lines, int first, int again) {
        for (int i = first; i < again; i++) {
            if (!lines.isProse(i)) lines.remark(i, Mark.ASIDE);
        }
        return again;
    }
}
