package org.zhunsheng.engine.structure;

import java.util.Arrays;

/** The lines of a source, without blank ones, each with its mark; a line with two articles is two (行). */
final class Segments {

    private static final int WIDEST_LINE = 100;
    /** A line may end that much earlier so that no stop begins the next. */
    private static final int SLACK = 3;

    final String source;
    int count;
    private int[] start = new int[256];
    private int[] content = new int[256];
    private int[] end = new int[256];
    private int[] number = new int[256];
    private int[] suffix = new int[256];
    private Mark[] mark = new Mark[256];
    private boolean[] titled = new boolean[256];
    /** How many characters the line is indented, and how many it is wide with them. */
    private int[] indent = new int[256];

    private int[] width = new int[256];

    Segments(String source) {
        this.source = source;
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
            indent = Arrays.copyOf(indent, more);
            width = Arrays.copyOf(width, more);
        }
        start[count] = from;
        content[count] = text;
        end[count] = to;
        number[count] = counted;
        suffix[count] = again;
        mark[count] = kind;
        titled[count++] = asTitle;
    }

    /** The layout of the line of which the segments from {@code first} on are the pieces. */
    void laidOut(int first, int indented, int wide) {
        for (int i = first; i < count; i++) {
            indent[i] = indented;
            width[i] = wide;
        }
    }

    /**
     * At how many characters the text was broken (断行宽度): every paragraph is indented and no line is much wider than a good
     * part of them; 0 when it was not, or nothing tells where paragraphs begin.
     */
    int brokenAt() {
        int widest = 0;
        int articles = 0;
        int indented = 0;
        for (int i = 0; i < count; i++) {
            if (width[i] > WIDEST_LINE) {
                return 0;
            }
            widest = Math.max(widest, width[i]);
            if (mark[i] == Mark.ARTICLE) {
                articles++;
                indented += indent[i] > 0 ? 1 : 0;
            }
        }
        if (articles < 3 || indented < articles) {
            return 0;
        }
        int full = 0;
        for (int i = 0; i < count; i++) {
            full += width[i] > widest - SLACK ? 1 : 0;
        }
        return full >= count / 4 ? widest : 0;
    }

    /** Whether the line fills the width at which the text was broken. */
    boolean fills(int i, int brokenAt) {
        return width[i] > brokenAt - SLACK;
    }

    boolean indented(int i) {
        return indent[i] > 0;
    }

    Mark mark(int i) {
        return mark[i];
    }

    void remark(int i, Mark kind) {
        mark[i] = kind;
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

    static boolean isEndMark(char c) {
        return "。；：！？…”’』」.;:!?）)】》".indexOf(c) >= 0;
    }

    /** Whether the line is a sentence, or the beginning of a list. */
    boolean isProse(int i) {
        return end[i] > content[i] && ("。；：！？”;:".indexOf(last(i)) >= 0 || length(i) > 60);
    }
}
