package org.zhunsheng.engine.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Blanks;
import org.zhunsheng.engine.text.Numerals;

/** What the last provisions say of effect, repeal and validity (附则). */
final class LastArticles {

    private static final int STRETCH = 6000;
    private static final String[] REPEALING = {"废止", "失效", "停止执行", "停止施行", "停止实施"};

    private final String source;
    private final int from;
    private final int to;

    LastArticles(String source, int from, int to) {
        this.source = source;
        this.from = from;
        this.to = to;
    }

    /** The stretch in which such clauses stand: the last five articles, or the end of a text without any. */
    static LastArticles of(String source, List<Node> articles, List<Node> nodes) {
        if (!articles.isEmpty()) {
            int to = articles.getLast().end();
            int from = articles.get(Math.max(0, articles.size() - 5)).start();
            return new LastArticles(source, Math.max(from, to - STRETCH), to);
        }
        int to = nodes.isEmpty() ? source.length() : nodes.getLast().end();
        return new LastArticles(source, Math.max(0, to - STRETCH / 2), to);
    }

    /** The day of 自…起施行; {@code published} of 自公布之日起施行. Null where there is neither. */
    @Nullable
    LocalDate effectiveFrom(@Nullable LocalDate published) {
        for (int at = source.indexOf('起', from, to); at >= 0; at = source.indexOf('起', at + 1, to)) {
            if (!isEffect(at + 1)) continue;
            int sentence = sentenceStart(at);
            Days days = new Days(source);
            if (days.next(sentence, at) && at - days.end() <= 2) return days.day();
            if (published != null
                    && source.substring(Math.max(sentence, at - 8), at).contains("之日")) return published;
        }
        return null;
    }

    private boolean isEffect(int at) {
        int next = Blanks.skip(source, at, to);
        return source.startsWith("施行", next)
                || source.startsWith("实施", next)
                || source.startsWith("执行", next)
                || source.startsWith("生效", next)
                || source.startsWith("正式施行", next);
    }

    private int sentenceStart(int at) {
        int start = at;
        while (start > from && "。；\n".indexOf(source.charAt(start - 1)) < 0) start--;
        return start;
    }

    private int sentenceEnd(int at) {
        int end = at;
        while (end < to && "。\n".indexOf(source.charAt(end)) < 0) end++;
        return end;
    }

    List<Repeal> repeals() {
        List<Repeal> repeals = new ArrayList<>();
        for (int at = from; at < to; ) {
            int end = sentenceEnd(at);
            int repeal = repealing(at, end);
            if (repeal >= 0) {
                boolean listed = source.charAt(Math.max(at, end - 1)) == '：';
                collect(at, listed ? listEnd(end) : repeal, repeals);
                end = listed ? listEnd(end) : end;
            }
            at = end + 1;
        }
        return repeals;
    }

    private int repealing(int start, int end) {
        for (String word : REPEALING) {
            int at = last(word, start, end);
            if (at >= 0 && !isOfOthers(start, at)) return at;
        }
        return -1;
    }

    /** The last place of the word in the stretch; −1 when it is not there. */
    private int last(String word, int start, int end) {
        for (int at = end - word.length(); at >= start; at--) {
            if (source.startsWith(word, at)) return at;
        }
        return -1;
    }

    /** 依法废止的, 废止前, 的废止: the word of a sentence about other things. */
    private boolean isOfOthers(int start, int at) {
        boolean bound = at > start && "的或、".indexOf(source.charAt(at - 1)) >= 0;
        return bound
                || source.startsWith("的", at + 2)
                || source.startsWith("前", at + 2)
                || source.startsWith("、", at + 2);
    }

    /** The end of the items that follow a colon. */
    private int listEnd(int from) {
        int end = from;
        while (end < to) {
            int line = Blanks.skip(source, end, to);
            char c = line < to ? source.charAt(line) : ' ';
            if (c != '（' && c != '(' && c != '《' && !Character.isDigit(c)) break;
            int feed = source.indexOf('\n', line, to);
            end = feed < 0 ? to : feed;
        }
        return end;
    }

    private void collect(int start, int end, List<Repeal> into) {
        for (int open = source.indexOf('《', start, end); open >= 0; ) {
            int close = closing(open, end);
            if (close < 0) return;
            String title = Blanks.without(source, open + 1, close);
            if (!isBasisOfRepeal(close, end))
                into.add(new Repeal(title, numberBehind(close + 1, end), open, close + 1));
            open = source.indexOf('《', close, end);
        }
    }

    private int closing(int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = source.charAt(i);
            depth += c == '《' ? 1 : c == '》' ? -1 : 0;
            if (depth == 0) return i;
        }
        return -1;
    }

    /** 《…》第十二条 is repealed in part only; that is no repeal of the instrument. */
    private boolean isBasisOfRepeal(int close, int end) {
        int next = Blanks.skip(source, close + 1, end);
        return next < end
                && (source.charAt(next) == '第' || source.startsWith("中", next) || source.startsWith("的规定", next));
    }

    private @Nullable String numberBehind(int at, int end) {
        int open = Blanks.skip(source, at, end);
        if (open >= end || (source.charAt(open) != '（' && source.charAt(open) != '(')) return null;
        int close = open + 1;
        while (close < end && source.charAt(close) != '）' && source.charAt(close) != '》' && close - open < 60) close++;
        return DocumentNumbers.in(source.substring(open + 1, close));
    }

    /** 有效期三年, 有效期至2026年12月31日, 有效期5年. */
    @Nullable
    Validity validity(@Nullable LocalDate effective) {
        for (int at = source.lastIndexOf("有效期", to);
                at >= from;
                at = at == 0 ? -1 : source.lastIndexOf("有效期", at - 1)) {
            int next = at + 3;
            while (next < to && ("限为：:自".indexOf(source.charAt(next)) >= 0 || Blanks.is(source.charAt(next)))) next++;
            int end = next;
            while (end < to && Numerals.isNumeral(source.charAt(end))) end++;
            if (end > next && end < to && source.charAt(end) == '年' && end - next < 4) {
                int years = Numerals.parse(source, next, end);
                if (years > 0 && years < 100) {
                    return new Validity(
                            years,
                            effective == null
                                    ? null
                                    : effective.plusYears(years).minusDays(1),
                            at,
                            end + 1);
                }
            }
            Days days = new Days(source);
            if (days.next(next, Math.min(to, next + 24)) && next < to && source.charAt(next) == '至')
                return new Validity(0, days.day(), at, days.end());
        }
        return null;
    }
}
