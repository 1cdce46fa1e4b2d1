package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Totals and their parts in running text (合计): parts before a 共, parts after 由…构成, 其中…其余, 按…分; what is carried
 * over, comes in and goes out; what is taken off and added to a stock.
 */
final class Sums implements Rule {

    private static final Words TOTAL = Words.of("total");
    private static final Words REST = Words.of("rest");
    private static final Words OVERLAPPING = Words.of("overlapping");
    private static final Words PROCESS = Words.of("process");
    private static final Words BASE = Words.of("base");
    private static final Words MADE_OF =
            Words.these("由", "包括", "分为", "分别为", "分别是", "包含", "含", "具体为", "具体是", "具体包括", "构成为", "细分为", "来源为", "具体有");
    private static final Words BY_KIND = Words.these("按", "从", "分类型", "分类别", "分领域", "分区域", "分季度", "分月", "分渠道", "分方式");
    private static final Words AND_OTHERS =
            Words.these("等", "主要", "部分", "最多", "最少", "最高", "较多", "重点", "仅", "排名", "前三", "居", "超过", "尚");
    private static final Words RESULTS = Words.these(
            "维持", "撤销", "终止", "驳回", "变更", "确认违法", "责令履行", "男", "女", "线上", "线下", "窗口", "网上", "一般程序", "简易程序", "普通程序",
            "合格", "不合格", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "已办结", "未办结", "正在办理", "电话", "网络", "现场", "邮寄", "来信",
            "来访", "处级", "科级", "专职", "兼职", "民事", "刑事", "行政", "优秀", "良好", "满意", "继续有效", "废止", "修改", "失效", "胜诉", "败诉",
            "当面", "信函", "撤诉", "和解", "变更", "终结", "罚款", "警告", "没收", "中止", "转送", "不予受理", "微信", "来电", "邮件", "传真");
    private static final Set<String> NOT_ADDED = Set.of("分", "年", "个月", "岁", "周岁", "日", "级");
    private static final double NEAR = 0.5;

    @Override
    public void read(Prose prose, Findings findings) {
        for (Prose.Sentence sentence : prose.sentences()) {
            if (prose.lines().get(sentence.line()).tabular()) {
                continue;
            }
            List<Quantity> here = prose.quantitiesOf(sentence).stream()
                    .filter(q -> q.isCount()
                            && !prose.isAmount(q)
                            && !q.isPhrase()
                            && !q.isLimit()
                            && !NOT_ADDED.contains(q.unit()))
                    .toList();
            if (here.size() >= 3) {
                partsFirst(prose, findings, here);
                totalFirst(prose, findings, sentence, here);
            }
            if (here.size() >= 2) {
                dividedNext(prose, findings, sentence, here);
            }
            Stocks.read(prose, findings, sentence, here);
        }
    }

    /** A件，B件，C件，共N件. */
    private void partsFirst(Prose prose, Findings findings, List<Quantity> here) {
        for (int i = 2; i < here.size(); i++) {
            Quantity total = here.get(i);
            if (!sumsUp(prose, total)) {
                continue;
            }
            List<Quantity> parts = new ArrayList<>();
            for (int j = i - 1; j >= 0; j--) {
                Quantity part = here.get(j);
                if (!like(part, total) || sumsUp(prose, part) || isBased(prose, part)) {
                    break;
                }
                parts.addFirst(part);
            }
            int told = told(prose, total);
            boolean strong = (told >= 2 && parts.size() >= told) || isComposed(prose, parts, total);
            if (told >= 2 && parts.size() >= told) {
                parts = parts.subList(parts.size() - told, parts.size());
            }
            if (strong && parts.size() >= 2 && !anyRun(parts, total) && near(parts, total)) {
                wrong(prose, findings, parts, total);
                continue;
            }
            boolean single =
                    parts.size() >= 2 && !anyRun(parts, total) && parallel(prose, parts) && !overlaps(prose, parts);
            if (single && near(parts, total) && sameThing(prose, parts, total)) {
                wrong(prose, findings, parts, total);
            }
        }
    }

    /** How many parts the total says it has (三个片区合计, 两项共); 0 when it does not say. */
    private static int told(Prose prose, Quantity total) {
        if (total.index() == 0) {
            return 0;
        }
        Quantity before = prose.quantities().get(total.index() - 1);
        String between = prose.between(before.end(), total.start());
        boolean number = before.kind() == Quantity.Kind.COUNT
                && before.clause() == total.clause()
                && before.value() >= 2
                && before.value() <= 12
                && before.step() == 1;
        return number && between.length() <= 10 && TOTAL.in(between) ? (int) before.value() : 0;
    }

    /** The N of 五个街道共调解860件, said before the total; 0 when nothing is said. */
    private static int toldBefore(Prose prose, Quantity total) {
        if (total.index() == 0) {
            return 0;
        }
        Quantity before = prose.quantities().get(total.index() - 1);
        boolean number = before.kind() == Quantity.Kind.COUNT
                && before.sentence() == total.sentence()
                && before.value() >= 2
                && before.value() <= 20
                && (before.unit().equals("个") || before.unit().equals("家"));
        return number && total.clause() - before.clause() <= 1 && !before.isApproximate() && before.value() <= 20
                ? (int) before.value()
                : 0;
    }

    private static boolean isComposed(Prose prose, List<Quantity> parts, Quantity total) {
        if (parts.size() < 2) {
            return false;
        }
        String between = prose.between(parts.getLast().end(), total.start());
        return between.startsWith("构成") || between.startsWith("组成");
    }

    /** Whether the total is called one: 共, 合计, 四次共. */
    private static boolean sumsUp(Prose prose, Quantity quantity) {
        String lead = prose.lead(quantity);
        String clause = prose.between(prose.clause(quantity.clause()).start(), quantity.start());
        return (TOTAL.in(lead) && !lead.contains("公共") && !lead.contains("总结") && !lead.contains("共同"))
                || clause.endsWith("共")
                || (lead.endsWith("达到") && lead.contains("总"));
    }

    private static boolean like(Quantity part, Quantity total) {
        return part.thing().equals(total.thing());
    }

    private static boolean isBased(Prose prose, Quantity quantity) {
        String lead = prose.lead(quantity);
        return BASE.in(lead) && !lead.contains("结转");
    }

    /** Whether the total is the sum of any run of the parts, or follows from them otherwise. */
    private static boolean anyRun(List<Quantity> parts, Quantity total) {
        for (int from = 0; from < parts.size(); from++) {
            double sum = 0;
            double slack = total.slack() + 1e-6;
            for (int to = from; to < parts.size(); to++) {
                sum += parts.get(to).value();
                slack += parts.get(to).slack();
                boolean approximate = total.isApproximate() || parts.get(to).isApproximate();
                if (to > from && Math.abs(sum - total.value()) <= slack + (approximate ? total.value() * 0.1 : 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Parts are of one make: all with the same verb, or all with none, and no chain of steps (受理…办结…). */
    private static boolean parallel(Prose prose, List<Quantity> parts) {
        String verb = null;
        boolean first = true;
        for (Quantity part : parts) {
            String lead = prose.lead(part);
            int at = PROCESS.find(lead, 0, lead.length());
            String own = at < 0 || RESULTS.in(lead) ? "" : lead.substring(at, at + PROCESS.at(lead, at, lead.length()));
            boolean carried = !first && own.isEmpty();
            if (!first && !carried && verb != null && !own.equals(verb) && !verb.isEmpty()) {
                return false;
            }
            if (!first && !own.isEmpty() && verb != null && verb.isEmpty()) {
                return false;
            }
            verb = first ? own : verb;
            first = false;
        }
        return true;
    }

    /** Whether something between the parts makes of one a part of another, or counts one twice. */
    private static boolean overlaps(Prose prose, List<Quantity> parts) {
        String text = prose.between(
                parts.getFirst().start(), prose.clause(parts.getLast().clause()).end());
        return text.contains("其中")
                || text.contains("同时")
                || text.contains("重复")
                || (text.contains("上年") && !text.contains("结转"));
    }

    private static boolean near(List<Quantity> parts, Quantity total) {
        double sum = parts.stream().mapToDouble(Quantity::value).sum();
        return (sum > 0 && Math.abs(sum - total.value()) / Math.max(sum, total.value()) < NEAR)
                || scaleSlip(parts, total) != null;
    }

    /** 共审查合同, 合计抽取案卷: what the total counts is what its parts count. */
    private static boolean sameThing(Prose prose, List<Quantity> parts, Quantity total) {
        String lead = prose.lead(total);
        int at = PROCESS.find(lead, 0, lead.length());
        if (at < 0) {
            return true;
        }
        String verb = lead.substring(at, at + PROCESS.at(lead, at, lead.length()));
        String before = prose.between(
                prose.clause(parts.getFirst().clause()).start(), parts.getLast().end());
        boolean ordinal = before.contains("第一") || before.contains("首批") || before.contains("上半年");
        return before.contains(verb) || ordinal || PROCESS.find(before, 0, before.length()) < 0;
    }

    /** 共N件，由…构成; N件，其中A件，B件，其余C件. */
    private void totalFirst(Prose prose, Findings findings, Prose.Sentence sentence, List<Quantity> here) {
        for (int i = 0; i + 2 < here.size(); i++) {
            Quantity total = here.get(i);
            List<Quantity> parts = new ArrayList<>();
            for (int j = i + 1; j < here.size() && like(here.get(j), total) && !sumsUp(prose, here.get(j)); j++) {
                parts.add(here.get(j));
            }
            String lead = prose.lead(total);
            boolean base = isBased(prose, total)
                    && (lead.contains("较") || lead.contains("比") || lead.contains("由") || lead.contains("从"));
            if (parts.size() < 2 || base) {
                continue;
            }
            String between = prose.between(total.end(), parts.getFirst().start());
            String all = prose.between(total.end(), sentence.end());
            judge(prose, findings, total, parts, between, all);
        }
    }

    private void judge(
            Prose prose, Findings findings, Quantity total, List<Quantity> given, String between, String all) {
        List<Quantity> parts = given;
        double sum = parts.stream().mapToDouble(Quantity::value).sum();
        if (anyRun(parts, total) || partsOfParts(prose, parts)) {
            return;
        }
        boolean made = MADE_OF.in(between)
                && (between.contains("由") ? all.contains("构成") || all.contains("组成") : true)
                && !AND_OTHERS.in(all);
        boolean byKind = BY_KIND.in(between)
                && (between.contains("分")
                        || between.contains("看")
                        || between.contains("统计")
                        || between.contains("类")
                        || between.contains("划"))
                && !AND_OTHERS.in(all)
                && parallel(prose, parts);
        boolean of = between.contains("其中");
        int rest = restAt(prose, parts);
        boolean complete = rest > 0
                && (of
                        || made
                        || byKind
                        || between.indexOf(':') >= 0
                        || between.strip().startsWith("("));
        if (complete) {
            parts = parts.subList(0, rest + 1);
            sum = parts.stream().mapToDouble(Quantity::value).sum();
            if (Math.abs(sum - total.value()) <= slackOf(parts, total)) {
                return;
            }
        }
        boolean overlapping = OVERLAPPING.in(all.replace("等", ""));
        if (of
                && !overlapping
                && scaleSlip(parts, total) != null
                && parts.stream().anyMatch(part -> part.scale() != total.scale())) {
            wrong(prose, findings, parts, total);
            return;
        }
        boolean exclusive = of
                && !overlapping
                && sum > total.value()
                && (exclusive(prose, parts) || (barely(sum, total) && bare(prose, parts)));
        boolean listed = between.strip().startsWith("(") && all.indexOf(')') > 0 && !AND_OTHERS.in(all);
        boolean each1 = of && toldBefore(prose, total) == parts.size() && !overlapping;
        boolean everything = each1
                || apposed(prose, total, parts, between, all)
                || made
                || byKind
                || complete
                || (listed && parallel(prose, parts))
                || (colon(between, all) && parallel(prose, parts));
        boolean each = parts.stream().allMatch(part -> part.value() <= total.value());
        if ((everything || exclusive) && (each || made || byKind) && near(parts, total)) {
            wrong(prose, findings, parts, total);
        }
    }

    /** 审查合同54件，土地类21件、采购类19件、合作类16件: the parts follow the total without a word. */
    private static boolean apposed(Prose prose, Quantity total, List<Quantity> parts, String between, String all) {
        boolean bare = parts.size() >= 3
                && !AND_OTHERS.in(all)
                && between.length() <= 12
                && (between.startsWith(",") || between.startsWith(":") || between.startsWith("("));
        for (int i = 0; i < parts.size() && bare; i++) {
            String lead = prose.lead(parts.get(i)).strip();
            bare = PROCESS.find(lead, 0, lead.length()) < 0
                    && lead.length() >= 2
                    && lead.length() <= 10
                    && (i == 0
                            || prose.plain().charAt(parts.get(i - 1).end()) == '、'
                            || prose.between(
                                            parts.get(i - 1).end(), parts.get(i).start())
                                    .startsWith("和"));
        }
        double sum = parts.stream().mapToDouble(Quantity::value).sum();
        return bare && sum >= total.value() * 0.8 && sum <= total.value() * 1.2;
    }

    /** 合计305件：甲类120件、乙类95件、丙类80件。 */
    private static boolean colon(String between, String all) {
        return between.strip().startsWith(":") && between.length() < 12 && !AND_OTHERS.in(all) && all.indexOf("其中") < 0;
    }

    /** A part that has parts itself: 线上120件（其中邮件40件）. */
    private static boolean partsOfParts(Prose prose, List<Quantity> parts) {
        for (int i = 1; i < parts.size(); i++) {
            String between = prose.between(parts.get(i - 1).end(), parts.get(i).start());
            if (between.contains("其中") || between.contains("上年") || (between.contains("占") && i == 0)) {
                return true;
            }
        }
        return false;
    }

    /** The place of the part that is said to be all the rest; −1 for none. */
    private static int restAt(Prose prose, List<Quantity> parts) {
        for (int i = 1; i < parts.size(); i++) {
            String lead = prose.lead(parts.get(i));
            int at = REST.find(lead, 0, lead.length());
            boolean clause = lead.contains("另有")
                    || lead.contains("另外")
                    || lead.contains("此外")
                    || lead.contains("还有")
                    || lead.contains("尚有");
            if (at >= 0 && !clause) {
                return i;
            }
        }
        return -1;
    }

    /** Parts that overlap exceed their total by much; parts that were miscounted, by little. */
    private static boolean barely(double sum, Quantity total) {
        return sum <= total.value() * 1.06;
    }

    /** Whether the parts are named by a noun alone. */
    private static boolean bare(Prose prose, List<Quantity> parts) {
        for (Quantity part : parts) {
            String lead = prose.lead(part).strip();
            String noun = lead.startsWith("其中") ? lead.substring(2) : lead;
            if (noun.length() < 2 || noun.length() > 10 || PROCESS.in(noun) || part.isApproximate()) {
                return false;
            }
        }
        return parts.size() >= 2;
    }

    private static boolean exclusive(Prose prose, List<Quantity> parts) {
        int known = 0;
        for (Quantity part : parts) {
            String lead = prose.lead(part);
            known += RESULTS.in(lead) || lead.strip().endsWith("类") ? 1 : 0;
        }
        return known >= parts.size() - 1 && known >= 2;
    }

    /** 共N件。按渠道分，A件、B件。 */
    private void dividedNext(Prose prose, Findings findings, Prose.Sentence sentence, List<Quantity> parts) {
        if (sentence.index() == 0 || prose.sentence(sentence.index() - 1).line() != sentence.line()) {
            return;
        }
        String head = prose.between(sentence.start(), parts.getFirst().start());
        boolean of = head.strip().startsWith("其中");
        boolean byKind = BY_KIND.at(head.strip(), 0, head.strip().length()) > 0
                && (head.contains("分") || head.contains("看") || head.contains("统计"));
        if (!of && !byKind) {
            return;
        }
        List<Quantity> before = prose.quantitiesOf(prose.sentence(sentence.index() - 1));
        Quantity total = null;
        for (Quantity quantity : before) {
            boolean fits = quantity.isCount()
                    && !prose.isAmount(quantity)
                    && like(quantity, parts.getFirst())
                    && !isBased(prose, quantity);
            total = fits ? quantity : total;
        }
        if (total == null
                || parts.stream().anyMatch(part -> !like(part, parts.getFirst()))
                || parts.stream().anyMatch(part -> sumsUp(prose, part))) {
            return;
        }
        if (before.stream()
                .anyMatch(q -> q.isCount()
                        && like(q, parts.getFirst())
                        && Math.abs(parts.stream().mapToDouble(Quantity::value).sum() - q.value()) < 1e-6)) {
            return;
        }
        judge(prose, findings, total, parts, byKind ? head : "其中", prose.between(sentence.start(), sentence.end()));
    }

    static double slackOf(List<Quantity> parts, Quantity total) {
        double slack = total.slack() + 1e-6;
        boolean approximate = total.isApproximate();
        for (Quantity part : parts) {
            slack += part.slack();
            approximate |= part.isApproximate();
        }
        return slack + (approximate ? Math.abs(total.value()) * 0.1 : 0);
    }

    /** The one figure of the sum that would be right with another 万 or 亿; null when there is none. */
    private static @Nullable Quantity scaleSlip(List<Quantity> parts, Quantity total) {
        if (total.isApproximate() || parts.stream().anyMatch(Quantity::isApproximate)) {
            return null;
        }
        double sum = parts.stream().mapToDouble(Quantity::value).sum();
        for (double factor : new double[] {1e4, 1e-4, 1e8, 1e-8}) {
            if (canSlip(total, factor)
                    && Math.abs(sum / factor - total.value()) <= total.slack() + 1e-6 * total.value()) {
                return total;
            }
            for (Quantity part : parts) {
                double mended = sum - part.value() + part.value() * factor;
                if (canSlip(part, factor) && Math.abs(mended - total.value()) <= slackOf(parts, total)) {
                    return part;
                }
            }
        }
        return null;
    }

    /** Whether 万 or 亿 was put in, left out or exchanged: there is one to take away, or one missing. */
    private static boolean canSlip(Quantity quantity, double factor) {
        return factor < 1 ? quantity.scale() > 1 : quantity.scale() < 1e8;
    }

    private static void wrong(Prose prose, Findings findings, List<Quantity> parts, Quantity total) {
        Quantity slip = scaleSlip(parts, total);
        if (slip != null) {
            findings.error(
                    Label.UNIT, "UNIT.scale", slip.figure(), slip.end(), "与同段的合计相差万倍，“万”“亿”有误。", "请核对这个数的“万”“亿”。");
            return;
        }
        StringBuilder sum = new StringBuilder();
        for (Quantity part : parts) {
            sum.append(sum.isEmpty() ? "" : "＋").append(Growths.plain(part.value() / total.scale()));
        }
        double right = parts.stream().mapToDouble(Quantity::value).sum();
        findings.error(
                Label.SUM,
                "SUM.total",
                total.start(),
                total.end(),
                "分项相加" + sum + "＝" + Growths.plain(right / total.scale()) + "，与合计"
                        + prose.source().substring(total.figure(), total.end()) + "不符。",
                "请核对合计和各分项。");
    }
}
