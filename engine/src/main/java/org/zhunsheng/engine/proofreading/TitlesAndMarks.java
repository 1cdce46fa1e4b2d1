package org.zhunsheng.engine.proofreading;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Titles of laws as they are promulgated and in 《》; brackets and quotes in pairs (GB/T 15834-2011). */
final class TitlesAndMarks implements Rule {

    private static final int LONGEST_TITLE = 60;
    private static final int LITTLE = 12;
    private static final int LONG_TITLE = 12;
    /** A subject so long is hardly that of two instruments. */
    private static final int LONG_STEM = 8;

    private static final int DEEPEST = 40;
    /** So many lines a quotation or a bracket may run on. */
    private static final int FAR = 40;

    private static final Words MAKING = Words.these("制定", "修订", "修改", "起草", "出台", "立法", "推进");

    private static final String STOPS = ",。;:!?\n\t";
    private static final String OPEN = "《〈“‘(【〔「『";
    private static final String CLOSE = "》〉”’)】〕」』";
    /** 办法, 执法, 方法 …: ends in 法 and names no law. */
    private static final Words NO_LAW = Words.these(
            "办法", "方法", "做法", "执法", "司法", "立法", "普法", "守法", "书法", "用法", "看法", "说法", "语法", "兵法", "手法", "学法", "工作法", "算法",
            "技法", "魔法", "合法", "违法", "非法", "刑法", "宪法", "读法", "讲法", "释法", "枪法", "心法", "疗法", "枫桥经验法", "打法");

    /** Endings of documents that are no laws. */
    private static final Words INSTRUMENTS = Words.these(
            "书", "表", "案", "例", "则", "定", "见", "知", "告", "册", "单", "录", "图", "报", "函", "证", "集", "章", "约", "记", "引");

    private final Titles titles;

    TitlesAndMarks(Titles titles) {
        this.titles = titles;
    }

    @Override
    public void read(Prose prose, Findings findings) {
        pairs(prose, findings);
        named(prose, findings);
        unmarked(prose, findings);
    }

    private void named(Prose prose, Findings findings) {
        String text = prose.plain();
        for (int open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
            int close = text.indexOf('》', open + 1);
            if (close < 0) return;
            int inner = text.lastIndexOf('《', close);
            if (inner == open && close - open <= LONGEST_TITLE) judge(prose, findings, open, close + 1);
            open = Math.max(open, inner);
        }
    }

    private void judge(Prose prose, Findings findings, int start, int end) {
        String title = Titles.normal(prose.source().substring(start + 1, end - 1));
        if (titles.knows(title)) {
            if (title.startsWith(Titles.REPUBLIC) && !titles.isFull(title))
                unprefixed(findings, start, end, Titles.bare(title));
            return;
        }
        String meant = meant(title);
        // what is repealed may have been called so
        boolean former = prose.between(end, end + LITTLE).contains("废止");
        if (meant != null && !former) {
            findings.error(
                    Label.TITLE,
                    "TITLE.name",
                    start,
                    end,
                    "没有名称为《" + title + "》的法律法规或者规划。",
                    meant.isEmpty() ? "请核对正式名称。" : "请核对，正式名称为《" + meant + "》。");
        }
    }

    private void unprefixed(Findings findings, int start, int end, String bare) {
        String full = titles.fullOf(bare);
        findings.error(
                Label.TITLE,
                "TITLE.name",
                start,
                end,
                "该名称中没有“中华人民共和国”。",
                "正式名称为《" + (full == null ? bare : full) + "》。");
    }

    /** The title that should stand here; empty when it is wrong and none is near; null when nothing can be said. */
    private @Nullable String meant(String title) {
        boolean republic = title.startsWith(Titles.REPUBLIC);
        String bare = Titles.bare(title);
        if (republic && titles.fullOf(bare) != null) return titles.fullOf(bare);
        String near = titles.nearest(title);
        if (isLaw(title)) {
            if (republic) return near == null ? otherRank(bare) : near;
            return near != null && bare.length() >= 4 ? near : otherRankOrNothing(bare);
        }
        if (republic && title.endsWith("条例") && titles.fullOf(bare.substring(0, bare.length() - 2) + "法") != null)
            return titles.fullOf(bare.substring(0, bare.length() - 2) + "法");
        if (bare.endsWith("办法")
                && bare.length() >= LONG_STEM + 2
                && !isOfAPlace(bare)
                && !bare.endsWith("管理办法")
                && !bare.endsWith("实施办法")) {
            String regulation = titles.fullOf(bare.substring(0, bare.length() - 2) + "条例");
            if (regulation != null) return regulation;
        }
        if (near == null) return null;
        if (oneSlip(bare, Titles.bare(near)) || longSlip(bare, Titles.bare(near))) return near;
        boolean national = republic || !isOfAPlace(bare);
        boolean sameKind = (title.endsWith("条例") && near.endsWith("条例"))
                || (title.contains("纲要") && near.contains("纲要"))
                || (title.contains("规划（") && near.contains("规划（"));
        boolean formerName = (bare.contains("暂行") || bare.contains("试行")) && !near.contains("暂行");
        boolean veryNear = Titles.distance(bare, Titles.bare(near)) * 4 < bare.length() || bare.length() > 12;
        return national
                        && sameKind
                        && veryNear
                        && !formerName
                        && bare.length() >= 6
                        && !bare.startsWith("中国共产党")
                        && !bare.startsWith("实施")
                ? near
                : null;
    }

    /** 行政复议发 for 行政复议法: one character of a law's title is another, and it is no kind of instrument of its own. */
    private static boolean oneSlip(String bare, String near) {
        return bare.length() >= 5
                && bare.length() == near.length()
                && near.endsWith("法")
                && !bare.endsWith("法")
                && !INSTRUMENTS.endOf(bare)
                && Titles.distance(bare, near) == 1;
    }

    /** …实施刚要（2021—2025年）, …犯罪案件规定 for …犯罪案件的规定: a long title and one character. */
    private static boolean longSlip(String bare, String near) {
        return bare.length() >= LONG_TITLE
                && bare.substring(bare.length() - 2).equals(near.substring(near.length() - 2))
                && !isOfAPlace(bare)
                && Titles.distance(bare, near) == 1;
    }

    private @Nullable String otherRankOrNothing(String bare) {
        String other = otherRank(bare);
        return other.isEmpty() ? null : other;
    }

    /** 政府信息公开法 for 政府信息公开条例. */
    private String otherRank(String bare) {
        String stem = bare.substring(0, bare.length() - 1);
        for (String rank : new String[] {"条例", "暂行条例", "暂行办法", "办法", "法"}) {
            String full = titles.fullOf(stem + rank);
            if (full != null && !(stem + rank).equals(bare)) return full;
        }
        return "";
    }

    private static boolean isLaw(String title) {
        return title.endsWith("法") && !NO_LAW.endOf(title) && title.indexOf("关于") < 0;
    }

    private static boolean isOfAPlace(String bare) {
        int place = -1;
        for (int i = 1; i < Math.min(bare.length(), 8); i++) {
            if ("省市区县州盟旗".indexOf(bare.charAt(i)) >= 0
                    && !bare.startsWith("城市", i - 1)
                    && !bare.startsWith("区域", i)
                    && !bare.startsWith("市场", i)) place = i;
        }
        return place > 0;
    }

    /** A full title outside 《》. */
    private void unmarked(Prose prose, Findings findings) {
        String text = prose.plain();
        for (Prose.Line line : prose.lines()) {
            int at = text.indexOf(Titles.REPUBLIC, line.start(), line.end());
            while (at >= 0) {
                int end = prose.isTitled(at) || isQuoted(text, at) ? -1 : endOfTitle(text, at, line.end());
                if (end > 0 && !isHeadline(prose, line, at, end)) {
                    findings.error(
                            Label.TITLE,
                            "TITLE.marks",
                            at,
                            end,
                            "引用法律法规全称未加书名号。",
                            "请改为“《" + prose.source().substring(at, end) + "》”。");
                }
                at = text.indexOf(Titles.REPUBLIC, Math.max(at + 1, end), line.end());
            }
        }
        regulations(prose, findings);
    }

    /** A line that is the title itself, with nothing but signs before it and little behind. */
    private static boolean isHeadline(Prose prose, Prose.Line line, int start, int end) {
        return start - line.start() < LITTLE
                && line.end() - end < LITTLE
                && prose.between(line.start(), start).chars().noneMatch(Character::isLetterOrDigit)
                && !prose.between(end, line.end()).contains("。");
    }

    private static boolean isQuoted(String text, int at) {
        return at > 0 && (text.charAt(at - 1) == '〈' || text.charAt(at - 1) == '“');
    }

    /** The end of the longest known title that begins here, or of 中华人民共和国…法; −1 for none. */
    private int endOfTitle(String text, int at, int limit) {
        int last = Math.min(limit, at + LONGEST_TITLE);
        int best = -1;
        for (int end = at + Titles.REPUBLIC.length() + 2; end <= last; end++) {
            char c = text.charAt(end - 1);
            if (STOPS.indexOf(c) >= 0 || c == '、') break;
            if ("法例定则典".indexOf(c) >= 0 && titles.isFull(text.substring(at, end))) best = end;
        }
        return best;
    }

    /** 优化营商环境条例 and its like bear no 中华人民共和国: the title is full as it stands. */
    private void regulations(Prose prose, Findings findings) {
        String text = prose.plain();
        for (int end = text.indexOf("条例"); end >= 0; end = text.indexOf("条例", end + 1)) {
            int till = end + 2;
            int from = end;
            while (from > 0 && till - from < 30 && text.charAt(from - 1) >= '一' && text.charAt(from - 1) <= '鿿') from--;
            if (prose.isTitled(end) || (from > 0 && "《〈“".indexOf(text.charAt(from - 1)) >= 0)) continue;
            for (int start = from; till - start >= 8; start++) {
                String title = text.substring(start, till);
                boolean own = titles.isFull(title) && !title.startsWith(Titles.REPUBLIC);
                boolean placed = start > from && "市区省县州国".indexOf(text.charAt(start - 1)) >= 0;
                if (own && !placed && !isHeadline(prose, start, till) && !isToBeMade(prose, start, till)) {
                    findings.error(Label.TITLE, "TITLE.marks", start, till, "引用法规全称未加书名号。", "请改为“《" + title + "》”。");
                    break;
                }
            }
        }
    }

    /** 推动修订优化营商环境条例, …条例等地方立法: what a report plans to make is no title yet, and that of another place. */
    private static boolean isToBeMade(Prose prose, int start, int end) {
        String text = prose.plain();
        int from =
                Math.max(Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1, start - 2 * LITTLE);
        return MAKING.in(text, Math.max(from, 0), start)
                || text.substring(end, Math.min(text.length(), end + LITTLE)).contains("立法");
    }

    private static boolean isHeadline(Prose prose, int start, int end) {
        String text = prose.plain();
        int lineStart = text.lastIndexOf('\n', start) + 1;
        int lineEnd = text.indexOf('\n', end);
        lineEnd = lineEnd < 0 ? text.length() : lineEnd;
        return start - lineStart < 4 && lineEnd - end < 10;
    }

    private record Mark(char sign, int at) {}

    private void pairs(Prose prose, Findings findings) {
        for (Prose.Line line : prose.lines()) {
            Deque<Mark> open = new ArrayDeque<>();
            String text = prose.plain();
            for (int i = line.start(); i < line.end(); i++) {
                char c = text.charAt(i);
                if (OPEN.indexOf(c) >= 0 && open.size() < DEEPEST) open.push(new Mark(c, i));
                else if (CLOSE.indexOf(c) >= 0) close(prose, findings, line, open, c, i);
            }
            while (!open.isEmpty()) {
                Mark left = open.removeLast();
                if (!continues(prose, line, left)) {
                    lacking(
                            findings,
                            left.at(),
                            forward(text, left.at(), line.end()),
                            "“" + left.sign() + "”没有配对的“" + CLOSE.charAt(OPEN.indexOf(left.sign())) + "”。");
                }
            }
        }
    }

    private void close(Prose prose, Findings findings, Prose.Line line, Deque<Mark> open, char c, int at) {
        char wanted = OPEN.charAt(CLOSE.indexOf(c));
        if (!open.isEmpty() && open.peek().sign() == wanted) {
            open.pop();
            return;
        }
        boolean deeper = open.stream().anyMatch(mark -> mark.sign() == wanted);
        if (deeper) {
            while (open.peek() != null && open.peek().sign() != wanted) {
                Mark lost = open.pop();
                lacking(
                        findings,
                        lost.at(),
                        forward(prose.plain(), lost.at(), at),
                        "“" + lost.sign() + "”没有配对的“" + CLOSE.charAt(OPEN.indexOf(lost.sign())) + "”。");
            }
            open.poll();
            return;
        }
        if (isListSign(prose.plain(), line, at)
                || ((c == '”' || c == ')' || c == '】') && opensBefore(prose, line, wanted, c))) return;
        lacking(findings, backward(prose.plain(), at, line.start()), at + 1, "“" + c + "”没有配对的“" + wanted + "”。");
    }

    private static void lacking(Findings findings, int start, int end, String message) {
        findings.error(Label.TITLE, "TITLE.pairs", start, end, message, "请补上另一半，或者删去这一半。");
    }

    /** 1) and a) count a list and close nothing. */
    private static boolean isListSign(String text, Prose.Line line, int at) {
        return (text.charAt(at) == ')' && at - line.start() <= 4)
                || (text.charAt(at) == '’'
                        && at > 0
                        && Character.isLetter(text.charAt(at - 1))
                        && text.charAt(at - 1) < 128);
    }

    /** A quotation of several paragraphs opens each and closes the last; a bracket may close some lines below. */
    private static boolean continues(Prose prose, Prose.Line line, Mark mark) {
        boolean quote = mark.sign() == '“' || mark.sign() == '「';
        if (!quote && mark.sign() != '(' && mark.sign() != '【') return false;
        char close = CLOSE.charAt(OPEN.indexOf(mark.sign()));
        for (int i = line.index() + 1; i < prose.lines().size() && i <= line.index() + FAR; i++) {
            Prose.Line next = prose.lines().get(i);
            if (balance(prose, next, mark.sign(), close) < 0 || (quote && opensAnew(prose, next, mark.sign())))
                return true;
        }
        return false;
    }

    private static boolean opensAnew(Prose prose, Prose.Line line, char open) {
        int at = line.start();
        while (at < line.end() && prose.plain().charAt(at) == ' ') at++;
        return at < line.end() && prose.plain().charAt(at) == open;
    }

    private static boolean opensBefore(Prose prose, Prose.Line line, char open, char close) {
        for (int i = line.index() - 1; i >= 0 && i >= line.index() - FAR; i--) {
            if (balance(prose, prose.lines().get(i), open, close) > 0) return true;
        }
        return false;
    }

    private static int balance(Prose prose, Prose.Line line, char open, char close) {
        int balance = 0;
        for (int at = line.start(); at < line.end(); at++) {
            char c = prose.plain().charAt(at);
            balance += c == open ? 1 : c == close ? -1 : 0;
        }
        return balance;
    }

    private static int forward(String text, int at, int limit) {
        int end = at + 1;
        while (end < limit && end - at < LONGEST_TITLE && STOPS.indexOf(text.charAt(end)) < 0) end++;
        return end;
    }

    private static int backward(String text, int at, int limit) {
        int start = at;
        while (start > limit && at - start < LONGEST_TITLE && STOPS.indexOf(text.charAt(start - 1)) < 0) start--;
        return start;
    }
}
