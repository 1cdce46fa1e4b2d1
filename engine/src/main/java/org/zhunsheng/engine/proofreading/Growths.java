package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.proofreading.Quantity.Kind;

/**
 * Growth that does not follow from the two values, 倍 and 番 misused, and % against 个百分点 (增减、倍数、百分点): what
 * changes is first found, then what is said of the change is worked out.
 */
final class Growths implements Rule {

    /** Of the words before a change only so many characters can name what changes. */
    private static final int LONGEST_SUBJECT = 120;

    private static final Words BASE = Words.of("base");
    private static final Words RATES = Words.of("bounded");
    private static final Words NO_SHARES = Words.of("notshares");
    private static final Words RATE_NOUNS =
            Words.these("率", "占比", "比例", "比重", "满意度", "增速", "增幅", "降幅", "知晓度", "公众满意度", "百分比");
    private static final Words QUANTITIES = Words.these(
            "数量", "件数", "人数", "案件量", "收案量", "结案量", "办件量", "总量", "金额", "总额", "受理量", "投诉量", "信访量", "场次", "次数", "业务量",
            "咨询量", "办理量", "收案数", "立案数", "案件数", "时限", "用时", "时间", "天数", "环节", "材料", "成本", "经费", "投入", "费用", "支出", "收入",
            "案件", "投诉", "事项", "申请", "户次", "人次", "件次", "周期", "期限", "规模", "总数");
    private static final Words LAST_YEAR = Words.these("上年", "去年", "同期");
    private static final Words SHORTER = Words.these("季度", "月", "半年", "上周", "上期");
    private static final Words YARDSTICKS = Words.of("yardsticks");
    /** Three days from which a change is measured. */
    private static final List<Words> BASES = List.of(
            Words.these("同比", "上年", "去年", "同期", "上一年"),
            Words.these("环比", "上月", "上季", "上个月", "上一季"),
            Words.these("年初", "期初", "年底", "上年末"));
    /** So near a rate stands to what is said of it. */
    private static final int LITTLE = 8;

    /** 案件数量 names no other thing than the values; 企业利息支出 does. */
    private static final int SHORT = 4;

    /** What ends words of time: 三年间, 两年来. */
    private static final Words WHILE = Words.these("间", "来", "内", "后", "前", "时", "里", "中");

    private static final Words AVERAGED = Words.these("年均", "年平均", "年均复合", "平均每年", "月均");

    /** 高于全国0.4个百分点: what is compared is a rate, though none is named. */
    private static final Words ABOVE = Words.these("高于", "高出", "低于", "超过", "快于", "好于", "优于", "领先", "超出", "落后于", "跑赢");

    private static final Words FROM = Words.these("由", "从", "自");
    private static final Words AGAINST = Words.these("较", "比", "与", "相比");
    private static final Words BECOMES = Words.these("到", "至", "为", "达");
    private static final Words COMPARING = Words.these(
            "同比", "环比", "较", "比", "相比", "与", "同期", "分别", "累计", "平均", "年均", "又", "再", "也", "均", "已", "还", "继续", "合计",
            "总体", "整体", "大幅", "明显", "稳步", "略", "小幅", "实际", "净", "进一步", "则");

    @Override
    public void read(Prose prose, Findings findings) {
        for (Change change : prose.changes()) {
            switch (change.by().kind()) {
                case POINTS -> points(prose, findings, change);
                case PERCENT -> percent(prose, findings, change);
                case TIMES, DOUBLINGS -> times(prose, findings, change);
                case TENTHS, FRACTION -> grows(prose, findings, change);
                case COUNT -> difference(prose, findings, change);
            }
        }
        directions(prose, findings);
    }

    private void points(Prose prose, Findings findings, Change change) {
        String text = prose.plain();
        String written = text.substring(change.by().figure(), change.by().end());
        if (written.contains("%个百分点") || written.endsWith("百分比")) {
            wrongPoints(findings, change, "“" + written + "”写法有误。", "两个百分率之差用“个百分点”。");
            return;
        }
        Quantity subject = subject(prose, change);
        Prose.Clause own = prose.clause(change.by().clause());
        boolean comparesRates = ABOVE.in(text, own.start(), change.by().figure()) || followsRate(prose, change);
        boolean ofCount = !comparesRates
                && ((subject != null && subject.isCount() && !speaksOfRate(prose, change, subject))
                        || (subject == null && namesQuantity(prose, change)));
        if (ofCount) {
            wrongPoints(
                    findings,
                    change,
                    "数量的增减用百分数，不用“个百分点”。",
                    "请改为“" + change.by().value() + "%”的相应写法。".replace(".0%", "%"));
            return;
        }
        Compared rates = rates(prose, change);
        if (rates != null && !change.to()) {
            double difference = rates.later().value() - rates.earlier().value();
            double stated = change.rising() ? change.by().value() : -change.by().value();
            double slack = Math.max(
                            change.by().step(),
                            Math.max(rates.later().step(), rates.earlier().step()))
                    * 1.01;
            if (Math.abs(difference - stated) > slack + loose(change.by()) && !explained(prose, change, rates)) {
                wrongGrowth(
                        findings,
                        change,
                        "两个百分率相差" + plain(Math.abs(difference)) + "个百分点，方向为" + (difference >= 0 ? "上升" : "下降") + "。",
                        "请改为“" + plain(Math.abs(difference)) + "个百分点”，或者核对两个百分率。");
            }
        }
    }

    /** 占比达到66.25%，近3年提升21个百分点: the rate stands right before. */
    private static boolean followsRate(Prose prose, Change change) {
        Quantity last = previous(prose, change.by());
        while (last != null && change.start() - last.end() < LITTLE) {
            if (last.kind() == Kind.PERCENT) return true;
            last = previous(prose, last);
        }
        return false;
    }

    /** With more than two rates at hand, the points may speak of another pair. */
    private boolean explained(Prose prose, Change change, Compared rates) {
        List<Quantity> all = valuesBefore(prose, change, Kind.PERCENT);
        for (Quantity a : all) {
            for (Quantity b : all) {
                if (!Objects.equals(a, b)
                        && Math.abs(Math.abs(a.value() - b.value())
                                        - change.by().value())
                                <= change.by().step() * 0.51
                        && (!a.equals(rates.earlier()) || !b.equals(rates.later()))
                        && (!a.equals(rates.later()) || !b.equals(rates.earlier()))) return true;
            }
        }
        return false;
    }

    private void percent(Prose prose, Findings findings, Change change) {
        if (change.to()) {
            become(prose, findings, change);
            return;
        }
        Quantity subject = subject(prose, change);
        boolean ofRate = subject == null
                ? namesRate(prose, change)
                : subject.kind() == Kind.PERCENT && speaksOfIt(prose, change, subject);
        ofRate |= !prose.prescribes(change.by())
                && differenceOfRates(prose, change)
                && !namesQuantity(prose, change)
                && (subject == null || subject.kind() == Kind.PERCENT);
        // A级占比提高0.8个百分点，企业户数增加310户，增长9%: it is the count that grew
        Quantity previous = previous(prose, change.by());
        boolean ofAmount = previous != null
                && previous.isCount()
                && prose.isAmount(previous)
                && change.by().clause() - previous.clause() == 1
                && previous.sentence() == change.by().sentence()
                && bareSubject(before(prose, prose.clause(change.by().clause()), change))
                        .isEmpty();
        if (!ofRate || ofAmount) {
            grows(prose, findings, change);
            return;
        }
        Compared rates = rates(prose, change);
        if (rates != null) {
            boolean relative = Math.abs(rates.growth() - change.hundredths())
                    <= rates.slack() + change.by().step() / 2 + 1e-9;
            double difference = Math.abs(rates.later().value() - rates.earlier().value());
            if (relative
                    && Math.abs(difference - change.by().value()) > change.by().step() / 2) return;
        }
        wrongPoints(
                findings,
                change,
                "前面说的是百分率，两个百分率之差用“个百分点”。",
                "请核对：如指相差，改为“" + plain(change.by().value()) + "个百分点”。");
    }

    /** 免罚金额560万元，上年400万元，同比增加到40%: a growth is no value that something grows to. */
    private static void become(Prose prose, Findings findings, Change change) {
        int from = Math.max(prose.clause(change.by().clause()).start(), change.start() - LONGEST_SUBJECT);
        String own = prose.between(from, change.start());
        boolean growth = own.endsWith("同比") || own.endsWith("环比");
        if (growth && !RATE_NOUNS.in(own)) {
            wrongGrowth(
                    findings,
                    change,
                    "“到”“至”后面是达到的数，不是增减的幅度。",
                    "请改为“" + (change.rising() ? "增长" : "下降") + plain(change.by().value()) + "%”。");
        }
    }

    /** 78% and 72%, and 6% above: the last two rates of the sentence lie just so far apart. */
    private static boolean differenceOfRates(Prose prose, Change change) {
        Quantity one = null;
        Quantity other = null;
        for (Quantity quantity : prose.quantitiesOf(prose.sentence(change.by().sentence()))) {
            boolean rate = quantity.kind() == Kind.PERCENT
                    && quantity.index() < change.by().index()
                    && !prose.isAmount(quantity);
            if (rate) {
                other = one;
                one = quantity;
            }
        }
        return one != null
                && other != null
                && Math.abs(Math.abs(one.value() - other.value()) - change.by().value())
                        < change.by().step() * 0.51;
    }

    private void grows(Prose prose, Findings findings, Change change) {
        if (!change.rising() && change.by().isShare() && change.by().value() > 100) {
            findings.error(Label.RANGE, "RANGE.fall", change.start(), change.end(), "减少不能超过百分之百。", "请核对数字。");
            return;
        }
        Compared counts = counts(prose, change);
        // a yearly average over years that the sentence does not count can't be tested
        if (counts == null || counts.earlier().value() == 0 || AVERAGED.before(prose.plain(), 0, change.start()) > 0)
            return;
        boolean stated = agrees(counts, change);
        if (stated || anyPair(prose, change)) return;
        double growth = counts.growth();
        wrongGrowth(
                findings,
                change,
                "由" + said(counts.earlier()) + "到" + said(counts.later()) + "，" + (growth >= 0 ? "增长" : "下降")
                        + plain(round(Math.abs(growth), 1)) + "%，与所写不符。",
                "请改为“" + (growth >= 0 ? "增长" : "下降") + plain(round(Math.abs(growth), 1)) + "%”，或者核对两个数。");
    }

    private boolean agrees(Compared counts, Change change) {
        double slack = counts.slack() + change.by().step() / 2 + loose(change.by()) + 1e-9;
        double growth = counts.growth();
        double stated = change.hundredths();
        if (change.by().after().contains("多")
                || change.by().after().contains("余")
                || change.by().after().contains("以上")
                || change.by().before().contains("超")
                || change.by().before().contains("逾")) {
            double size = change.by().kind() == Kind.TIMES
                    ? 100
                    : change.by().kind() == Kind.TENTHS ? 10 : Math.max(10, 0.3 * Math.abs(stated));
            return Math.signum(growth) == Math.signum(stated)
                    && Math.abs(growth) >= Math.abs(stated) - slack
                    && Math.abs(growth) < Math.abs(stated) + size;
        }
        return Math.abs(growth - stated) <= slack;
    }

    /** Whether a value stands before the change or right behind it. */
    private static boolean bearsOn(Prose prose, Quantity value, Change change) {
        return value.index() < change.by().index()
                || (value.clause() - change.by().clause() <= 1
                        && prose.between(change.end(), value.start()).indexOf(';') < 0);
    }

    /** Whether some other pair of values of the sentence gives the stated growth: then it is not for us to say. */
    private boolean anyPair(Prose prose, Change change) {
        List<Quantity> values = new ArrayList<>();
        for (Quantity quantity : prose.quantitiesOf(prose.sentence(change.by().sentence()))) {
            if (quantity.isCount() && !prose.isAmount(quantity) && bearsOn(prose, quantity, change))
                values.add(quantity);
        }
        if (values.size() > 12) return true;
        for (Quantity earlier : values) {
            for (Quantity later : values) {
                boolean pair = !Objects.equals(earlier, later) && earlier.sameUnit(later) && earlier.value() != 0;
                if (pair && agrees(new Compared(earlier, later, false), change) && later.index() < earlier.index() + 8)
                    return true;
            }
        }
        return false;
    }

    private void times(Prose prose, Findings findings, Change change) {
        boolean falls = !change.rising() && !change.to();
        if (falls && change.by().kind() == Kind.TIMES && change.by().value() >= 1) {
            wrongGrowth(findings, change, "减少、下降、缩短不能用“倍”：减少一倍就是一个不剩。", "请改用百分数或者分数，如“减少一半”“下降50%”。");
            return;
        }
        Quantity subject = subject(prose, change);
        // 由18%提高到36%，翻了一番
        boolean ofRate = subject != null && subject.kind() == Kind.PERCENT;
        Compared counts = ofRate ? rates(prose, change) : counts(prose, change);
        if (counts == null || counts.earlier().value() <= 0 || !counts.certain()) return;
        double ratio = counts.later().value() / counts.earlier().value();
        boolean approximate = change.by().isApproximate();
        double stated = change.hundredths() / 100 + 1;
        double slack = approximate
                ? 0.15 * stated
                : Math.max(0.06 * stated, change.by().step() < 1 ? change.by().step() / 2 : 0.1);
        boolean more = change.by().after().contains("多")
                || change.by().after().contains("余")
                || change.by().before().contains("超")
                || change.by().after().contains("以上");
        // 翻了两番还多 is said of anything short of three doublings
        double most = change.by().kind() == Kind.DOUBLINGS ? stated * 2 : stated + 1;
        boolean follows = more ? ratio >= stated * 0.999 && ratio < most : Math.abs(ratio - stated) <= slack;
        if (!follows && !anyPairOfTimes(prose, change, stated, slack)) {
            wrongGrowth(
                    findings,
                    change,
                    said(counts.later()) + "是" + said(counts.earlier()) + "的" + plain(round(ratio, 2)) + "倍，即增长"
                            + plain(round((ratio - 1) * 100, 1)) + "%，与所写不符。",
                    "“增长N倍”不含原数，“增长到N倍”含原数；翻一番是原数的2倍，翻两番是4倍。");
        }
    }

    private boolean anyPairOfTimes(Prose prose, Change change, double stated, double slack) {
        List<Quantity> values = prose.quantitiesOf(prose.sentence(change.by().sentence())).stream()
                .filter(Quantity::isCount)
                .filter(value -> bearsOn(prose, value, change))
                .limit(12)
                .toList();
        for (Quantity earlier : values) {
            for (Quantity later : values) {
                if (!Objects.equals(earlier, later)
                        && earlier.sameUnit(later)
                        && earlier.value() > 0
                        && Math.abs(later.value() / earlier.value() - stated) <= slack) return true;
            }
        }
        return false;
    }

    /** 比上年增加16件 beside both values. */
    private void difference(Prose prose, Findings findings, Change change) {
        if (change.to() || change.by().ranged() || change.by().unit().isEmpty()) return;
        Compared counts = counts(prose, change);
        if (counts == null
                || !counts.certain()
                || counts.later().isApproximate()
                || counts.earlier().isApproximate()) return;
        double stated = change.rising() ? change.by().value() : -change.by().value();
        double difference = counts.later().value() - counts.earlier().value();
        double slack =
                change.by().slack() + counts.later().slack() + counts.earlier().slack() + 1e-9 + loose(change.by());
        if (change.by().isApproximate()) slack += Math.abs(stated) * 0.15;
        boolean same = Math.abs(difference - stated) <= slack;
        if (!same
                && change.by().index() > counts.later().index()
                && change.by().index() > counts.earlier().index()) {
            wrongGrowth(
                    findings,
                    change,
                    "由" + said(counts.earlier()) + "到" + said(counts.later()) + "，相差"
                            + said(Math.abs(difference), counts.later()) + "，与所写不符。",
                    "请核对增减量和两个数。");
        }
    }

    /** 由80件增加到64件: the verb contradicts the values. */
    private void directions(Prose prose, Findings findings) {
        for (Change change : prose.changes()) {
            if (!change.to() || (change.by().kind() != Kind.COUNT && change.by().kind() != Kind.PERCENT)) continue;
            Quantity earlier = previous(prose, change.by());
            boolean from = earlier != null
                    && earlier.sentence() == change.by().sentence()
                    && earlier.kind() == change.by().kind()
                    && earlier.sameUnit(change.by())
                    && change.start() - earlier.end() < 8
                    && (FROM.in(prose.lead(earlier)) || isBased(prose, earlier))
                    && !earlier.ranged();
            if (from
                    && earlier != null
                    && Math.signum(change.by().value() - earlier.value()) == (change.rising() ? -1 : 1)) {
                wrongGrowth(
                        findings,
                        change,
                        "由" + said(earlier) + "到" + said(change.by()) + "，方向与“" + (change.rising() ? "升" : "降")
                                + "”相反。",
                        "请核对两个数，或者改用相反的说法。");
            }
        }
    }

    private static @Nullable Quantity previous(Prose prose, Quantity quantity) {
        return quantity.index() == 0 ? null : prose.quantities().get(quantity.index() - 1);
    }

    /** The figure that changed: the last one before the change that is itself no change. */
    private @Nullable Quantity subject(Prose prose, Change change) {
        for (int i = change.by().index() - 1; i >= Math.max(0, change.by().index() - 20); i--) {
            Quantity quantity = prose.quantities().get(i);
            if (quantity.sentence() != change.by().sentence()) return null;
            boolean value = quantity.kind() == Kind.PERCENT
                    || (quantity.isCount() && !quantity.isPhrase())
                    || quantity.kind() == Kind.FRACTION;
            // 在全市16个区中排名第三: what is ranked among is not what changes
            if (value && !prose.isAmount(quantity) && !isAmong(prose, quantity)) return quantity;
        }
        return null;
    }

    private static boolean isAmong(Prose prose, Quantity quantity) {
        String trail = prose.trail(quantity);
        int among = trail.indexOf('中');
        return quantity.isCount()
                && among >= 0
                && among <= 4
                && prose.lead(quantity).contains("在");
    }

    /** The words between the clause's beginning and the verb, when they say no more than 同比 or 较上年. */
    private boolean speaksOfIt(Prose prose, Change change, Quantity subject) {
        String between = prose.between(subject.end(), change.start());
        int comma = Math.max(between.lastIndexOf(','), between.lastIndexOf(';'));
        String own = bareSubject(comma < 0 ? between : between.substring(comma + 1));
        String lead = prose.lead(subject);
        if (QUANTITIES.in(lead) && !RATE_NOUNS.in(lead) && !lead.contains("占")) return false;
        return own.isEmpty() || (RATE_NOUNS.endOf(own) && !NO_SHARES.endOf(own));
    }

    private boolean speaksOfRate(Prose prose, Change change, Quantity subject) {
        String between = prose.between(subject.end(), change.by().figure());
        String lead = prose.lead(subject);
        return RATE_NOUNS.in(between)
                || between.contains("占")
                || between.contains("加快")
                || between.contains("放缓")
                || between.contains("收窄")
                || lead.contains("率");
    }

    /** 案件数量同比增长5个百分点: a quantity by name, without its value. */
    private static boolean namesQuantity(Prose prose, Change change) {
        Prose.Clause clause = prose.clause(change.by().clause());
        String own = bareSubject(before(prose, clause, change));
        return QUANTITIES.endOf(own);
    }

    /** 办结率较上年提高3%: a rate by name, without its value. */
    private boolean namesRate(Prose prose, Change change) {
        Prose.Clause clause = prose.clause(change.by().clause());
        String own = bareSubject(before(prose, clause, change));
        // 成功率 ends in 功率
        boolean share = RATES.before(own, 0, own.length()) > NO_SHARES.before(own, 0, own.length());
        return (share && !own.endsWith("面")) || (Bounds.isShare(own) && !NO_SHARES.endOf(own));
    }

    private static String before(Prose prose, Prose.Clause clause, Change change) {
        return prose.between(Math.max(clause.start(), change.start() - LONGEST_SUBJECT), change.start());
    }

    /** What is left of a subject when comparisons, moments and adverbs are taken off its end. */
    private static String bareSubject(String words) {
        String text = words.strip();
        boolean shorter = true;
        while (shorter && !text.isEmpty()) {
            shorter = false;
            int base = BASE.before(text, 0, text.length());
            int comparing = base > 0 ? base : COMPARING.before(text, 0, text.length());
            if (comparing > 0) {
                text = text.substring(0, text.length() - comparing).strip();
                shorter = true;
                continue;
            }
            int tail = text.length();
            // 较2021年, 比2020年底: the year and what follows it
            while (tail > 0
                    && ("年月度日末底的初同期季".indexOf(text.charAt(tail - 1)) >= 0 || Character.isDigit(text.charAt(tail - 1))))
                tail--;
            if (tail < text.length()) {
                text = text.substring(0, tail).strip();
                shorter = true;
            }
        }
        return text;
    }

    private @Nullable Compared rates(Prose prose, Change change) {
        Compared pair = pair(prose, valuesBefore(prose, change, Kind.PERCENT));
        return pair == null
                        || isSubject(prose, change, pair.earlier())
                        || againstAnother(prose, change, pair.earlier())
                        || ofAnother(prose, change, pair)
                ? null
                : pair;
    }

    /** 去年建成的41个下降62%: what stands right before the verb is what changes, and not what it is compared with. */
    private static boolean isSubject(Prose prose, Change change, Quantity value) {
        String lead = prose.between(
                Math.max(prose.clause(value.clause()).start(), value.start() - LONGEST_SUBJECT), value.start());
        return change.start() == value.end() && !AGAINST.in(lead) && !FROM.in(lead);
    }

    /** 适用率88.4%，比最高时的90.1%低…，采纳率则提高2.2个百分点: the clause names a subject of its own, without its values. */
    private static boolean ofAnother(Prose prose, Change change, Compared pair) {
        int clause = prose.clause(change.by().clause()).start();
        int last = Math.max(pair.earlier().end(), pair.later().end());
        if (last > clause) return false;
        String own = bareSubject(before(prose, prose.clause(change.by().clause()), change));
        int first = Math.min(pair.earlier().start(), pair.later().start());
        int from = Math.max(
                prose.sentence(change.by().sentence()).start() - LONGEST_SUBJECT, Math.max(first - LONGEST_SUBJECT, 0));
        String told = prose.between(Math.max(from, clause - 4 * LONGEST_SUBJECT), clause);
        for (int i = 0; i + 2 <= own.length(); i++) {
            if (told.contains(own.substring(i, i + 2))) return false;
        }
        return own.length() >= 3 && !(own.length() <= SHORT && QUANTITIES.endOf(own)) && !WHILE.endOf(own);
    }

    /** 较2023年12月下降…, 高于全市平均水平…: the change's own words name another time or yardstick than the value. */
    private static boolean againstAnother(Prose prose, Change change, Quantity based) {
        int near = Math.max(change.by().start() - LONGEST_SUBJECT, based.end());
        int from = Math.max(prose.clause(change.by().clause()).start(), near);
        String own = prose.between(from, change.by().start());
        String named = prose.between(
                Math.max(prose.clause(based.clause()).start(), based.start() - LONGEST_SUBJECT), based.start());
        String yardstick = word(YARDSTICKS, own);
        if (!yardstick.isEmpty()) return !named.contains(yardstick.substring(0, 2));
        // 比第一季度的400户增长15%，比上年同期增长8%: the value is that of the quarter before
        if (AGAINST.in(own) && LAST_YEAR.in(own) && !LAST_YEAR.in(named) && SHORTER.in(named)) return true;
        Moment meant = null;
        for (Moment moment : prose.momentsWithin(from, change.start())) {
            boolean compared = AGAINST.before(prose.plain(), from, moment.start()) > 0;
            meant = compared && !moment.isDay() ? moment : meant;
        }
        Moment given = meant == null ? null : yearOf(prose, based);
        return meant != null
                && given != null
                && meant.year() > 0
                && given.year() > 0
                && meant.firstMonth() != given.firstMonth();
    }

    private static String word(Words words, String text) {
        int at = words.find(text, 0, text.length());
        return at < 0 ? "" : text.substring(at, at + words.at(text, at, text.length()));
    }

    private @Nullable Compared counts(Prose prose, Change change) {
        List<Quantity> values = valuesBefore(prose, change, Kind.COUNT);
        values.removeIf(value -> value.isPhrase() || value.unit().isEmpty());
        if (values.isEmpty()) return null;
        Compared pair = pair(prose, values);
        if (pair != null) {
            // …减少60件，其中食品类减少42件: the part has values of its own
            int last = Math.max(pair.earlier().end(), pair.later().end());
            boolean ofPart = prose.between(last, change.start()).contains("其中");
            return ofPart
                            || isSubject(prose, change, pair.earlier())
                            || againstAnother(prose, change, pair.earlier())
                            || ofAnother(prose, change, pair)
                    ? null
                    : pair;
        }
        return byDifference(prose, change, values);
    }

    /** The values of the sentence before the change, and those right behind it (较上年的80件增长…). */
    private List<Quantity> valuesBefore(Prose prose, Change change, Kind kind) {
        List<Quantity> values = new ArrayList<>();
        int sentence = change.by().sentence();
        List<Quantity> here = new ArrayList<>(prose.quantitiesOf(prose.sentence(sentence)));
        boolean alone = here.stream()
                .noneMatch(q -> q.kind() == kind
                        && q.index() < change.by().index()
                        && !isBased(prose, q)
                        && !prose.isAmount(q));
        if (alone
                && sentence > 0
                && prose.sentence(sentence - 1).line()
                        == prose.sentence(sentence).line()
                && here.stream()
                        .anyMatch(q -> q.kind() == kind
                                && q.index() < change.by().index()
                                && !prose.isAmount(q)
                                && isBased(prose, q))) here.addAll(0, prose.quantitiesOf(prose.sentence(sentence - 1)));
        for (Quantity quantity : here) {
            if (quantity.index() < change.by().index()
                    && quantity.kind() == kind
                    && !quantity.ranged()
                    && !prose.isAmount(quantity)) values.add(quantity);
        }
        return values;
    }

    private boolean isBased(Prose prose, Quantity quantity) {
        String lead = prose.lead(quantity);
        // 较2022年的18件: what is compared with, whatever its time is called
        boolean compared = lead.endsWith("的")
                && AGAINST.in(lead)
                && prose.between(quantity.end(), quantity.end() + 1).indexOf('、') < 0;
        return compared
                || BASE.in(lead)
                || BASE.in(prose.between(prose.clause(quantity.clause()).start(), quantity.start()));
    }

    private @Nullable Compared pair(Prose prose, List<Quantity> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            Quantity later = values.get(i);
            Quantity earlier = values.get(i - 1);
            boolean stale = i + 1 < values.size()
                    && prose.between(later.end(), values.get(i + 1).start()).indexOf(';') >= 0;
            boolean from = !stale
                    && earlier.sameUnit(later)
                    && later.index() == earlier.index() + 1
                    && FROM.in(prose.between(prose.clause(earlier.clause()).start(), earlier.start()))
                    && BECOMES.in(prose.between(earlier.end(), later.start()));
            if (from) return new Compared(earlier, later, true);
        }
        Quantity based = null;
        for (int i = values.size() - 1; i >= 0 && based == null; i--) {
            if (isBased(prose, values.get(i)) || isOfEarlierYear(prose, values, i)) based = values.get(i);
        }
        if (based == null) return null;
        Quantity later = nearest(prose, values, based);
        return later == null ? null : new Compared(based, later, true);
    }

    private @Nullable Quantity nearest(Prose prose, List<Quantity> values, Quantity based) {
        int place = values.indexOf(based);
        Quantity part = null;
        for (int i = place - 1; i >= 0; i--) {
            Quantity value = values.get(i);
            if (value.sameUnit(based) && !isBased(prose, value)) {
                if (!isPart(prose, value)) return value;
                part = part == null ? value : part;
            }
        }
        if (part != null) return part;
        for (int i = place + 1; i < values.size(); i++) {
            if (values.get(i).sameUnit(based) && !isBased(prose, values.get(i))) return values.get(i);
        }
        return null;
    }

    /** 1260人次，其中区级820人次、街道440人次；上年1050人次: the whole is compared, not its last part. */
    private static boolean isPart(Prose prose, Quantity value) {
        int start = prose.sentence(value.sentence()).start();
        String before = prose.between(Math.max(start, value.start() - LONGEST_SUBJECT), value.start());
        int of = before.lastIndexOf("其中");
        return of >= 0 && before.indexOf(';', of) < 0;
    }

    /** 2021年为80件, 2022年为96件: of two values with years of their own, the one of the earlier year. */
    private static boolean isOfEarlierYear(Prose prose, List<Quantity> values, int place) {
        Moment own = yearOf(prose, values.get(place));
        if (own == null) return false;
        for (Quantity other : values) {
            Moment year = Objects.equals(other, values.get(place)) ? null : yearOf(prose, other);
            if (year != null
                    && year.firstMonth() > own.firstMonth()
                    && (year.year() > 0) == (own.year() > 0)
                    && year.lastMonth() - year.firstMonth() == own.lastMonth() - own.firstMonth()
                    && other.sameUnit(values.get(place))) return true;
        }
        return false;
    }

    private static @Nullable Moment yearOf(Prose prose, Quantity quantity) {
        int from = prose.clause(quantity.clause()).start();
        Moment found = null;
        for (Moment moment : prose.momentsWithin(from, quantity.start()))
            found = (moment.year() > 0 || !moment.isYear()) && !moment.isDay() ? moment : found;
        return found;
    }

    /** 全年办结96件，比上年增加16件，增长20%: the earlier value is the difference. */
    private @Nullable Compared byDifference(Prose prose, Change change, List<Quantity> values) {
        Quantity amount = null;
        boolean rising = true;
        Quantity previous = previous(prose, change.by());
        Change other = previous == null ? null : prose.changeOf(previous);
        if (other != null
                && other.by().sentence() == change.by().sentence()
                && other.by().isCount()
                && !other.to()) {
            amount = other.by();
            rising = other.rising();
        }
        if (other == null || amount == null || change.by().kind() == Kind.COUNT || !sameBase(prose, other, change))
            return null;
        Quantity later = values.getLast();
        if (!later.sameUnit(amount) || later.index() >= amount.index()) return null;
        double earlier = rising ? later.value() - amount.value() : later.value() + amount.value();
        Quantity base = new Quantity(
                amount.index(),
                amount.start(),
                amount.figure(),
                amount.end(),
                Kind.COUNT,
                earlier,
                amount.step(),
                amount.unit(),
                amount.scale(),
                amount.before(),
                amount.after(),
                false,
                false,
                amount.clause(),
                amount.sentence());
        return earlier <= 0 ? null : new Compared(base, later, true);
    }

    /** 比年初增加21亿元，同比增长9.7%: the two are measured from different days. */
    private static boolean sameBase(Prose prose, Change one, Change other) {
        String first = before(prose, prose.clause(one.by().clause()), one);
        String second = before(prose, prose.clause(other.by().clause()), other);
        for (Words base : BASES) {
            boolean differs = base.in(first) != base.in(second);
            if (differs
                    && BASES.stream().anyMatch(any -> any.in(first))
                    && BASES.stream().anyMatch(any -> any.in(second))) return false;
        }
        return true;
    }

    private static double loose(Quantity by) {
        return by.isApproximate() ? Math.max(by.step(), Math.abs(by.value()) * 0.12) : 0;
    }

    private static String said(Quantity quantity) {
        return said(quantity.value(), quantity);
    }

    /** A value as people would write it beside this quantity: in its 万 or 亿, with its unit. */
    static String said(double value, Quantity beside) {
        double scale = Math.max(beside.scale(), 1);
        return plain(value / scale)
                + (scale == 1e4 ? "万" : scale == 1e8 ? "亿" : scale == 1e12 ? "万亿" : "")
                + beside.unit();
    }

    static String plain(double value) {
        return java.math.BigDecimal.valueOf(round(value, 4))
                .stripTrailingZeros()
                .toPlainString();
    }

    static double round(double value, int decimals) {
        double unit = Math.pow(10, decimals);
        return Math.round(value * unit) / unit;
    }

    private static void wrongGrowth(Findings findings, Change change, String message, String remedy) {
        findings.error(Label.GROWTH, "GROWTH.values", change.start(), change.end(), message, remedy);
    }

    private static void wrongPoints(Findings findings, Change change, String message, String remedy) {
        findings.error(Label.POINTS, "POINTS.difference", change.start(), change.end(), message, remedy);
    }
}
