package org.zhunsheng.engine.structure;

import java.util.Arrays;

/** The lines of a source, without blank ones, each with its mark; a line with two articles is two (行). */
final class Segments {

    final String source;
    /** Whether the layout tells which lines go on. */
    private final boolean folded;

    int count;
    /** How many of them are no headings and have no end. */
    int open;

    private int[] start = new int[256];
    private int[] content = new int[256];
    private int[] end = new int[256];
    private int[] number = new int[256];
    private int[] suffix = new int[256];
    private Mark[] mark = new Mark[256];
    private boolean[] titled = new boolean[256];
    /** Whether the line goes on from the one before it, as the layout tells. */
    private boolean[] joined = new boolean[256];

    Segments(String source, boolean folded) {
        this.source = source;
        this.folded = folded;
    }

    void add(Mark kind, int from, int text, int to, int counted, int again, boolean asTitle) {
        if (count == mark.length) {
            int more = count * 2;
            start = Arrays.copyOf(start, more);
            content = Arrays.copyOf(content, more);
            end = Arrays.copyOf(end, more);
            number = Arrays.copyOf(number, more);
            suffix = Arrays.copyOf(suffix, more);
            mark = Arrays.copyOf(mark, more);
            titled = Arrays.copyOf(titled, more);
            joined = Arrays.copyOf(joined, more);
        }
        start[count] = from;
        content[count] = text;
        end[count] = to;
        number[count] = counted;
        suffix[count] = again;
        mark[count] = kind;
        titled[count++] = asTitle;
        open += kind.isHeading() || (to > text && isEndMark(source.charAt(to - 1))) ? 0 : 1;
    }

    void join(int i) {
        joined[i] = true;
    }

    boolean joined(int i) {
        return i < count && joined[i];
    }

    Mark mark(int i) {
        return mark[i];
    }

    void remark(int i, Mark kind) {
        mark[i] = kind;
    }

    /** What looked like text is an article. */
    void becomeArticle(int i, int text, int counted, int again) {
        mark[i] = Mark.ARTICLE;
        content[i] = text;
        number[i] = counted;
        suffix[i] = again;
    }

    /** Where the mark begins. */
    int start(int i) {
        return start[i];
    }

    /** Where what stands behind the mark begins. */
    int content(int i) {
        return content[i];
    }

    /** Behind the last character that is not blank. */
    int end(int i) {
        return end[i];
    }

    int number(int i) {
        return number[i];
    }

    int suffix(int i) {
        return suffix[i];
    }

    /** Whether the line is marked as a heading of the file (markdown's {@code #}). */
    boolean titled(int i) {
        return titled[i];
    }

    int length(int i) {
        return end[i] - content[i];
    }

    char last(int i) {
        return end[i] > start[i] ? source.charAt(end[i] - 1) : 0;
    }

    /** Whether the sentence ends with the line. */
    boolean closed(int i) {
        return end[i] > content[i] && isEndMark(last(i));
    }

    /** Whether the line ends with a title, a quotation or a bracket and no sentence does: it may have been broken there. */
    boolean endsInside(int i) {
        if (folded) return false;
        return switch (last(i)) {
            case '》' -> true;
            case '”' -> !isStop(end[i] - 2, content[i]);
            case '）' -> {
                int open = end[i] - 1;
                while (open > content[i] && source.charAt(open) != '（') open--;
                yield open > content[i] && !isStop(open - 1, content[i]);
            }
            default -> false;
        };
    }

    private boolean isStop(int at, int from) {
        return at < from || "。；！？".indexOf(source.charAt(at)) >= 0;
    }

    static boolean isEndMark(char c) {
        return c == '。' || c == '；' || "：！？…”’』」.;:!?）)】》".indexOf(c) >= 0;
    }

    /** Whether the line is a sentence, or the beginning of a list. */
    boolean isProse(int i) {
        return end[i] > content[i] && ("。；：！？”;:".indexOf(last(i)) >= 0 || length(i) > 60);
    }
}
