package org.zhunsheng.engine.structure;

import org.zhunsheng.engine.text.Blanks;
import org.zhunsheng.engine.text.Numerals;

/** One walk over a source that finds its lines and what each begins with (逐行识别). */
final class Scan {

    static final String HEAD_END = "<!-- INFO END -->";

    private static final int HEADING_LIMIT = 60;
    private static final int INLINE_HEADING_LIMIT = 24;
    private static final int SHORT_HEADING = 12;
    /** A longer line is looked at for line ends that were lost. */
    private static final int LONGEST_ALONE = 120;
    /** So many articles may be missed where line ends were lost before the next is none that goes on from those. */
    private static final int MOST_MISSED = 3;

    private final String source;
    private final Segments segments;
    private final Layout layout;
    /** Text between quotation marks is another instrument's. */
    private final boolean amending;

    private int article;
    private int articleSuffix;
    private int item;
    private int chapter;
    private int section;
    private boolean headed;
    private int counted;
    private int digits;
    private boolean quoting;
    private int pending;
    /** The line that may be the next article, or cite it; −1 when there is none. */
    private int doubted = -1;

    private int doubtedContent;
    /** What the line shows of line ends that it has lost. */
    private Run run = Run.NONE;
    /** Where the line before begins, with its indent, and ends. */
    private int lineStart;

    private int lineEnd;
    /** Whether a blank line stands behind it, and whether what a page has left does. */
    private boolean gap;

    private boolean torn;

    // what number() has read
    private int value;
    private int valueEnd;

    private Scan(String source, Layout layout, boolean amending) {
        this.source = source;
        this.layout = layout;
        this.amending = amending;
        this.segments = new Segments(source, layout.isFolded());
    }

    /** The lines from {@code from} to the end of the source. */
    static Segments of(String source, int from, Breaks breaks, Layout layout, boolean amending) {
        Scan scan = new Scan(source, layout, amending);
        scan.lines(from, breaks);
        return scan.segments;
    }

    /** The first line of a text that is nothing else. */
    static Mark markOf(String line) {
        return of(line, 0, new Breaks(line), new Layout(line, ""), false).mark(0);
    }

    private void lines(int from, Breaks breaks) {
        int length = source.length();
        for (int at = from; at < length; ) {
            int end = breaks.next(at);
            int first = Blanks.skip(source, at, end);
            if (first < end) {
                int before = segments.count;
                int last = Blanks.trimEnd(source, first, end);
                line(at, first, last);
                if (segments.count > before) {
                    lineStart = at;
                    lineEnd = last;
                    gap = false;
                    torn = false;
                } else {
                    torn = true;
                }
            } else {
                gap = true;
            }
            at = end + 1;
        }
    }

    private void line(int indent, int from, int to) {
        if (source.startsWith("<!--", from)) return;
        int start = Leftovers.skip(source, from, to);
        boolean titled = false;
        while (start < to && isDecoration(source.charAt(start), start, to)) {
            titled |= source.charAt(start) == '#';
            start = Leftovers.skip(source, Blanks.skip(source, start + 1, to), to);
        }
        int end = Leftovers.trimEnd(source, start, to);
        while (end > start && source.charAt(end - 1) == '*') end = Blanks.trimEnd(source, start, end - 1);
        if (start >= end
                || PageNumbers.isOne(source, start, end)
                || (!titled && layout.isRunningHead(start, end, article > 0))) return;
        run = end - start > LONGEST_ALONE ? Run.of(source, start, end) : Run.NONE;
        int first = segments.count;
        boolean full = layout.isFolded() && first > 0 && isFull(first - 1, start, end);
        boolean goesOn = full && goesOn(first - 1, from > indent);
        if (amending && quoted(start, end, titled)) {
            segments.add(Mark.QUOTED, start, start, end, 0, 0, titled);
        } else {
            pending = start;
            while (pending < end) {
                int piece = pending;
                pending = end;
                if (goesOn && piece == start) {
                    // what goes on may begin with 第三条 or （二）, which it cites
                    text(piece, end, false);
                } else {
                    mark(piece, end, titled && piece == start);
                }
            }
        }
        if (goesOn || (full && !isTold() && segments.mark(first) == Mark.TEXT && goesOnBehind(first - 1, start)))
            segments.join(first);
    }

    private boolean goesOn(int before, boolean indented) {
        if (layout.indents()) return !indented;
        return isTold() ? !gap : !segments.closed(before);
    }

    /** Whether the layout tells where paragraphs begin. */
    private boolean isTold() {
        return layout.indents() || (layout.gaps() && !torn);
    }

    /** Whether the line before, whose last piece is {@code before}, is full, so that this one may go on from it. */
    private boolean isFull(int before, int start, int end) {
        return !segments.mark(before).isHeading() && layout.fills(lineStart, lineEnd, start, end);
    }

    /** Words with which a sentence goes on from the one before, and hardly ever begins a paragraph. */
    private static final String[] GOING_ON = {
        "但", "其中", "其他", "具体", "必", "如", "该", "所", "需要", "发现", "逾期", "接到", "收到", "没有", "有特殊", "予", "不得", "不予", "不服",
        "已经", "裁定", "批准", "决定", "否则", "因此", "同时", "情节", "构成犯罪", "并", "期满", "届满", "拒", "特殊", "确", "经审", "对直接", "对符合",
        "对不", "对单位"
    };

    /** Whether text behind a full line that ends in a stop belongs to its paragraph. */
    private boolean goesOnBehind(int before, int start) {
        return segments.last(before) != '。' || startsWithAny(start, GOING_ON);
    }

    private boolean isDecoration(char c, int at, int end) {
        return switch (c) {
            case '#', '>' -> true;
            case '*' ->
                at + 1 < end
                        && (source.charAt(at + 1) == '*'
                                || (at > 0 && source.charAt(at - 1) == '*')
                                || isBullet(at, end));
            case '-', '•', '·', '●', '▪' -> isBullet(at, end);
            default -> false;
        };
    }

    /** The bullet of a list before 第一条 or （一）, which have their numbers themselves. */
    private boolean isBullet(int at, int end) {
        int next = Blanks.skip(source, at + 1, end);
        return next > at + 1 && next < end && "第（(".indexOf(source.charAt(next)) >= 0;
    }

    /** Keeps count of the quotation marks; whether the line lies between two. */
    private boolean quoted(int start, int end, boolean titled) {
        boolean before = quoting;
        if (before && (titled || isNextInstruction(start, end))) before = false;
        char first = source.charAt(start);
        boolean opens = first == '“' || first == '"' || first == '〝';
        quoting = before;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            quoting = c == '“' || (quoting && c != '”');
        }
        return before || opens;
    }

    private boolean isNextInstruction(int start, int end) {
        return number(start, end) && valueEnd < end && source.charAt(valueEnd) == '、' && value == counted + 1;
    }

    private void mark(int start, int end, boolean titled) {
        char c = source.charAt(start);
        switch (c) {
            // 笫 and 苐 are misprints that real files have
            case '第', '笫', '苐' -> {
                if (ordinal(start, end, titled)) return;
            }
            case '【', '[' -> {
                if (framed(start, end, titled)) return;
            }
            case '（', '(' -> {
                if (bracketed(start, end, titled)) return;
            }
            case '|', '<' -> {
                segments.add(Mark.TABLE, start, start, end, 0, 0, titled);
                return;
            }
            case '目' -> {
                if (contents(start, end)) {
                    int first = run == Run.NONE ? -1 : source.indexOf('第', start, end);
                    int cut = first < 0 ? end : first;
                    segments.add(Mark.CONTENTS, start, start, Blanks.trimEnd(source, start, cut), 0, 0, titled);
                    rest(cut, end);
                    return;
                }
            }
            case '附' -> {
                if (annex(start, end)) {
                    segments.add(Mark.ANNEX, start, annexNumberEnd, end, Math.max(annexNumber, 0), 0, titled);
                    return;
                }
            }
            default -> {
                if (c >= '①' && c <= '⒛') {
                    enclosed(c, start, end, titled);
                    return;
                }
                if (c >= '㈠' && c <= '㈩') {
                    listed(Mark.BRACKETED, start, start + 1, end, c - '㈠' + 1, titled);
                    return;
                }
                if (counted(start, end, titled)) return;
            }
        }
        text(start, end, titled);
    }

    private void text(int start, int end, boolean titled) {
        int cut = titled ? end : nextInline(start, end);
        segments.add(Mark.TEXT, start, start, Blanks.trimEnd(source, start, cut), 0, 0, titled);
        rest(cut, end);
    }

    private void listed(Mark kind, int start, int behind, int end, int number, boolean titled) {
        int content = Blanks.skip(source, behind, end);
        if (kind == Mark.BRACKETED) item = number;
        int cut = titled ? end : nextInline(content, end);
        segments.add(kind, start, content, Blanks.trimEnd(source, content, cut), number, 0, titled);
        rest(cut, end);
    }

    /** What stands on the line from {@code cut} on is a piece of its own. */
    private void rest(int cut, int end) {
        if (cut < end) pending = Leftovers.skip(source, cut, end);
    }

    private void enclosed(char c, int start, int end, boolean titled) {
        if (c <= '⑳') listed(Mark.CIRCLED, start, start + 1, end, c - '①' + 1, titled);
        else if (c <= '⒇') listed(Mark.BRACKETED_DIGITS, start, start + 1, end, c - '⑴' + 1, titled);
        else listed(Mark.DIGITS, start, start + 1, end, c - '⒈' + 1, titled);
    }

    /** 第…编, 第…分编, 第…章, 第…节, 第…条. */
    private boolean ordinal(int start, int end, boolean titled) {
        if (!number(Blanks.skip(source, start + 1, end), end)) return false;
        int number = value;
        int unit = Blanks.skip(source, valueEnd, end);
        if (unit >= end) return false;
        return switch (source.charAt(unit)) {
            case '条' -> article(start, number, unit + 1, end, titled);
            case '章' -> heading(Mark.CHAPTER, start, number, unit + 1, end, titled);
            case '节' -> heading(Mark.SECTION, start, number, unit + 1, end, titled);
            case '编' -> heading(Mark.PART, start, number, unit + 1, end, titled);
            case '分' ->
                unit + 1 < end
                        && source.charAt(unit + 1) == '编'
                        && heading(Mark.SUB_PART, start, number, unit + 2, end, titled);
            default -> false;
        };
    }

    /** 【第一条】, as portals set the numbers of articles. */
    private boolean framed(int start, int end, boolean titled) {
        int first = Blanks.skip(source, start + 1, end);
        return first < end && source.charAt(first) == '第' && ordinal(first, end, titled);
    }

    private boolean article(int start, int number, int behind, int end, boolean titled) {
        int after = behind;
        int again = 0;
        int of = Blanks.skip(source, behind, end);
        if (of < end && source.charAt(of) == '之' && number(Blanks.skip(source, of + 1, end), end)) {
            again = value;
            after = valueEnd;
        }
        if (after < end && "】]".indexOf(source.charAt(after)) >= 0) after++;
        int content = Leftovers.skip(source, after, end);
        if (!beginsArticle(number, again, after, content, end)) {
            doubt(number, again, content, end);
            return false;
        }
        while (content < end && isAfterNumber(source.charAt(content)))
            content = Leftovers.skip(source, content + 1, end);
        if (amending && again == 0 && article > 0 && number > article + 1) {
            // the numbers that new provisions are to have in another instrument
            segments.add(Mark.QUOTED, start, start, end, 0, 0, titled);
            return true;
        }
        if (doubted >= 0 && again == 0 && number == article + 2)
            segments.becomeArticle(doubted, doubtedContent, number - 1, 0);
        doubted = -1;
        article = number;
        articleSuffix = again;
        item = 0;
        int cut = nextInline(content, end);
        segments.add(Mark.ARTICLE, start, content, Blanks.trimEnd(source, content, cut), number, again, titled);
        rest(cut, end);
        return true;
    }

    /** 第五条规定的… at the head of a paragraph is article five if article six follows before another five. */
    private void doubt(int number, int again, int content, int end) {
        int before = segments.count - 1;
        if (again == 0
                && number == article + 1
                && content < end
                && before >= 0
                && (segments.closed(before) || segments.mark(before).isHeading())) {
            doubted = segments.count;
            doubtedContent = content;
        }
    }

    private static boolean isAfterNumber(char c) {
        return c == '：' || c == ':' || c == '*' || c == '．' || c == '.';
    }

    /** Tells 第三条 at the head of a provision from 第三条规定的… at the head of a broken line. */
    private boolean beginsArticle(int number, int again, int after, int content, int end) {
        if (content >= end || content > after) return content >= end || !citesProvision(content, end);
        if (goesOnAsCitation(content, end)) return false;
        boolean mayBeCited = "中所和与及或至到".indexOf(source.charAt(content)) >= 0;
        return isNext(number, again) || (!mayBeCited && (number == 1 || number > article));
    }

    private boolean isNext(int number, int again) {
        return again == 0 ? number == article + 1 : number == article && again == articleSuffix + 1;
    }

    /** 第三条 第二款…: the number goes on. */
    private boolean citesProvision(int at, int end) {
        return source.charAt(at) == '第'
                && number(at + 1, end)
                && valueEnd < end
                && (source.charAt(valueEnd) == '款' || source.charAt(valueEnd) == '项');
    }

    private boolean goesOnAsCitation(int at, int end) {
        return "、，；。的》”）".indexOf(source.charAt(at)) >= 0 || citesProvision(at, end) || startsWithAny(at, CITING);
    }

    /** What follows a number that is cited; none of it begins a provision. */
    private static final String[] CITING = {
        "规定", "所列", "所规定", "之规定", "修改为", "改为", "删去", "删除", "增加一", "中的", "中规定", "中“", "中，", "至第", "和第", "与第", "及第", "或第",
        "或者第", "以及第", "到第", "第一款", "等规定", "等条"
    };

    /** （一）至（三）项所列…: items of elsewhere. */
    private static final String[] NAMING_ITEMS = {
        "至（", "至(", "至第", "和（", "和(", "、（", "、(", "项规定", "项所", "项的", "项、", "项情形", "项行为", "项中", "项和", "项或"
    };

    private boolean startsWithAny(int at, String[] words) {
        for (String word : words) {
            if (source.startsWith(word, at)) return true;
        }
        return false;
    }

    private boolean heading(Mark kind, int start, int number, int behind, int end, boolean titled) {
        int after = behind;
        int again = 0;
        if (after < end && source.charAt(after) == '之' && number(Blanks.skip(source, after + 1, end), end)) {
            again = value;
            after = valueEnd;
        }
        int content = Blanks.skip(source, after, end);
        int cut = nextHeadingPart(content, end);
        if (amending && article > 0 && number > 1 && !headed) {
            segments.add(Mark.QUOTED, start, start, end, 0, 0, titled);
            return true;
        }
        if (!titled
                && (cut - start > HEADING_LIMIT
                        || (isSentence(content, cut) && !isOddHeading(kind, number, content, cut))
                        || (content == after && content < cut && goesOnAsCitation(content, cut)))) return false;
        headed = true;
        if (kind == Mark.SECTION) {
            section = number;
        } else {
            section = 0;
            chapter = kind == Mark.CHAPTER ? number : 0;
        }
        segments.add(kind, start, content, Blanks.trimEnd(source, content, cut), number, again, titled);
        rest(cut, end);
        return true;
    }

    /** The next heading in order that goes on on the next line, or that a full stop has slipped into. */
    private boolean isOddHeading(Mark kind, int number, int from, int to) {
        boolean isNext =
                (kind == Mark.CHAPTER && number == chapter + 1) || (kind == Mark.SECTION && number == section + 1);
        char last = source.charAt(to - 1);
        return isNext && (last == '、' || last == '，' || (last == '。' && to - from <= SHORT_HEADING));
    }

    private boolean isSentence(int from, int to) {
        return to > from && "。；，：、".indexOf(source.charAt(to - 1)) >= 0;
    }

    /** Where on a heading's line an article or a further heading begins. */
    private int nextHeadingPart(int from, int end) {
        int limit = run == Run.NONE ? end : Math.min(end, from + HEADING_LIMIT);
        for (int at = source.indexOf('第', from, limit); at >= 0; at = source.indexOf('第', at + 1, limit)) {
            if (at > from && (run != Run.NONE || Blanks.is(source.charAt(at - 1))) && number(at + 1, end)) {
                int number = value;
                int unit = Blanks.skip(source, valueEnd, end);
                if (unit < end && isUnit(unit, end)) {
                    boolean isArticle = source.charAt(unit) == '条';
                    if (!isArticle || mayBeNext(number, 0) || number == 1) return at;
                }
            }
        }
        return end;
    }

    private boolean isUnit(int at, int end) {
        return switch (source.charAt(at)) {
            case '条', '章', '节' -> true;
            case '编' -> run != Run.NONE;
            case '分' -> run != Run.NONE && at + 1 < end && source.charAt(at + 1) == '编';
            default -> false;
        };
    }

    /** The number that follows; where line ends were lost and with them an article, one of the next. */
    private boolean mayBeNext(int number, int again) {
        return isNext(number, again)
                || (run != Run.NONE
                        && again == 0
                        && number > article
                        && (article == 0 || number <= article + 1 + MOST_MISSED));
    }

    /** （一）, （1）, (一), (1). */
    private boolean bracketed(int start, int end, boolean titled) {
        if (!number(Blanks.skip(source, start + 1, end), end)) return false;
        int close = Blanks.skip(source, valueEnd, end);
        if (close >= end || (source.charAt(close) != '）' && source.charAt(close) != ')')) return false;
        // （2021）某01行终12号 is the number of a case
        if (value > 999 || startsWithAny(close + 1, NAMING_ITEMS)) return false;
        Mark kind = numberIsDigits ? Mark.BRACKETED_DIGITS : Mark.BRACKETED;
        listed(kind, start, close + 1, end, value, titled);
        return true;
    }

    /** 一、 and 1. and 1、 and 1）. */
    private boolean counted(int start, int end, boolean titled) {
        if (!number(start, end)) return false;
        int number = value;
        int at = Blanks.skip(source, valueEnd, end);
        if (numberIsDigits && at < end && source.charAt(at) == '\\') at++;
        if (at >= end || number == 0 || number > 999) return false;
        char c = source.charAt(at);
        int after = at + 1;
        if (numberIsDigits) {
            if (c == '）' || c == ')') {
                listed(Mark.BRACKETED_DIGITS, start, after, end, number, titled);
                return true;
            }
            boolean decimal = c == '.' && after < end && Character.isDigit(source.charAt(after));
            if (decimal || (c != '.' && c != '．' && c != '、')) return false;
            digits = number;
            listed(Mark.DIGITS, start, after, end, number, titled);
            return true;
        }
        if ((c != '、' && c != '．' && c != '.') || isPair(number, after, end)) return false;
        counted = number;
        listed(Mark.COUNTED, start, after, end, number, titled);
        return true;
    }

    /** 一、二审法院…: two numerals of a sentence. */
    private boolean isPair(int number, int after, int end) {
        return number(after, end) && value == number + 1;
    }

    private boolean contents(int start, int end) {
        int second = Blanks.skip(source, start + 1, end);
        if (second >= end || (source.charAt(second) != '录' && source.charAt(second) != '次')) return false;
        int rest = Blanks.skip(source, second + 1, end);
        return rest >= end || source.charAt(rest) == '第' || end - rest == 1;
    }

    private int annexNumber;
    private int annexNumberEnd;

    /** 附件, 附件1, 附件一：…, 附录, 附表, 附：…; not 附件中所列…. */
    private boolean annex(int start, int end) {
        annexNumber = 0;
        int at = Blanks.skip(source, start + 1, end);
        boolean named = at < end && "件录表图".indexOf(source.charAt(at)) >= 0;
        if (named) at = Blanks.skip(source, at + 1, end);
        annexNumberEnd = at;
        if (at >= end) return true;
        if (named && number(at, end)) {
            annexNumber = value;
            annexNumberEnd = valueEnd;
            at = valueEnd;
        }
        if (at < end && (source.charAt(at) == '：' || source.charAt(at) == ':')) {
            annexNumberEnd = Blanks.skip(source, at + 1, end);
            return true;
        }
        boolean bounded = at >= end
                || (named && (Blanks.is(source.charAt(at)) || (annexNumber == 0 && Blanks.is(source.charAt(at - 1)))));
        annexNumberEnd = Blanks.skip(source, annexNumberEnd, end);
        return bounded && (at >= end || "。；，".indexOf(source.charAt(end - 1)) < 0);
    }

    /** Where on the line from {@code from} the next article, item, heading or paragraph begins. */
    private int nextInline(int from, int end) {
        if (run != Run.NONE) return nextOfRun(from, end);
        for (int at = from + 1; at < end; at++) {
            char c = source.charAt(at);
            if ((c == '第' && isInlineArticle(from, at, end)) || ((c == '（' || c == '(') && isInlineItem(from, at, end)))
                return at;
        }
        return end;
    }

    private int nextOfRun(int from, int end) {
        for (int at = from + 1; at < end; at++) {
            char c = source.charAt(at);
            boolean begins = switch (c) {
                case '第' -> isInlineArticle(from, at, end);
                case '（', '(' -> isInlineItem(from, at, end);
                default ->
                    Numerals.isNumeral(c)
                            ? isInlinePoint(from, at, end)
                            : run.hasBlanks() && Blanks.is(c) && isLostEnd(at, end);
            };
            if (begins) return at;
        }
        return end;
    }

    /** 二、 or 2. where a line may have begun, when it is the next. */
    private boolean isInlinePoint(int from, int at, int end) {
        int before = Blanks.trimEnd(source, from, at);
        boolean free = before > from && "。；：".indexOf(source.charAt(before - 1)) >= 0;
        if ((!free && (!run.hasBlanks() || before == at)) || before == from || !number(at, end)) return false;
        int number = value;
        int behind = valueEnd + 1;
        if (behind >= end) return false;
        char sign = source.charAt(behind - 1);
        if (numberIsDigits)
            return (number == 1 || number == digits + 1)
                    && (sign == '、' || sign == '．' || (sign == '.' && !Character.isDigit(source.charAt(behind))));
        return sign == '、'
                && (number == 1 || number == counted + 1 || nextHeadingPart(behind, end) < end)
                && !isPair(number, behind, end);
    }

    /** Whether a paragraph or an item ended where the blank at {@code at} is. */
    private boolean isLostEnd(int at, int end) {
        return run.endsWith(source.charAt(at - 1)) && Blanks.skip(source, at, end) < end;
    }

    private boolean isInlineArticle(int from, int at, int end) {
        boolean spaced = Blanks.is(source.charAt(at - 1));
        int before = Blanks.trimEnd(source, from, at);
        boolean free = before == from || "。；”".indexOf(source.charAt(before - 1)) >= 0;
        if ((!free && run == Run.NONE) || !number(at + 1, end)) return false;
        int number = value;
        free |= run != Run.NONE && ("）)".indexOf(source.charAt(before - 1)) >= 0 || (number == 1 && article == 0));
        int unit = Blanks.skip(source, valueEnd, end);
        if (unit >= end || source.charAt(unit) != '条')
            return free && before > from && unit < end && isInlineHeading(number, unit, end);
        int again = 0;
        int after = unit + 1;
        if (after < end && source.charAt(after) == '之' && number(Blanks.skip(source, after + 1, end), end)) {
            again = value;
            after = valueEnd;
        }
        int content = Blanks.skip(source, after, end);
        if (content >= end || goesOnAsCitation(content, end)) return false;
        if (run == Run.NONE) return isNext(number, again) && (spaced || content > after);
        // a caption ends without a stop, and so do some articles
        return free ? mayBeNext(number, again) : content > after && isNext(number, again);
    }

    private boolean isInlineHeading(int number, int unit, int end) {
        if (source.charAt(unit) == '章' && isInlineChapter(number, unit + 1, end)) return true;
        return run != Run.NONE && isUnit(unit, end) && nextHeadingPart(unit + 1, end) < end;
    }

    /** A heading that has run into the end of the article before it. */
    private boolean isInlineChapter(int number, int from, int end) {
        return number == chapter + 1 && number > 1 && end - from <= INLINE_HEADING_LIMIT && !isSentence(from, end);
    }

    private boolean isInlineItem(int from, int at, int end) {
        int before = Blanks.trimEnd(source, from, at);
        boolean free = before > from && "：:；;。".indexOf(source.charAt(before - 1)) >= 0;
        return before > from
                && (free || (run.hasBlanks() && before < at))
                && number(at + 1, end)
                && !numberIsDigits
                && mayFollow(value, source.charAt(before - 1))
                && valueEnd < end
                && (source.charAt(valueEnd) == '）' || source.charAt(valueEnd) == ')')
                && !startsWithAny(valueEnd + 1, NAMING_ITEMS);
    }

    private boolean mayFollow(int number, char before) {
        return number == 1 ? before == '：' || before == ':' || run != Run.NONE : item > 0 && number == item + 1;
    }

    private boolean numberIsDigits;

    /** Reads the numeral at {@code at}; blanks may stand between its characters. */
    private boolean number(int at, int end) {
        int i = at;
        int last = at;
        boolean blanks = false;
        while (i < end && i - at < 24) {
            char c = source.charAt(i);
            if (Numerals.isNumeral(c)) {
                last = ++i;
            } else if (Blanks.is(c) && i > at) {
                blanks = true;
                i++;
            } else {
                break;
            }
        }
        if (last == at) return false;
        char first = source.charAt(at);
        numberIsDigits = (first >= '0' && first <= '9') || (first >= '０' && first <= '９');
        valueEnd = last;
        value = blanks ? Numerals.parse(Blanks.without(source, at, last)) : Numerals.parse(source, at, last);
        return value >= 0;
    }
}
