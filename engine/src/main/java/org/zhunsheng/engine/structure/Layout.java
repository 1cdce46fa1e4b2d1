package org.zhunsheng.engine.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.engine.text.Blanks;

/** How a text was set on its pages before it became a file (版面): at which width its lines were broken, what heads its pages. */
final class Layout {

    /** Widths are counted in columns: a Chinese character takes two, a letter or a figure one. */
    private static final int NARROWEST = 30;

    private static final int WIDEST = 200;
    private static final int FEWEST_FULL = 3;
    /** Where indents tell the paragraphs, a line may be so much narrower and still be full. */
    private static final int SLACK = 8;

    private static final int SHORTEST_HEAD = 4;
    private static final int LONGEST_HEAD = 100;
    /** A page holds so many characters at least. */
    private static final int SHORTEST_PAGE = 200;
    /** A line without an end that is longer is the first part of a sentence. */
    private static final int LONGEST_CAPTION = 20;

    private static final String OPENING = "（《“〔【([{‘「『〈";
    private static final String CLOSING = "。，、；：？！）》”〕】)]},.;:!?’」』〉…";

    private final String source;
    private final Set<String> heads = new HashSet<>();
    /** Of each short line where it stood last, and how often it interrupted a sentence. */
    private final Map<String, int[]> seen = new HashMap<>();

    private final String title;
    private boolean hasHeads;
    private boolean titleHeads;
    private int width;
    private boolean indents;
    private boolean gaps;

    /** Of a text whose lines have not been looked at. */
    Layout(String source, String title) {
        this.source = source;
        this.title = title;
    }

    /** Learns from the lines as they look at first; whether that may change how they are to be read. */
    boolean learn(Segments lines, int from, Breaks breaks) {
        if (lines.open < 2) return false;
        int wide = 0;
        int open = 0;
        boolean interrupted = false;
        boolean provided = false;
        String name = withoutFigures(title, 0, title.length());
        for (int i = 0; i < lines.count; i++) {
            provided |= lines.mark(i) == Mark.ARTICLE;
            int length = lines.end(i) - lines.start(i);
            wide += length > WIDEST / 2 ? 1 : 0;
            boolean closed = lines.closed(i);
            if (lines.mark(i) == Mark.TEXT && length <= LONGEST_HEAD && mayHead(lines.start(i), lines.end(i))) {
                String line = withoutFigures(source, lines.start(i), lines.end(i));
                if (line.length() >= SHORTEST_HEAD) {
                    returns(line, lines.start(i), interrupted);
                    titleHeads |= provided && line.equals(name);
                }
            }
            interrupted = !closed && length > LONGEST_CAPTION;
            open += !closed && length >= NARROWEST / 2 ? 1 : 0;
        }
        hasHeads = titleHeads || !heads.isEmpty();
        if (open > FEWEST_FULL && open > lines.count / 10 && mostly(lines.count - wide, lines.count))
            measure(from, breaks);
        return isFolded() || hasHeads;
    }

    /** Whether nearly all of so many are. */
    private static boolean mostly(int some, int all) {
        return all > 0 && all - some <= 1 + all / 50;
    }

    /** Whether the lines were broken at a fixed width (定宽断行). */
    boolean isFolded() {
        return width > 0;
    }

    /** Whether every paragraph of a folded text is indented. */
    boolean indents() {
        return indents;
    }

    /** Whether a blank line stands before every paragraph of a folded text, and nowhere else but between pages. */
    boolean gaps() {
        return gaps;
    }

    /** Whether the first line is full: what begins the second would have gone beyond the width. */
    boolean fills(int from, int to, int next, int nextEnd) {
        int wide = columns(from, to);
        return wide + columns(next, unbroken(next, nextEnd)) > width
                || (to - from) * 2 >= width
                || (indents && wide + SLACK > width);
    }

    /**
     * Whether the line heads pages (页眉), and belongs to no provision.
     *
     * @param provided whether an article stands before it, as before a title that is none
     */
    boolean isRunningHead(int start, int end, boolean provided) {
        return hasHeads && end - start <= LONGEST_HEAD && isKnownHead(start, end, provided);
    }

    private boolean isKnownHead(int start, int end, boolean provided) {
        if (!mayHead(start, end)) return false;
        String line = withoutFigures(source, start, end);
        return heads.contains(line)
                || (titleHeads && provided && line.equals(withoutFigures(title, 0, title.length())));
    }

    private boolean mayHead(int start, int end) {
        char last = source.charAt(end - 1);
        return last != '。' && last != '；' && "：，、".indexOf(last) < 0 && "第附|<#（(*【".indexOf(source.charAt(start)) < 0;
    }

    private static String withoutFigures(String text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Blanks.is(c) && (c < '0' || c > '9')) out.append(c);
        }
        return out.toString();
    }

    /** Keeps those lines that return, a page or more apart, and interrupt a sentence. */
    private void returns(String line, int start, boolean amid) {
        int[] before = seen.computeIfAbsent(line, any -> new int[] {-SHORTEST_PAGE, 0});
        before[1] += amid ? 1 : 0;
        if (before[0] >= 0 && before[1] > 0) heads.add(line);
        if (start - before[0] < SHORTEST_PAGE) {
            before[1] = Integer.MIN_VALUE / 2;
            heads.remove(line);
        }
        before[0] = start;
    }

    /** Finds the width that most lines without an end have. */
    private void measure(int from, Breaks breaks) {
        int[] open = new int[WIDEST + 1];
        int[] all = new int[WIDEST + 1];
        int lines = 0;
        for (int at = from; at < source.length(); ) {
            int end = breaks.next(at);
            int first = Blanks.skip(source, at, end);
            int last = Blanks.trimEnd(source, first, end);
            if (last > first && !isRunningHead(first, last, true)) {
                int wide = Math.min(WIDEST, columns(at, last));
                lines++;
                all[wide]++;
                open[wide] += Segments.isEndMark(source.charAt(last - 1)) ? 0 : 1;
            }
            at = end + 1;
        }
        int most = NARROWEST;
        int unfinished = 0;
        for (int wide = NARROWEST; wide <= WIDEST; wide++) {
            unfinished += open[wide];
            most = open[wide] > open[most] ? wide : most;
        }
        int full = 0;
        for (int wide = Math.max(NARROWEST, most - 4); wide <= Math.min(WIDEST, most + 4); wide++) full += open[wide];
        int wider = 0;
        for (int wide = most + 5; wide <= WIDEST; wide++) wider += all[wide];
        if (full >= FEWEST_FULL && full * 2 > unfinished && mostly(lines - wider, lines)) {
            width = most;
            findParagraphs(from, breaks);
        }
    }

    /** Finds what tells a paragraph: what there is where the line before has an end and is not full, and not where it has none and is. */
    private void findParagraphs(int from, Breaks breaks) {
        int begin = 0;
        int beginIndented = 0;
        int beginGapped = 0;
        int goOn = 0;
        int goOnIndented = 0;
        int goOnGapped = 0;
        int before = -1;
        int beforeEnd = -1;
        boolean gap = false;
        for (int at = from; at < source.length(); ) {
            int end = breaks.next(at);
            int first = Blanks.skip(source, at, end);
            if (first < end) {
                int last = Blanks.trimEnd(source, first, end);
                if (before >= 0) {
                    boolean closed = Segments.isEndMark(source.charAt(beforeEnd - 1));
                    boolean full = fills(before, beforeEnd, first, last);
                    if (full && !closed) {
                        goOn++;
                        goOnIndented += first > at ? 1 : 0;
                        goOnGapped += gap ? 1 : 0;
                    } else if (!full && closed) {
                        begin++;
                        beginIndented += first > at ? 1 : 0;
                        beginGapped += gap ? 1 : 0;
                    }
                }
                before = at;
                beforeEnd = last;
            }
            gap = first >= end;
            at = end + 1;
        }
        indents = tells(beginIndented, begin) && goOnIndented * 10 <= goOn;
        gaps = tells(beginGapped, begin) && goOnGapped * 10 <= goOn;
    }

    private static boolean tells(int some, int all) {
        return all >= FEWEST_FULL && some * 10 >= all * 9;
    }

    private int columns(int from, int to) {
        int columns = 0;
        for (int i = from; i < to && columns < WIDEST; i++) columns += columns(source.charAt(i));
        return columns;
    }

    private static int columns(char c) {
        return c < '\u0100' ? 1 : 2;
    }

    /** The end of what stands at the head of a line and is never broken: a character with the stops behind it, a word. */
    private int unbroken(int start, int end) {
        int at = start;
        while (at < end && OPENING.indexOf(source.charAt(at)) >= 0) at++;
        char c = at < end ? source.charAt(at) : ' ';
        at++;
        while (isOfWord(c) && at < end && at - start < 8 && isOfWord(source.charAt(at))) at++;
        while (at < end && CLOSING.indexOf(source.charAt(at)) >= 0) at++;
        return Math.min(at, end);
    }

    private static boolean isOfWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
