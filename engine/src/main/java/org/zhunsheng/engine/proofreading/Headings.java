package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Numerals;

/**
 * The order of headings and counted points (层次序号): 一、 then （一） then 1. then （1） (GB/T 9704-2012, 7.3.3), each
 * list without gap or repetition; and 一是, 二是 within a paragraph. An excerpt may begin at any number.
 */
final class Headings implements Rule {

    private static final int POINT = 5;
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /** @param level 0 for 一、, 1 for （一）, 2 for 1., 3 for （1）, 4 for ①, 5 for 一是
     * @param plain whether text without a number stands between it and the heading before */
    private record Heading(int level, int number, int start, int end, boolean plain) {}

    @Override
    public void read(Prose prose, Findings findings) {
        outline(prose, findings);
        points(prose, findings);
    }

    private void outline(Prose prose, Findings findings) {
        Outline outline = new Outline(prose, findings);
        List<@Nullable Heading> all = headings(prose);
        for (int place = 0; place < all.size(); place++) {
            Heading heading = all.get(place);
            if (heading == null) outline.begin();
            else outline.read(heading, place + 1 < all.size() ? all.get(place + 1) : null);
        }
    }

    /** What has been read of a list; 第三章 and 第十二条 begin a new one beneath them. */
    private final class Outline {

        private final Prose prose;
        private final Findings findings;
        // what is counted （一）, （二） or 1., 2. through all chapters keeps its count under a new heading
        private final int[] running = new int[POINT];
        private final int[] starts = new int[POINT];
        private int[] last = new int[POINT];
        private boolean[] seen = new boolean[POINT];
        private int top = -1;
        // the outline is upside down: what follows is judged when that is mended
        private boolean inverted;

        Outline(Prose prose, Findings findings) {
            this.prose = prose;
            this.findings = findings;
        }

        void begin() {
            last = new int[POINT];
            seen = new boolean[POINT];
            top = -1;
            inverted = false;
        }

        void read(Heading heading, @Nullable Heading next) {
            if (inverted) return;
            int meant = meant(heading, next, last);
            if (meant > 0) {
                misplaced(heading, meant);
                return;
            }
            judge(heading);
            if (!inverted) keep(heading);
        }

        private void misplaced(Heading heading, int meant) {
            findings.error(
                    Label.HEADING,
                    "HEADING.level",
                    heading.start(),
                    heading.end(),
                    "“" + sign(prose, heading) + "”前后都是“" + form(meant) + "”一层的序号。",
                    "请改为“" + written(meant, heading.number()) + "”，或者核对层次。");
            last[meant] = heading.number();
        }

        private void judge(Heading heading) {
            int level = heading.level();
            boolean begins = heading.number() == 1 && !heading.plain();
            if (top < 0) top = level;
            else if (level < top && begins) invert(heading, top);
            else if (begins && last[level] == 0 && level > 0 && begun(last, level) > level)
                invert(heading, begun(last, level));
            else if (level == 0 || last[level] != 0 || heading.number() != running[level] + 1)
                check(prose, findings, heading, last[level], seen[level]);
        }

        private void invert(Heading heading, int above) {
            inverted = true;
            findings.error(
                    Label.HEADING,
                    "HEADING.level",
                    starts[above],
                    heading.end(),
                    "“" + sign(prose, heading) + "”排在“" + form(above) + "”之下，层次倒置。",
                    "层次依次用“一、”“（一）”“1.”“（1）”，请调整。");
        }

        private void keep(Heading heading) {
            int level = heading.level();
            top = Math.min(top, level);
            last[level] = heading.number();
            starts[level] = heading.start();
            running[level] = heading.number();
            seen[level] = true;
            for (int below = level + 1; below < POINT; below++) {
                last[below] = 0;
                // below a heading that has been read, a list begins at 1
                seen[below] = true;
            }
        }
    }

    /** （二）, 三、, （四）: the deeper level to which a heading belongs by its number and both its neighbours; −1 for none. */
    private static int meant(Heading heading, @Nullable Heading next, int[] last) {
        boolean between = next != null
                && next.level() > heading.level()
                && next.number() == heading.number() + 1
                && last[next.level()] > 1
                && last[next.level()] == heading.number() - 1;
        return between && next != null ? next.level() : -1;
    }

    /** The deepest level below which a list has begun under the present heading; the level itself for none. */
    private static int begun(int[] last, int level) {
        int deepest = level;
        for (int below = level + 1; below < POINT; below++) deepest = last[below] > 0 ? below : deepest;
        return deepest;
    }

    private void check(Prose prose, Findings findings, Heading heading, int last, boolean seen) {
        if (!seen || heading.number() == last + 1 || (heading.number() == 1 && heading.plain())) return;
        String expected = written(heading.level(), last + 1);
        String message = heading.number() == last
                ? "“" + sign(prose, heading) + "”重复。"
                : last == 0
                        ? "本层第一个序号是“" + sign(prose, heading) + "”。"
                        : "“" + written(heading.level(), last) + "”之后是“" + sign(prose, heading) + "”，序号不连续。";
        findings.error(
                Label.HEADING,
                "HEADING.sequence",
                heading.start(),
                heading.end(),
                message,
                "请改为“" + expected + "”，或者补上缺少的部分。");
    }

    private List<@Nullable Heading> headings(Prose prose) {
        List<@Nullable Heading> headings = new ArrayList<>();
        boolean plain = false;
        for (Prose.Line line : prose.lines()) {
            int at = line.start();
            while (at < line.end() && " \t#*".indexOf(prose.plain().charAt(at)) >= 0) at++;
            if (at == line.end()) continue;
            if (isDivision(prose.plain(), at, line.end())) {
                headings.add(null);
                plain = false;
                continue;
            }
            Heading heading = line.tabular() ? null : heading(prose.plain(), at, line.end(), plain);
            if (heading != null) headings.add(heading);
            plain = heading == null;
            if (!line.tabular()) within(prose, at, line.end(), headings, heading);
        }
        return headings;
    }

    /** Headings that follow a full stop within a line: 。（二）…. */
    private void within(Prose prose, int from, int to, List<@Nullable Heading> headings, @Nullable Heading first) {
        String text = prose.plain();
        int deepest = first == null ? -1 : first.level();
        for (int i = from + 1; i < to; i++) {
            char before = text.charAt(i - 1);
            boolean sign = text.charAt(i) == '(' || CIRCLED.indexOf(text.charAt(i)) >= 0;
            // 。三、四季度 counts quarters
            boolean opens = sign || isOpening(text, i, to);
            boolean counted = before == '。' && text.charAt(i) <= '9' && Numerals.isNumeral(text.charAt(i));
            if (((before == '。' || before == ';' || before == ':') && opens) || counted) {
                Heading heading = heading(text, i, to, false);
                if (heading != null && heading.level() >= deepest) headings.add(heading);
            }
        }
    }

    /** 二、开发课件: a numeral in characters, 、 and no second numeral. */
    private static boolean isOpening(String text, int at, int limit) {
        int end = at;
        while (end < limit && end - at < 3 && text.charAt(end) > '9' && Numerals.isNumeral(text.charAt(end))) end++;
        return end > at && end + 1 < limit && text.charAt(end) == '、' && !Numerals.isNumeral(text.charAt(end + 1));
    }

    private static boolean isDivision(String text, int at, int limit) {
        if (text.charAt(at) != '第') return false;
        int end = at + 1;
        while (end < limit && Numerals.isNumeral(text.charAt(end))) end++;
        return end > at + 1 && end < limit && "编章节条部分".indexOf(text.charAt(end)) >= 0;
    }

    private static @Nullable Heading heading(String text, int at, int limit, boolean plain) {
        boolean bracket = text.charAt(at) == '(';
        int from = bracket ? at + 1 : at;
        int circled = CIRCLED.indexOf(text.charAt(at));
        if (circled >= 0) return new Heading(4, circled + 1, at, at + 1, plain);
        int end = from;
        while (end < limit && end - from < 5 && Numerals.isNumeral(text.charAt(end))) end++;
        if (end == from || end >= limit) return null;
        boolean arabic = text.charAt(from) <= '9';
        int number = Numerals.parse(text, from, end);
        if (number <= 0 || number > 99) return null;
        char close = text.charAt(end);
        if (bracket) return close == ')' ? new Heading(arabic ? 3 : 1, number, at, end + 1, plain) : null;
        if (!arabic) return close == '、' ? new Heading(0, number, at, end + 1, plain) : null;
        boolean decimal =
                end + 1 < limit && Character.isDigit(text.charAt(end + 1)) && !isNumbered(text, end + 1, limit);
        return (close == '.' || close == '、') && !decimal ? new Heading(2, number, at, end + 1, plain) : null;
    }

    /** 20.2026年重点工作, 21.5+2就业之家: what is numbered begins with a figure itself. */
    private static boolean isNumbered(String text, int at, int limit) {
        int end = at;
        while (end < limit && Character.isDigit(text.charAt(end))) end++;
        return end < limit && (text.charAt(end) == '+' || (end - at == 4 && text.charAt(end) == '年'));
    }

    /** 一是 … 二是 … within one line. */
    private void points(Prose prose, Findings findings) {
        int last = 0;
        for (Prose.Line line : prose.lines()) {
            // a line that opens with 二是 goes on from the line above
            last = point(prose, line.start(), line) == null ? 0 : last;
            List<Heading> points = pointsOf(prose, line);
            for (int i = 0; i < points.size(); i++) {
                Heading point = points.get(i);
                boolean wrong = last > 0 && point.number() != last + 1 && point.number() != 1;
                if (wrong) {
                    findings.error(
                            Label.HEADING,
                            "HEADING.points",
                            point.start(),
                            point.end(),
                            point.number() == last
                                    ? "“" + sign(prose, point) + "”重复。"
                                    : "“" + likewise(prose, point, last) + "”之后是“" + sign(prose, point) + "”，序号不连续。",
                            "请改为“" + likewise(prose, point, last + 1) + "”，或者补上缺少的部分。");
                }
                // 一是, 二是, 二是, 四是: one slip, and what follows counts on as if it were none
                boolean countsOn =
                        wrong && i + 1 < points.size() && points.get(i + 1).number() == last + 2;
                last = countsOn ? last + 1 : point.number();
            }
        }
    }

    private static List<Heading> pointsOf(Prose prose, Prose.Line line) {
        List<Heading> points = new ArrayList<>();
        for (int i = line.start(); i < line.end(); i++) {
            Heading point = point(prose, i, line);
            if (point != null) {
                points.add(point);
                i = point.end() - 1;
            }
        }
        return points;
    }

    private static @Nullable Heading point(Prose prose, int at, Prose.Line line) {
        String text = prose.plain();
        if (at >= line.end()
                || (at > line.start() && "。;,:) 　!?”".indexOf(text.charAt(at - 1)) < 0)
                || (!Numerals.isNumeral(text.charAt(at)) && "第其".indexOf(text.charAt(at)) < 0)) return null;
        int from = text.charAt(at) == '其' ? at + 1 : at;
        int end = from;
        while (end < line.end() && end - from < 3 && Numerals.isNumeral(text.charAt(end)) && text.charAt(end) > '9')
            end++;
        if (from > at) {
            boolean comma = end > from && end < line.end() && ",、是".indexOf(text.charAt(end)) >= 0;
            int number = comma ? Numerals.parse(text, from, end) : 0;
            return number > 0 && number < 30 ? new Heading(POINT, number, at, end, false) : null;
        }
        if (end == at || end >= line.end() || "是要".indexOf(text.charAt(end)) < 0) return ordinal(text, at, line);
        int number = Numerals.parse(text, at, end);
        return number > 0 && number < 30 ? new Heading(POINT, number, at, end + 1, false) : null;
    }

    /** 第一, 第二 … before a comma. */
    private static @Nullable Heading ordinal(String text, int at, Prose.Line line) {
        if (text.charAt(at) != '第') return null;
        int end = at + 1;
        while (end < line.end() && end - at < 4 && Numerals.isNumeral(text.charAt(end)) && text.charAt(end) > '9')
            end++;
        boolean comma = end > at + 1 && end < line.end() && (text.charAt(end) == ',' || text.charAt(end) == '、');
        int number = Numerals.parse(text, at + 1, end);
        return comma && number > 0 && number < 30 ? new Heading(POINT, number, at, end, false) : null;
    }

    private static String sign(Prose prose, Heading heading) {
        return prose.source().substring(heading.start(), heading.end());
    }

    /** Another number in the form of a point: 二要 for 三要, 其二 for 其三. */
    private static String likewise(Prose prose, Heading point, int number) {
        return sign(prose, point).replace(Numerals.chinese(point.number()), Numerals.chinese(number));
    }

    private static String form(int level) {
        return written(level, 1);
    }

    private static String written(int level, int number) {
        return switch (level) {
            case 0 -> Numerals.chinese(number) + "、";
            case 1 -> "（" + Numerals.chinese(number) + "）";
            case 2 -> number + ".";
            case 3 -> "（" + number + "）";
            case 4 -> number <= 20 ? String.valueOf(CIRCLED.charAt(number - 1)) : String.valueOf(number);
            default -> Numerals.chinese(number) + "是";
        };
    }
}
