package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Numerals;

/** Periods that contradict themselves, comparisons of unlike periods, 同比 for 环比 (统计时期). */
final class Periods implements Rule {

    /** A stretch of whole months, as a moment or from one to another. */
    private record Span(int start, int end, int firstMonth, int lastMonth, boolean known) {

        int months() {
            return lastMonth - firstMonth + 1;
        }
    }

    private static final Words LAST_YEAR = Words.these("上年同期", "去年同期", "上年同月", "去年同月", "上年同季", "上年", "去年");
    private static final Words LAST = Words.these("上年", "去年", "上一年");
    private static final Words GROWING = Words.these("增长", "增速", "增幅", "降幅", "涨幅", "下降");
    private static final Words SEASONS = Words.these(
            "汛期", "主汛期", "供热季", "供暖季", "采暖季", "采暖期", "春运", "暑运", "暑期", "暑假", "寒假", "旺季", "淡季", "防火期", "春季", "夏季", "秋季",
            "冬季", "春节", "国庆", "黄金周");
    private static final Words WHOLE_YEAR = Words.these("全年", "年内", "一年来", "本年度");
    private static final Words THIS_YEAR = Words.these("今年", "本年", "当年");
    private static final Words LAST_MONTH =
            Words.these("上月", "上个月", "上季度", "上一季度", "上个季度", "前一个月", "前一季度", "上周", "前一月");
    private static final Words COMPARING = Words.these("较", "比", "与", "同");
    private static final Words STOCK = Words.these("底", "末", "初", "以来", "前", "后", "起", "同期", "的同期", "同月");
    private static final Words STATISTICS = Words.these(
            "统计期间为", "统计期为", "统计期", "统计时段为", "统计时段", "统计区间为", "统计时间为", "统计周期为", "数据期为", "统计期间", "数据区间为", "统计范围为",
            "报告期为", "时间范围为", "统计时间");

    private static final Words EACH = Words.these("分别为", "分别是", "依次为", "分别达", "分别");
    private static final Words LASTING = Words.these("为期", "历时", "时长", "共", "持续", "前后", "共计", "期限");
    private static final int LONGEST_LASTING = 5;
    private static final int LONGEST_VERB = 12;
    private static final int FAR = 200;
    private static final Set<String> SEPARATING = Set.of("、", "和", ",", "与");

    @Override
    public void read(Prose prose, Findings findings) {
        brackets(prose, findings);
        plans(prose, findings);
        durations(prose, findings);
        statistics(prose, findings);
        for (Prose.Sentence sentence : prose.sentences()) {
            if (!prose.lines().get(sentence.line()).tabular()) {
                yearOnYear(prose, findings, sentence);
                unlike(prose, findings, sentence);
                seasons(prose, findings, sentence);
            }
        }
    }

    /** 上半年（1—7月）, 2022年度（2021年1月1日至12月31日）. */
    private void brackets(Prose prose, Findings findings) {
        List<Stretch> stretches = prose.stretches();
        int next = 0;
        for (Moment moment : prose.moments()) {
            while (next < stretches.size() && stretches.get(next).start() < moment.end()) next++;
            int open = opening(prose, moment.end());
            if (open < 0
                    || moment.isDay()
                    || next >= stretches.size()
                    || stretches.get(next).start() - open > 8) continue;
            Stretch stretch = stretches.get(next);
            int close = prose.plain()
                    .indexOf(')', stretch.end(), Math.min(prose.plain().length(), stretch.end() + 12));
            if (close < 0) continue;
            boolean named = moment.fromMonth() == 0 || moment.fromMonth() != moment.toMonth();
            if (named && !agree(moment, stretch)) {
                findings.error(
                        Label.PERIOD,
                        "PERIOD.bracket",
                        open,
                        close + 1,
                        "“" + prose.source().substring(moment.start(), moment.end()) + "”与括注的起止时间不一致。",
                        "请核对起止时间。");
            }
        }
    }

    private static int opening(Prose prose, int at) {
        int open = at;
        while (open < prose.plain().length() && open < at + 8 && prose.plain().charAt(open) != '(') {
            if (",。;:\n\t".indexOf(prose.plain().charAt(open)) >= 0) return -1;
            open++;
        }
        return open < prose.plain().length() && open < at + 8 ? open : -1;
    }

    private static boolean agree(Moment moment, Stretch stretch) {
        Moment first = stretch.first();
        Moment last = stretch.last();
        if (first.isYear() || last.isYear() || !first.exists() || !last.exists()) return true;
        boolean years = moment.year() == 0
                || ((first.year() == 0 || first.year() == moment.year() || !first.written())
                        && (last.year() == 0 || last.year() == moment.year() || !last.written()));
        if (moment.isYear()) {
            // a report's year may end before December, but it is no other year
            return years || first.year() != last.year();
        }
        return years && first.fromMonth() == moment.fromMonth() && last.toMonth() == moment.toMonth();
    }

    /** “十四五”时期（2021—2026年）, 三年来（2019—2022年）. */
    private void plans(Prose prose, Findings findings) {
        for (Stretch stretch : prose.stretches()) {
            if (!stretch.first().isYear() || !stretch.last().isYear() || prose.isTitled(stretch.start())) continue;
            int from = stretch.first().year();
            int to = stretch.last().year();
            boolean bracketed = stretch.start() > 0 && prose.plain().charAt(stretch.start() - 1) == '(';
            String lead = prose.between(Math.max(0, stretch.start() - 16), stretch.start());
            int start = bracketed ? stretch.start() - 1 : stretch.start();
            int end = bracketed
                            && stretch.end() < prose.plain().length()
                            && prose.plain().charAt(stretch.end()) == ')'
                    ? stretch.end() + 1
                    : stretch.end();
            int plan = plan(lead);
            if (bracketed && plan > 0 && (from != plan || to != plan + 4)) {
                findings.error(
                        Label.PERIOD, "PERIOD.plan", start, end, "规划期应为" + plan + "—" + (plan + 4) + "年。", "请核对起止年份。");
                continue;
            }
            int years = years(lead);
            int told = !bracketed && plan == 0 && to > from ? valuesBehind(prose, stretch.end()) : 0;
            if (told >= 2 && told != to - from + 1 && (years == 0 || years == told)) {
                findings.error(
                        Label.PERIOD,
                        "PERIOD.values",
                        start,
                        end,
                        from + "年至" + to + "年是" + (to - from + 1) + "年，后面列了" + told + "个数。",
                        "请核对起止年份和各年的数。");
                continue;
            }
            if (bracketed && years > 0 && plan == 0 && to >= from && to - from + 1 != years) {
                findings.error(
                        Label.PERIOD,
                        "PERIOD.years",
                        start,
                        end,
                        from + "年至" + to + "年是" + (to - from + 1) + "年，不是" + years + "年。",
                        "请核对年数和起止年份。");
            }
        }
    }

    /** 共五个月（2022年11月至2023年4月）; 3月1日至5月31日，为期两个月: how long a stretch is, and how long it is said to be. */
    private static void durations(Prose prose, Findings findings) {
        for (Stretch stretch : prose.stretches()) {
            Quantity told = toldLength(prose, stretch);
            int months = told == null ? 0 : months(stretch);
            if (told == null || months <= 0 || told.isApproximate()) continue;
            boolean days = stretch.first().isDay() && stretch.last().isDay();
            boolean years = told.unit().equals("年");
            double stated = years ? told.value() * 12 : told.value();
            // from the 15th to the 14th is one month less than the months that are touched
            boolean agrees = Math.abs(months - stated) < 1e-6 || (days && Math.abs(months - 1 - stated) < 1e-6);
            if (!agrees && (!days || !years)) {
                boolean before = told.start() < stretch.start();
                int close =
                        stretch.end() < prose.plain().length() && prose.plain().charAt(stretch.end()) == ')'
                                ? stretch.end() + 1
                                : stretch.end();
                findings.error(
                        Label.PERIOD,
                        "PERIOD.length",
                        before ? stretch.start() - 1 : stretch.start(),
                        before ? close : told.end(),
                        "起止时间与“" + prose.source().substring(told.figure(), told.end()) + "”不符。",
                        "请核对起止时间和时长。");
            }
        }
    }

    /** The length that stands right before the bracket of a stretch, or behind it with 为期; null for none. */
    private static @Nullable Quantity toldLength(Prose prose, Stretch stretch) {
        List<Quantity> all = prose.quantities();
        int next = prose.firstQuantityFrom(stretch.end());
        boolean bracketed = stretch.start() > 0 && prose.plain().charAt(stretch.start() - 1) == '(';
        Quantity told = null;
        if (bracketed && next > 0 && all.get(next - 1).end() == stretch.start() - 1) told = all.get(next - 1);
        else if (next < all.size()
                && all.get(next).start() - stretch.end() <= LONGEST_LASTING
                && LASTING.endOf(prose.between(stretch.end(), all.get(next).start()))) told = all.get(next);
        return told != null && (told.unit().equals("个月") || told.unit().equals("年")) ? told : null;
    }

    /** The months that a stretch touches; 0 where they cannot be told. */
    private static int months(Stretch stretch) {
        Moment first = stretch.first();
        Moment last = stretch.last();
        boolean told = !first.isYear()
                && !last.isYear()
                && first.exists()
                && last.exists()
                && first.isDay() == last.isDay()
                && first.fromMonth() == first.toMonth()
                && last.fromMonth() == last.toMonth();
        if (!told) return 0;
        int months = first.year() > 0 && last.year() > 0
                ? last.lastMonth() - first.firstMonth() + 1
                : last.toMonth() - first.fromMonth() + 1;
        return months <= 0 && !last.written() ? months + 12 : months;
    }

    /** How many values 分别为 tells behind a stretch of years; 0 where it does not stand. */
    private static int valuesBehind(Prose prose, int at) {
        List<Quantity> all = prose.quantities();
        int next = prose.firstQuantityFrom(at);
        if (next >= all.size()
                || all.get(next).start() - at > 12
                || !EACH.in(prose.between(at, all.get(next).start()))) return 0;
        int values = 1;
        while (next + 1 < all.size()
                && all.get(next + 1).kind() == all.get(next).kind()
                && all.get(next + 1).sameUnit(all.get(next))
                && SEPARATING.contains(
                        prose.between(all.get(next).end(), all.get(next + 1).start()))) {
            next++;
            values++;
        }
        return values;
    }

    private static int plan(String lead) {
        int at = -1;
        int first = 0;
        String[] plans = {"十一五", "十二五", "十三五", "十四五", "十五五"};
        for (int i = 0; i < plans.length; i++) {
            int found = lead.lastIndexOf(plans[i]);
            if (found > at) {
                at = found;
                first = 2006 + 5 * i;
            }
        }
        if (at >= 0) {
            String behind = lead.substring(at + 3);
            boolean part =
                    behind.contains("前") || behind.contains("后") || behind.contains("头") || behind.contains("中期");
            return lead.length() - at <= 10 && !part ? first : 0;
        }
        if (lead.contains("八五”普法")) return 2021;
        return lead.contains("七五”普法") ? 2016 : 0;
    }

    /** The N of 近N年（, N年来（, N年间（. */
    private static int years(String lead) {
        String head = lead.endsWith("(") ? lead.substring(0, lead.length() - 1) : lead;
        head = head.endsWith("”") ? head.substring(0, head.length() - 1) : head;
        for (String tail : List.of(
                "年来", "年间", "年期间", "年", "个年度", "年内", "年行动", "年行动计划", "年计划", "年规划", "年攻坚", "年专项行动", "年攻坚行动", "年整治行动",
                "年提升行动", "年周期", "年任期", "年普法规划", "年工作规划")) {
            if (head.endsWith(tail)) {
                int end = head.length() - tail.length();
                int start = end;
                while (start > 0 && Numerals.isNumeral(head.charAt(start - 1))) start--;
                int number = Numerals.parse(head, start, end);
                return number > 1 && number <= 10 ? number : 0;
            }
        }
        return 0;
    }

    /** 2022年度…统计期为2021年1月1日至12月31日. */
    private void statistics(Prose prose, Findings findings) {
        for (Stretch stretch : prose.stretches()) {
            int from = Math.max(0, stretch.start() - 8);
            int word = STATISTICS.find(prose.plain(), from, stretch.start());
            if (word < 0
                    || (word + STATISTICS.at(prose.plain(), word, stretch.start()) != stretch.start()
                            && !prose.between(word, stretch.start()).endsWith("为")
                            && !prose.between(word, stretch.start()).endsWith(":")
                            && !prose.between(word, stretch.start()).endsWith("自"))) continue;
            Moment spoken = null;
            for (Moment moment : prose.momentsWithin(Math.max(0, word - 60), word))
                spoken = moment.written() && !moment.isDay() ? moment : spoken;
            boolean contradicts = spoken != null
                    && (spoken.isYear()
                            ? stretch.first().year() == stretch.last().year()
                                    && stretch.first().year() > 0
                                    && stretch.first().year() != spoken.year()
                            : spoken.fromMonth() != spoken.toMonth() && !agree(spoken, stretch));
            if (contradicts)
                findings.error(Label.PERIOD, "PERIOD.statistics", word, stretch.end(), "统计期与前面所说的时期不一致。", "请核对统计期。");
        }
    }

    private void yearOnYear(Prose prose, Findings findings, Prose.Sentence sentence) {
        for (int c = sentence.firstClause(); c <= sentence.lastClause(); c++) {
            Prose.Clause clause = prose.clause(c);
            word(prose, findings, sentence, clause, "同比");
            word(prose, findings, sentence, clause, "环比");
        }
    }

    private void word(Prose prose, Findings findings, Prose.Sentence sentence, Prose.Clause clause, String word) {
        int at = prose.plain().indexOf(word, clause.start(), clause.end());
        if (at < 0) return;
        boolean yearly = word.equals("同比");
        int from = clause.start();
        String own = prose.between(from, clause.end());
        boolean inOwn = ((yearly ? LAST_MONTH : LAST_YEAR).in(own) && !(yearly ? LAST_YEAR : LAST_MONTH).in(own))
                || otherPeriod(prose, sentence, from, clause.end(), yearly)
                || (!yearly
                        && wholeYear(
                                prose,
                                clause.index() > sentence.firstClause()
                                        ? prose.clause(clause.index() - 1).start()
                                        : from,
                                clause.end()));
        boolean inPrevious = false;
        if (!inOwn && clause.index() > sentence.firstClause() && !LAST_MONTH.in(own) && !LAST_YEAR.in(own)) {
            Prose.Clause previous = prose.clause(clause.index() - 1);
            String text = prose.between(previous.start(), previous.end());
            boolean both = text.contains("同比") || text.contains("环比");
            boolean based = text.strip().startsWith("上")
                    || text.strip().startsWith("去")
                    || text.strip().startsWith("较")
                    || text.strip().startsWith("比")
                    || text.strip().startsWith("与")
                    || text.strip().startsWith("而")
                    || text.contains("(");
            String before = prose.between(Math.max(sentence.start(), clause.start() - FAR), clause.start());
            inPrevious = !both
                    && !(LAST_YEAR.in(before) && LAST_MONTH.in(before))
                    && ((based
                                    && (yearly ? LAST_MONTH : LAST_YEAR).in(text)
                                    && !(yearly ? LAST_YEAR : LAST_MONTH).in(text))
                            || (prose.between(clause.start(), at).isBlank()
                                    && otherPeriod(prose, sentence, previous.start(), previous.end(), yearly)));
        }
        if (inOwn || inPrevious) {
            findings.error(
                    Label.PERIOD,
                    "PERIOD.comparison",
                    at,
                    at + 2,
                    yearly ? "与上一个月或者季度相比是环比，不是同比。" : "与上年同期相比是同比，不是环比。",
                    "请改为“" + (yearly ? "环比" : "同比") + "”，或者核对所比的时期。");
        }
    }

    /** 与2023年相比，环比…: what is compared with is a whole year. */
    private static boolean wholeYear(Prose prose, int from, int to) {
        for (Moment moment : prose.momentsWithin(from, to)) {
            boolean year = moment.isYear() || (moment.fromMonth() == 1 && moment.toMonth() == 12);
            if (year && isCompared(prose, moment, from)) {
                String behind = prose.between(moment.end(), moment.end() + 2);
                return !STOCK.in(behind) && !prose.between(from, to).contains("同比");
            }
        }
        return false;
    }

    /** Whether the months compared with speak against the word: 较当年10月 … 同比, 较2022年11月 … 环比. */
    private boolean otherPeriod(Prose prose, Prose.Sentence sentence, int from, int to, boolean yearly) {
        List<Moment> all = prose.momentsWithin(Math.max(sentence.start() - 60, 0), to);
        Moment current = null;
        for (Moment moment : all) {
            boolean compared = isCompared(prose, moment, Math.max(sentence.start() - 60, 0));
            if (moment.start() >= from && compared) {
                boolean lastYear = LAST.at(prose.plain(), moment.start(), moment.end()) > 0;
                if (current != null && lastYear && isPart(current) && isPart(moment))
                    return !yearly && current.fromMonth() == moment.fromMonth();
                if (current != null
                        && isPart(current)
                        && isPart(moment)
                        && current.toMonth() - current.fromMonth() == moment.toMonth() - moment.fromMonth()
                        && current.year() == 0
                        && moment.year() == 0) return yearly && moment.fromMonth() != current.fromMonth();
                if (current == null
                        || current.isDay()
                        || moment.isDay()
                        || current.isYear()
                        || moment.isYear()
                        || current.year() == 0) return false;
                boolean sameYear = moment.year() == current.year();
                boolean otherMonths = moment.fromMonth() != current.fromMonth();
                return yearly ? sameYear && otherMonths : !sameYear && !otherMonths;
            }
            boolean stands = !compared && !moment.isDay() && !moment.isYear() && moment.fromMonth() > 0;
            current = (stands && moment.start() >= sentence.start()) || (current == null && stands) ? moment : current;
        }
        return false;
    }

    private static boolean isPart(Moment moment) {
        return !moment.isDay() && moment.fromMonth() > 0 && moment.toMonth() - moment.fromMonth() < 11;
    }

    private static boolean isCompared(Prose prose, Moment moment, int from) {
        return COMPARING.before(prose.plain(), from, moment.start()) > 0;
    }

    /** 2023年上半年 … 较2022年全年. */
    private void unlike(Prose prose, Findings findings, Prose.Sentence sentence) {
        List<Span> spans = spans(prose, sentence);
        Span current = null;
        for (Span span : spans) {
            boolean compared = span.start() >= sentence.start()
                    && COMPARING.before(prose.plain(), sentence.start(), span.start()) > 0;
            if (compared
                    && current != null
                    && current.known()
                    && span.known()
                    && (current.firstMonth() > span.firstMonth() || current.lastMonth() < span.firstMonth())
                    && current.months() != span.months()
                    && !isStock(prose, current)
                    && !isStock(prose, span)
                    && !averaged(prose, sentence)
                    && !ofGrowth(prose, sentence, span)
                    && !ofRate(prose, span)) {
                int end = clauseEnd(prose, span.end());
                findings.error(
                        Label.PERIOD,
                        "PERIOD.unlike",
                        span.start() - 1,
                        Math.min(end, sentence.end()),
                        "所比的两个时期长短不同。",
                        "请改与上年同期相比，或者改用可比的数。");
                return;
            }
            boolean part = span.start() >= sentence.start() || current == null;
            current = part
                            && !compared
                            && (current == null
                                    || prose.between(current.end(), span.start())
                                                    .indexOf(';')
                                            >= 0
                                    || isTold(prose, span)
                                    || span.start() < sentence.start()
                                    || current.start() < sentence.start())
                    ? span
                    : current;
            if (!compared
                    && !Objects.equals(current, span)
                    && current != null
                    && current.known()
                    && span.known()
                    && span.start() >= sentence.start()
                    && current.start() >= sentence.start()) told(prose, findings, sentence, current, span);
        }
    }

    /** 年内准确率…，比上年汛期提高…: a whole year against a season. */
    private static void seasons(Prose prose, Findings findings, Prose.Sentence sentence) {
        for (int c = sentence.firstClause(); c <= sentence.lastClause(); c++) {
            Prose.Clause clause = prose.clause(c);
            int season = SEASONS.find(prose.plain(), clause.start(), clause.end());
            int year = season < 0 ? 0 : LAST.before(prose.plain(), clause.start(), season);
            int compared = year == 0 ? 0 : COMPARING.before(prose.plain(), clause.start(), season - year);
            int until = season - year - compared;
            String before = compared == 0 ? "" : prose.between(Math.max(sentence.start(), until - FAR), until);
            if (compared > 0 && WHOLE_YEAR.in(before) && !SEASONS.in(before)) {
                findings.error(
                        Label.PERIOD,
                        "PERIOD.unlike",
                        season - year - compared,
                        clauseEnd(prose, season),
                        "所比的两个时期长短不同。",
                        "请改与上年同期相比，或者改用可比的数。");
            }
        }
    }

    /** 2023年上半年受理200件，2022年全年380件，同比下降…: the word of comparison follows both. */
    private static void told(Prose prose, Findings findings, Prose.Sentence sentence, Span current, Span other) {
        String text = prose.between(other.end(), sentence.end());
        boolean unlike = current.months() != other.months()
                && current.firstMonth() / 12 - other.firstMonth() / 12 == 1
                && !isStock(prose, current)
                && !isStock(prose, other);
        int same = text.indexOf("同比");
        if (unlike && same >= 0 && prose.between(current.end(), other.start()).indexOf("同比") < 0) {
            int at = other.end() + same;
            findings.error(
                    Label.PERIOD,
                    "PERIOD.unlike",
                    other.start(),
                    Math.min(clauseEnd(prose, at), sentence.end()),
                    "所比的两个时期长短不同，不能同比。",
                    "请改与上年同期相比。");
        }
    }

    private static boolean averaged(Prose prose, Prose.Sentence sentence) {
        String text = prose.between(sentence.start(), sentence.end());
        return text.contains("平均")
                || text.contains("月均")
                || text.contains("已达")
                || text.contains("已超")
                || text.contains("相当于");
    }

    /** 增加值增长6.4%，比上年全年回落1.1个百分点: growth may be compared with that of any period. */
    private static boolean ofGrowth(Prose prose, Prose.Sentence sentence, Span span) {
        int end = clauseEnd(prose, span.end());
        return prose.between(end - 4, end).equals("个百分点")
                && GROWING.in(prose.between(Math.max(sentence.start(), span.start() - FAR), span.start()));
    }

    /** 较2020年的24%提高12个百分点: a rate is had at a time, and not over one. */
    private static boolean ofRate(Prose prose, Span span) {
        int next = prose.firstQuantityFrom(span.end());
        return prose.between(span.end(), span.end() + 1).equals("的")
                && next < prose.quantities().size()
                && prose.quantities().get(next).start() - span.end() <= 2
                && prose.quantities().get(next).kind() == Quantity.Kind.PERCENT;
    }

    /** 四季度新增2860户，全年新增1.16万户，较2021年…: a period of which a value is told right behind. */
    private static boolean isTold(Prose prose, Span span) {
        int next = prose.firstQuantityFrom(span.end());
        return next < prose.quantities().size()
                && prose.quantities().get(next).isCount()
                && prose.quantities().get(next).start() - span.end() <= LONGEST_VERB
                && prose.between(span.end(), prose.quantities().get(next).start())
                        .chars()
                        .allMatch(c -> c >= '一' && c <= '鿿');
    }

    private static boolean isStock(Prose prose, Span span) {
        boolean until = span.start() >= 2
                && (prose.plain().startsWith("截至", span.start() - 2)
                        || prose.plain().startsWith("截止", span.start() - 2)
                        || prose.plain().startsWith("至", span.start() - 1));
        return until || STOCK.at(prose.plain(), span.end(), prose.plain().length()) > 0;
    }

    /** A count of years by which 今年 and 去年 are told apart where no year is written; 0 for neither. */
    private static int relativeYear(Prose prose, Moment moment) {
        if (LAST.at(prose.plain(), moment.start(), moment.end()) > 0) return 1;
        return THIS_YEAR.at(prose.plain(), moment.start(), moment.end()) > 0 ? 2 : 0;
    }

    private static int clauseEnd(Prose prose, int at) {
        int end = at;
        while (end < prose.plain().length() && ",。;\n".indexOf(prose.plain().charAt(end)) < 0) end++;
        return end;
    }

    private static List<Span> spans(Prose prose, Prose.Sentence sentence) {
        boolean sameLine =
                sentence.index() > 0 && prose.sentence(sentence.index() - 1).line() == sentence.line();
        int from = sameLine ? prose.sentence(sentence.index() - 1).start() : sentence.start();
        List<Moment> moments = prose.momentsWithin(Math.max(from, sentence.start() - 200), sentence.end());
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < moments.size() && i < 40; i++) {
            Moment moment = moments.get(i);
            Moment last = moment;
            boolean joined = i + 1 < moments.size()
                    && moments.get(i + 1).start() - moment.end() <= 2
                    && moments.get(i + 1).start() > moment.end()
                    && "至到—-–~～".indexOf(prose.plain().charAt(moment.end())) >= 0;
            if (joined) last = moments.get(++i);
            boolean whole = !moment.isDay()
                    && !last.isDay()
                    && (moment.isYear() == last.isYear())
                    && moment.exists()
                    && last.exists();
            boolean relative = moment.isYear() && !moment.written();
            int year = moment.year() > 0 || moments.stream().anyMatch(other -> other.year() > 0)
                    ? 0
                    : relativeYear(prose, moment);
            if (whole && !relative && moment.year() + year > 0) {
                int opens = moment.firstMonth() + 12 * year;
                int closes = last.lastMonth() + 12 * year;
                spans.add(new Span(moment.start(), last.end(), opens, closes, closes >= opens));
            }
        }
        return spans;
    }
}
