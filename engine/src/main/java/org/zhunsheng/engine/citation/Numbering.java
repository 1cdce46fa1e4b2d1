package org.zhunsheng.engine.citation;

import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.text.Numerals;

/**
 * One list of numbers with its unit (序号): 第五条, 第（三）项, 第五、六、九条, 第一至三款, 第一百三十三条之一. It is a cursor that is
 * read again and again, so that nothing is made for the many 第 that cite nothing.
 */
final class Numbering {

    private static final int MOST = 64;

    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private final int[] numbers = new int[MOST];
    private final boolean[] throughs = new boolean[MOST];
    private int count;
    private Level unit = Level.ARTICLE;
    private int suffix;
    private int end;

    /**
     * Reads at {@code p}.
     *
     * @param loose whether the 第 may be missing
     * @return false when no numbers with a unit stand there
     */
    boolean read(String text, int p, int limit, boolean loose) {
        count = 0;
        suffix = 0;
        int at = p;
        while (count < MOST) {
            int from = at;
            boolean ordinal = at < limit && text.charAt(at) == '第';
            if (ordinal) at = spaces(text, at + 1, limit);
            else if (count == 0 && !loose) return false;
            int opened = at;
            boolean bracket = at < limit && opens(text.charAt(at));
            if (bracket) at = spaces(text, at + 1, limit);
            int digits = at;
            while (at < limit && Numerals.isNumeral(text.charAt(at))) at++;
            int number = at - digits > 9 ? -1 : Numerals.parse(text, digits, at);
            if (number <= 0 || number > 9999) return false;
            if (bracket) {
                at = spaces(text, at, limit);
                if (at >= limit || !closes(text.charAt(at))) return false;
                at++;
            }
            starts[count] = from;
            ends[count] = at;
            numbers[count] = number;
            count++;
            if (count == 1) throughs[0] = false;
            int unitAt = spaces(text, at, limit);
            if (unitAt < limit && isUnit(text, unitAt, limit)) {
                end = unitAt + 1;
                ends[count - 1] = end;
                if (unit == Level.ARTICLE) readSuffix(text, limit);
                return true;
            }
            if (bracket && count == 1 && (ordinal || loose) && endsWithoutUnit(text, at, limit)) {
                // 第五条第（三）: the item's unit is left out
                unit = Level.ITEM;
                end = at;
                return opened > p || loose;
            }
            int next = separator(text, at, limit);
            if (next < 0 || count == MOST) return false;
            throughs[count] = isThrough(text.charAt(at));
            at = next;
        }
        return false;
    }

    int count() {
        return count;
    }

    int start(int member) {
        return starts[member];
    }

    int end(int member) {
        return ends[member];
    }

    int number(int member) {
        return numbers[member];
    }

    /** Whether the member closes a range that the one before it opens. */
    boolean closesRange(int member) {
        return throughs[member];
    }

    Level unit() {
        return unit;
    }

    /** 1 for 之一 behind the last member; 0 for none. */
    int suffix() {
        return suffix;
    }

    /** Index behind the unit and the suffix. */
    int end() {
        return end;
    }

    private void readSuffix(String text, int limit) {
        if (end + 1 >= limit || text.charAt(end) != '之') return;
        int at = end + 1;
        while (at < limit && Numerals.isNumeral(text.charAt(at))) at++;
        int number = at - end > 4 ? -1 : Numerals.parse(text, end + 1, at);
        if (number > 0 && number < 100 && endsSuffix(text, at, limit)) {
            suffix = number;
            end = at;
            ends[count - 1] = at;
        }
    }

    /** Whether 之一 ends there: that of 与之一致 and 之一般规定 does not. */
    static boolean endsSuffix(String text, int at, int limit) {
        return at >= limit || "切般类种部定直律致样起并贯".indexOf(text.charAt(at)) < 0;
    }

    /** 条 of 条例, 款 of 款项 and their like are no units. */
    private boolean isUnit(String text, int at, int limit) {
        char next = at + 1 < limit ? text.charAt(at + 1) : '\n';
        return switch (text.charAt(at)) {
            case '条' -> {
                unit = Level.ARTICLE;
                yield "件例款幅目道街线路河生战".indexOf(next) < 0
                        && (next != '约' || (at + 2 < limit && "定束".indexOf(text.charAt(at + 2)) >= 0));
            }
            case '款' -> {
                unit = Level.PARAGRAPH;
                yield "式项待额产车物".indexOf(next) < 0;
            }
            case '项' -> {
                unit = Level.ITEM;
                yield next != '目';
            }
            case '章' -> {
                unit = Level.CHAPTER;
                yield next != '程';
            }
            case '节' -> {
                unit = Level.SECTION;
                yield "目课车气能日约".indexOf(next) < 0;
            }
            case '编' -> {
                unit = Level.PART;
                yield "号制码辑审队组".indexOf(next) < 0;
            }
            case '目' -> {
                unit = Level.SUB_ITEM;
                yield "标的录".indexOf(next) < 0;
            }
            default -> false;
        };
    }

    private static boolean endsWithoutUnit(String text, int at, int limit) {
        return at >= limit || ("规所的情之，。；、）)和或及款中".indexOf(text.charAt(at)) >= 0 && separator(text, at, limit) < 0);
    }

    /** Index of the next number of the list; −1 when there is none. */
    private static int separator(String text, int at, int limit) {
        if (at + 1 < limit && closes(text.charAt(at - 1)) && opens(text.charAt(at))) {
            // 第（一）（二）项
            return at;
        }
        if (at + 1 >= limit || "、和与及或至到-—－~～".indexOf(text.charAt(at)) < 0) return -1;
        int next = at + 1;
        if (text.charAt(at) == '或' && text.charAt(next) == '者') next++;
        if (next < limit && text.charAt(at) == '—' && text.charAt(next) == '—') next++;
        next = spaces(text, next, limit);
        if (next >= limit) return -1;
        char c = text.charAt(next);
        return c == '第' || opens(c) || Numerals.isNumeral(c) ? next : -1;
    }

    static boolean isThrough(char c) {
        return "至到-—－~～".indexOf(c) >= 0;
    }

    static int spaces(String text, int p, int limit) {
        int at = p;
        while (at < limit && isSpace(text.charAt(at))) at++;
        return at;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '　' || c == '\u00a0' || c == '\t' || c == '\u200b';
    }

    static boolean opens(char c) {
        return c == '（' || c == '(';
    }

    static boolean closes(char c) {
        return c == '）' || c == ')';
    }
}
