package org.zhunsheng.engine.structure;

import org.zhunsheng.engine.text.Blanks;
import org.zhunsheng.engine.text.Numerals;

/** One walk over a source that finds its lines and what each begins with (逐行识别). */
final class Scan {

    static final String HEAD_END = "<!-- INFO END -->";

    private static final int HEADING_LIMIT = 60;
    private static final int INLINE_HEADING_LIMIT = 24;
    private static final int SHORT_HEADING = 12;

    private final String source;
    private final Segments segments;
    /** Text between quotation marks is another instrument's. */
    private final boolean amending;

    private int article;
    private int articleSuffix;
    private int item;
    private int chapter;
    private int section;
    private boolean headed;
    private int counted;
    private boolean quoting;
    private int pending;

    // what number() has read
    private int value;
    private int valueEnd;

    private Scan(String source, boolean amending) {
        this.source = source;
        this.amending = amending;
        this.segments = new Segments(source);
    }

    /** The lines from {@code from} to the end of the source. */
    static Segments of(String source, int from, boolean amending) {
        Scan scan = new Scan(source, amending);
        scan.lines(from);
        return scan.segments;
    }

    private void lines(int from) {
        int length = source.length();
        Breaks breaks = new Breaks(source);
        for (int at = from; at < length; ) {
            int end = breaks.next(at);
            int first = Blanks.skip(source, at, end);
            if (first < end) {
                int before = segments.count;
                int last = Blanks.trimEnd(source, first, end);
                line(first, last);
                segments.laidOut(before, first - at, last - at);
            }
            at = end + 1;
        }
    }

    private void line(int from, int to) {
        if (source.startsWith("<!--", from)) {
            return;
        }
        int start = Leftovers.skip(source, from, to);
        boolean titled = false;
        while (start < to && isDecoration(source.charAt(start), start, to)) {
            titled |= source.charAt(start) == '#';
            start = Leftovers.skip(source, Blanks.skip(source, start + 1, to), to);
        }
        int end = Leftovers.trimEnd(source, start, to);
        while (end > start && source.charAt(end - 1) == '*') {
            end = Blanks.trimEnd(source, start, end - 1);
        }
        if (start >= end || PageNumbers.isOne(source, start, end)) {
            return;
        }
        if (amending && quoted(start, end, titled)) {
            segments.add(Mark.QUOTED, start, start, end, 0, 0, titled);
            return;
        }
        pending = start;
        while (pending < end) {
            int piece = pending;
            pending = end;
            mark(piece, end, titled && piece == start);
        }
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
        if (before && (titled || isNextInstruction(start, end))) {
            before = false;
        }
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
                if (ordinal(start, end, titled)) {
                    return;
                }
            }
            case '【', '[' -> {
                if (framed(start, end, titled)) {
                    return;
                }
            }
            case '（', '(' -> {
                if (bracketed(start, end, titled)) {
                    return;
                }
            }
            case '|', '<' -> {
                segments.add(Mark.TABLE, start, start, end, 0, 0, titled);
                return;
            }
            case '目' -> {
                if (contents(start, end)) {
                    segments.add(Mark.CONTENTS, start, start, end, 0, 0, titled);
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
                if (counted(start, end, titled)) {
                    return;
                }
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
        if (kind == Mark.BRACKETED) {
            item = number;
        }
        int cut = titled ? end : nextInline(content, end);
        segments.add(kind, start, content, Blanks.trimEnd(source, content, cut), number, 0, titled);
        rest(cut, end);
    }

    /** What stands on the line from {@code cut} on is a piece of its own. */
    private void rest(int cut, int end) {
        if (cut < end) {
            pending = cut;
        }
    }

    private void enclosed(char c, int start, int end, boolean titled) {
        if (c <= '⑳') {
            listed(Mark.CIRCLED, start, start + 1, end, c - '①' + 1, titled);
        } else if (c <= '⒇') {
            listed(Mark.BRACKETED_DIGITS, start, start + 1, end, c - '⑴' + 1, titled);
        } else {
            listed(Mark.DIGITS, start, start + 1, end, c - '⒈' + 1, titled);
        }
    }

    /** 第…编, 第…分编, 第…章, 第…节, 第…条. */
    private boolean ordinal(int start, int end, boolean titled) {
        if (!number(Blanks.skip(source, start + 1, end), end)) {
            return false;
        }
        int number = value;
        int unit = Blanks.skip(source, valueEnd, end);
        if (unit >= end) {
            return false;
        }
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
        if (after < end && "】]".indexOf(source.charAt(after)) >= 0) {
            after++;
        }
        int content = Leftovers.skip(source, after, end);
        if (!beginsArticle(number, again, after, content, end)) {
            return false;
        }
        while (content < end && isAfterNumber(source.charAt(content))) {
            content = Leftovers.skip(source, content + 1, end);
        }
        if (amending && again == 0 && article > 0 && number > article + 1) {
            // the numbers that new provisions are to have in another instrument
            segments.add(Mark.QUOTED, start, start, end, 0, 0, titled);
            return true;
        }
        article = number;
        articleSuffix = again;
        item = 0;
        int cut = nextInline(content, end);
        segments.add(Mark.ARTICLE, start, content, Blanks.trimEnd(source, content, cut), number, again, titled);
        rest(cut, end);
        return true;
    }

    private static boolean isAfterNumber(char c) {
        return c == '：' || c == ':' || c == '*' || c == '．' || c == '.';
    }

    /** Tells 第三条 at the head of a provision from 第三条规定的… at the head of a broken line. */
    private boolean beginsArticle(int number, int again, int after, int content, int end) {
        if (content >= end || content > after) {
            return content >= end || !citesProvision(content, end);
        }
        if (goesOnAsCitation(content, end)) {
            return false;
        }
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
            if (source.startsWith(word, at)) {
                return true;
            }
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
                        || (content == after && content < cut && goesOnAsCitation(content, cut)))) {
            return false;
        }
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
        for (int at = source.indexOf('第', from, end); at >= 0; at = source.indexOf('第', at + 1, end)) {
            if (at > from && Blanks.is(source.charAt(at - 1)) && number(at + 1, end)) {
                int number = value;
                int unit = Blanks.skip(source, valueEnd, end);
                if (unit < end && "条章节".indexOf(source.charAt(unit)) >= 0) {
                    boolean isArticle = source.charAt(unit) == '条';
                    if (!isArticle || isNext(number, 0) || number == 1) {
                        return at;
                    }
                }
            }
        }
        return end;
    }

    /** （一）, （1）, (一), (1). */
    private boolean bracketed(int start, int end, boolean titled) {
        if (!number(Blanks.skip(source, start + 1, end), end)) {
            return false;
        }
        int close = Blanks.skip(source, valueEnd, end);
        if (close >= end || (source.charAt(close) != '）' && source.charAt(close) != ')')) {
            return false;
        }
        // （2021）某01行终12号 is the number of a case
        if (value > 999 || startsWithAny(close + 1, NAMING_ITEMS)) {
            return false;
        }
        Mark kind = numberIsDigits ? Mark.BRACKETED_DIGITS : Mark.BRACKETED;
        listed(kind, start, close + 1, end, value, titled);
        return true;
    }

    /** 一、 and 1. and 1、 and 1）. */
    private boolean counted(int start, int end, boolean titled) {
        if (!number(start, end)) {
            return false;
        }
        int number = value;
        int at = Blanks.skip(source, valueEnd, end);
        if (numberIsDigits && at < end && source.charAt(at) == '\\') {
            at++;
        }
        if (at >= end || number == 0 || number > 999) {
            return false;
        }
        char c = source.charAt(at);
        int after = at + 1;
        if (numberIsDigits) {
            if (c == '）' || c == ')') {
                listed(Mark.BRACKETED_DIGITS, start, after, end, number, titled);
                return true;
            }
            boolean decimal = c == '.' && after < end && Character.isDigit(source.charAt(after));
            if (decimal || (c != '.' && c != '．' && c != '、')) {
                return false;
            }
            listed(Mark.DIGITS, start, after, end, number, titled);
            return true;
        }
        if ((c != '、' && c != '．' && c != '.') || isPair(number, after, end)) {
            return false;
        }
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
        if (second >= end || (source.charAt(second) != '录' && source.charAt(second) != '次')) {
            return false;
        }
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
        if (named) {
            at = Blanks.skip(source, at + 1, end);
        }
        annexNumberEnd = at;
        if (at >= end) {
            return true;
        }
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

    /** Where on the line from {@code from} the next article or item begins. */
    private int nextInline(int from, int end) {
        for (int at = from + 1; at < end; at++) {
            char c = source.charAt(at);
            if ((c == '第' && isInlineArticle(from, at, end))
                    || ((c == '（' || c == '(') && isInlineItem(from, at, end))) {
                return at;
            }
        }
        return end;
    }

    private boolean isInlineArticle(int from, int at, int end) {
        boolean spaced = Blanks.is(source.charAt(at - 1));
        int before = Blanks.trimEnd(source, from, at);
        if ((before > from && "。；”".indexOf(source.charAt(before - 1)) < 0) || !number(at + 1, end)) {
            return false;
        }
        int number = value;
        int unit = Blanks.skip(source, valueEnd, end);
        if (unit >= end || source.charAt(unit) != '条') {
            return before > from && unit < end && source.charAt(unit) == '章' && isInlineChapter(number, unit + 1, end);
        }
        int again = 0;
        int after = unit + 1;
        if (after < end && source.charAt(after) == '之' && number(Blanks.skip(source, after + 1, end), end)) {
            again = value;
            after = valueEnd;
        }
        int content = Blanks.skip(source, after, end);
        return isNext(number, again) && (spaced || content > after) && content < end && !goesOnAsCitation(content, end);
    }

    /** A heading that has run into the end of the article before it. */
    private boolean isInlineChapter(int number, int from, int end) {
        return number == chapter + 1 && number > 1 && end - from <= INLINE_HEADING_LIMIT && !isSentence(from, end);
    }

    private boolean isInlineItem(int from, int at, int end) {
        int before = Blanks.trimEnd(source, from, at);
        return before > from
                && "：:；;。".indexOf(source.charAt(before - 1)) >= 0
                && number(at + 1, end)
                && !numberIsDigits
                && mayFollow(value, source.charAt(before - 1))
                && valueEnd < end
                && (source.charAt(valueEnd) == '）' || source.charAt(valueEnd) == ')')
                && !startsWithAny(valueEnd + 1, NAMING_ITEMS);
    }

    private boolean mayFollow(int number, char before) {
        return number == 1 ? before == '：' || before == ':' : item > 0 && number == item + 1;
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
        if (last == at) {
            return false;
        }
        char first = source.charAt(at);
        numberIsDigits = (first >= '0' && first <= '9') || (first >= '０' && first <= '９');
        valueEnd = last;
        value = blanks ? Numerals.parse(Blanks.without(source, at, last)) : Numerals.parse(source, at, last);
        return value >= 0;
    }
}
