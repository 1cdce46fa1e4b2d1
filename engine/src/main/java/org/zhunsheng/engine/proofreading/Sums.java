package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Totals and their parts in running text (合计): parts before a 共, parts after 由…构成, 其中…其余, 按…分; what is carried
 * over, comes in and goes out; what is taken off and added to a stock.
 */
final class Sums implements Rule {

    private static final Words NEW = Words.these("新增", "新建", "新设", "新认定", "净增");
    private static final int BESIDE = 12;

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
            "当面", "信函", "撤诉", "和解", "一审", "二审", "再审", "已化解", "稳定可控", "正在", "已整改", "已完成", "未完成", "已", "未", "尚未", "变更",
            "终结", "罚款", "警告", "没收", "中止", "转送", "不予受理", "微信", "来电", "邮件", "传真");
    private static final Set<String> NOT_ADDED = Set.of("分", "年", "个月", "岁", "周岁", "日", "级");
    /** How a part is called that is what another part leaves over. */
    private static final Words UNDONE = Words.these(
            "未办结", "未审结", "未结", "未完成", "未通过", "不合格", "未达标", "未采纳", "未整改", "未化解", "未回复", "未到位", "未参加", "未缴", "尚未",
            "正在办理", "正在审理", "正在整改", "正在调解", "正在化解", "正在处理", "在办", "在审", "剩余", "其余", "余下", "不予受理", "不予采纳", "未成功", "未办理",
            "未出庭", "结转下", "转入下", "结转至下", "结转次年", "转下年", "结余", "余额", "尚余", "节余", "不达标", "待办", "办理中", "审理中", "整改中", "未调成",
            "未解决");

    /** What was met in two periods is counted once in both. */
    private static final Words ONCE = Words.these("两次", "多次", "重复", "去重", "剔除", "实际", "扣除");

    /** 公务接待费 is no step, though 接待 is one. */
    private static final Words SPENT = Words.these("费", "款", "金", "类", "业", "人员", "经费");

    private static final Words LEFT =
            Words.these("尚有", "尚余", "剩余", "结余", "余额", "其余", "缺口", "尚缺", "还有", "还需", "尚需", "余下", "仍有");

    private static final List<String[]> HALVES = Stream.of(
                    "线上 线下",
                    "网上 窗口",
                    "网上 线下",
                    "网上 现场",
                    "男 女",
                    "专职 兼职",
                    "上半年 下半年",
                    "公办 民办",
                    "城镇 农村",
                    "城区 乡镇",
                    "主动公开 依申请",
                    "一般程序 简易程序",
                    "普通程序 简易程序",
                    "建议 提案",
                    "区级 街道",
                    "县级 乡镇",
                    "县级 镇级",
                    "市级 县级",
                    "集中 分散",
                    "首次 重复",
                    "合格 不合格",
                    "国内 涉外",
                    "企业 个人",
                    "机关 基层")
            .map(pair -> pair.split(" "))
            .toList();
    /** Parts that exceed their whole by more are parts of each other. */
    private static final double MOST_EXCESS = 1.2;

    private static final double NEAR = 0.5;
    private static final double CLOSE = 0.12;
    private static final int FAR = 40;
    private static final int LONGEST_VERB = 14;
    private static final int LONGEST_LIST_LEAD = 18;
    /** A list whose one member is nearly the whole is more often a chain of steps. */
    private static final double LARGEST_SHARE = 0.75;

    @Override
    public void read(Prose prose, Findings findings) {
        for (Prose.Sentence sentence : prose.sentences()) {
            if (prose.lines().get(sentence.line()).tabular()) continue;
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
                doneAndUndone(prose, findings, here);
                leftOver(prose, findings, here);
            }
            if (here.size() >= 2) dividedNext(prose, findings, sentence, here);
            Stocks.read(prose, findings, sentence, here);
            percents(prose, findings, sentence);
        }
    }

    /** A件，B件，C件，共N件. */
    private void partsFirst(Prose prose, Findings findings, List<Quantity> here) {
        for (int i = 2; i < here.size(); i++) {
            Quantity total = here.get(i);
            if (!sumsUp(prose, total) || begins(prose, total)) continue;
            List<Quantity> parts = new ArrayList<>();
            for (int j = i - 1; j >= 0; j--) {
                Quantity part = here.get(j);
                if (!like(part, total) || sumsUp(prose, part) || isBased(prose, part)) break;
                parts.addFirst(part);
            }
            parts = ofItsStep(prose, joined(prose, parts), total);
            // 完成31.2万卷，识别13.2万卷，全部31.2万卷: what is as much as the total is the total, told before
            if (!parts.isEmpty() && parts.getFirst().value() == total.value()) parts = parts.subList(1, parts.size());
            int told = told(prose, total);
            boolean strong = (told >= 2 && parts.size() >= told) || isComposed(prose, parts, total);
            if (told >= 2 && parts.size() >= told) parts = parts.subList(parts.size() - told, parts.size());
            // 核定产能120万吨、210万吨，实际产量合计301万吨
            boolean ofAnother = !parts.isEmpty()
                    && ONCE.in(prose.lead(total))
                    && !ONCE.in(prose.between(
                            prose.leadStart(parts.getFirst()), parts.getLast().end()));
            if (ofAnother) continue;
            if (strong && parts.size() >= 2 && !anyRun(parts, total) && near(parts, total)) {
                wrong(prose, findings, parts, total);
                continue;
            }
            boolean single = parts.size() >= 2
                    && !anyRun(parts, total)
                    && !overlaps(prose, parts)
                    && !(prose.lead(parts.getFirst()).contains("其中") && hasName(prose, total));
            if (single
                    && (miscounted(parts, total)
                            || (parallel(prose, parts) && sameThing(prose, parts, total) && near(parts, total))))
                wrong(prose, findings, parts, total);
        }
        wholePeriod(prose, findings, here);
    }

    /** 涉外公证共2103件 names what it counts; 合计2103件 counts what was told before. */
    private static boolean hasName(Prose prose, Quantity total) {
        String lead = prose.lead(total).strip();
        int at = TOTAL.find(lead, 0, lead.length());
        return at >= 2;
    }

    /** 甲室受理640件，成功412件，乙室受理460件，成功298件，合计受理1100件: the parts of the same step, where it is told of two. */
    private static List<Quantity> ofItsStep(Prose prose, List<Quantity> parts, Quantity total) {
        String step = step(prose, total);
        List<Quantity> same = parts.stream()
                .filter(part -> !step.isEmpty() && step(prose, part).equals(step))
                .toList();
        return same.size() >= 2 ? same : parts;
    }

    /** 受理74件，裁决30件、调解36件、撤回8件，合计72件: of what stands before a total, the list that 、 joins. */
    private static List<Quantity> joined(Prose prose, List<Quantity> parts) {
        int from = parts.size() - 1;
        while (from > 0
                && prose.plain().charAt(parts.get(from - 1).end()) == '、'
                && parts.get(from).clause() == parts.get(from - 1).clause()) from--;
        return parts.size() - from >= 3 ? parts.subList(from, parts.size()) : parts;
    }

    /** Parts of several verbs that miss their total by little: 配备38人，聘请46人，招募22人，共96人. */
    private static boolean miscounted(List<Quantity> parts, Quantity total) {
        double sum = parts.stream().mapToDouble(Quantity::value).sum();
        return parts.stream().allMatch(part -> part.value() < total.value())
                && Math.abs(sum - total.value()) <= CLOSE * total.value();
    }

    /** 一季度…四季度…，全年…; 上半年…，下半年…，全年…: the parts of a period, and the period. */
    private static void wholePeriod(Prose prose, Findings findings, List<Quantity> here) {
        List<Quantity> parts = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (Quantity quantity : here) {
            Moment moment = period(prose, quantity);
            boolean whole = moment != null
                    && parts.size() >= 2
                    && moment.fromMonth() <= 1
                    && from == 1
                    && to == (moment.isYear() ? 12 : moment.toMonth())
                    && like(parts.getFirst(), quantity);
            if (whole) {
                if (Math.abs(parts.stream().mapToDouble(Quantity::value).sum() - quantity.value())
                                > slackOf(parts, quantity)
                        && near(parts, quantity)
                        && !ONCE.in(prose.between(
                                prose.leadStart(quantity),
                                Math.min(prose.sentence(quantity.sentence()).end(), quantity.end() + FAR)))
                        && verbs(prose, parts, quantity)) wrong(prose, findings, parts, quantity);
                parts.clear();
            } else if (moment != null && !moment.isYear() && moment.fromMonth() == to + 1 && !parts.isEmpty()) {
                if (like(parts.getFirst(), quantity)) {
                    parts.add(quantity);
                    to = moment.toMonth();
                }
            } else if (moment != null && !moment.isYear() && moment.fromMonth() == 1) {
                parts.clear();
                parts.add(quantity);
                from = 1;
                to = moment.toMonth();
            }
        }
    }

    /** The period right before a figure, with nothing but its verb between. */
    private static @Nullable Moment period(Prose prose, Quantity quantity) {
        List<Moment> own = prose.momentsWithin(prose.clause(quantity.clause()).start(), quantity.start());
        Moment last = own.isEmpty() ? null : own.getLast();
        return last == null
                        || last.isDay()
                        || last.start() < prose.leadStart(quantity)
                        || quantity.start() - last.end() > LONGEST_VERB
                ? null
                : last;
    }

    /** Whether a total speaks of the same step as its parts, as far as they name one. */
    private static boolean verbs(Prose prose, List<Quantity> parts, Quantity total) {
        String own = step(prose, total);
        return own.isEmpty()
                || parts.stream().map(part -> step(prose, part)).allMatch(s -> s.isEmpty() || s.equals(own));
    }

    private static String step(Prose prose, Quantity quantity) {
        String lead = prose.lead(quantity);
        int at = -1;
        // 调解室受理案件640件: the verb is the last of them
        for (int next = PROCESS.find(lead, 0, lead.length());
                next >= 0;
                next = PROCESS.find(lead, next + 1, lead.length())) at = next;
        return at < 0 ? "" : lead.substring(at, at + PROCESS.at(lead, at, lead.length()));
    }

    /** 收到74件，办结66件，未办结9件: what is done and what is not make up the whole. */
    private static void doneAndUndone(Prose prose, Findings findings, List<Quantity> here) {
        for (int i = 2; i < here.size(); i++) {
            Quantity undone = here.get(i);
            Quantity done = here.get(i - 1);
            Quantity total = here.get(i - 2);
            List<Quantity> parts = List.of(done, undone);
            boolean fits = UNDONE.in(prose.lead(undone))
                    && like(done, undone)
                    && like(total, done)
                    && total.index() + 1 == done.index()
                    && done.index() + 1 == undone.index()
                    && (i == 2 || !like(here.get(i - 3), total))
                    && (i + 1 == here.size()
                            || here.get(i + 1).index() > undone.index() + 1
                            || !like(here.get(i + 1), undone)
                            || prose.lead(here.get(i + 1)).contains("其中"))
                    && !UNDONE.in(prose.lead(done))
                    && done.value() <= total.value()
                    && undone.value() < total.value()
                    && !isBased(prose, total)
                    && !overlaps(prose, parts)
                    && (miscounted(parts, total) || scaleSlip(parts, total) != null);
            if (fits && Math.abs(done.value() + undone.value() - total.value()) > slackOf(parts, total))
                wrong(prose, findings, parts, total);
        }
    }

    /** 总投资1.8亿元，完成1.35亿元，尚有4500元: what is left, but for a 万. */
    private static void leftOver(Prose prose, Findings findings, List<Quantity> here) {
        for (int i = 2; i < here.size(); i++) {
            Quantity left = here.get(i);
            if (!LEFT.in(prose.lead(left)) || left.isApproximate()) continue;
            for (int j = 1; j < i; j++) {
                Quantity done = here.get(j);
                Quantity whole = here.get(j - 1);
                List<Quantity> parts = List.of(done, left);
                boolean pair = done.sameUnit(left) && whole.sameUnit(left) && done.value() < whole.value();
                Quantity slip = pair ? scaleSlip(parts, whole) : null;
                if (slip != null
                        && slip.equals(left)
                        && Math.abs(done.value() + left.value() - whole.value()) > slackOf(parts, whole))
                    wrong(prose, findings, parts, whole);
            }
        }
    }

    /** 非常满意占62%，满意占31%，合计98%: shares that are added up. */
    private static void percents(Prose prose, Findings findings, Prose.Sentence sentence) {
        List<Quantity> shares = prose.quantitiesOf(sentence).stream()
                .filter(q -> q.kind() == Quantity.Kind.PERCENT && !q.ranged() && prose.changeOf(q) == null)
                .toList();
        for (int i = 2; i < shares.size(); i++) {
            Quantity total = shares.get(i);
            List<Quantity> parts = new ArrayList<>();
            for (int j = i - 1;
                    j >= 0
                            && follows(
                                    prose,
                                    shares.get(j).index(),
                                    shares.get(j + 1).index());
                    j--) parts.addFirst(shares.get(j));
            String lead = prose.lead(total);
            boolean added = parts.size() >= 2
                    && (lead.contains("合计") || lead.contains("总计") || lead.contains("共占") || lead.contains("共计"))
                    && parts.stream().noneMatch(part -> TOTAL.in(prose.lead(part)));
            if (added && !anyRun(parts, total) && near(parts, total)) wrong(prose, findings, parts, total);
        }
    }

    /** How many parts the total says it has (三个片区合计, 两项共); 0 when it does not say. */
    private static int told(Prose prose, Quantity total) {
        if (total.index() == 0) return 0;
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
        if (total.index() == 0) return 0;
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
        if (parts.size() < 2) return false;
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
        boolean compared = lead.endsWith("的") && (lead.contains("比") || lead.contains("较"));
        return compared || (BASE.in(lead) && !lead.contains("结转"));
    }

    /** 两类案件合计由33件…, 占全部320件的…: where a change or a share begins, nothing is added up. */
    private static boolean begins(Prose prose, Quantity quantity) {
        String lead = prose.lead(quantity);
        return lead.endsWith("由") || lead.endsWith("从") || lead.contains("占");
    }

    /** Whether the total is the sum of any run of the parts, or follows from them otherwise. */
    private static boolean anyRun(List<Quantity> parts, Quantity total) {
        for (int from = 0; from < parts.size(); from++) {
            double sum = 0;
            for (int to = from; to < parts.size(); to++) {
                sum += parts.get(to).value();
                if (to > from && Math.abs(sum - total.value()) <= slackOf(parts.subList(from, to + 1), total))
                    return true;
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
            if (!first && !carried && verb != null && !own.equals(verb) && !verb.isEmpty()) return false;
            if (!first && !own.isEmpty() && verb != null && verb.isEmpty()) return false;
            verb = first ? own : verb;
            first = false;
        }
        return true;
    }

    /** Whether something between the parts makes of one a part of another, or counts one twice. */
    private static boolean overlaps(Prose prose, List<Quantity> parts) {
        String text = prose.between(
                parts.getFirst().start(), prose.clause(parts.getLast().clause()).end());
        Quantity last = parts.getLast();
        String behind = prose.between(
                last.end(), Math.min(prose.sentence(last.sentence()).end(), last.end() + FAR));
        return text.contains("其中")
                || behind.contains("重叠")
                || behind.contains("交叉")
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
        if (at < 0) return true;
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
                // what stands behind a semicolon is told of the whole anew
                boolean anew = parts.size() >= 2
                        && prose.between(parts.getLast().end(), here.get(j).start())
                                        .indexOf(';')
                                >= 0
                        && prose.between(total.end(), parts.getLast().start()).indexOf(';') < 0;
                if (anew) break;
                parts.add(here.get(j));
            }
            int next = i + 1 + parts.size();
            // 离婚106件，抚养41件，赡养27件，继承30件，共214件: the first of a list is no total of the others
            boolean listed = next < here.size()
                    && sumsUp(prose, here.get(next))
                    && like(here.get(next), total)
                    && here.get(next).value() > total.value();
            String lead = prose.lead(total);
            boolean base = isBased(prose, total)
                    && (lead.contains("较") || lead.contains("比") || lead.contains("由") || lead.contains("从"));
            if (parts.size() < 2 || base || listed) continue;
            String between = prose.between(total.end(), parts.getFirst().start());
            String all = prose.between(total.end(), sentence.end());
            judge(prose, findings, total, parts, between, all);
        }
    }

    private void judge(
            Prose prose, Findings findings, Quantity total, List<Quantity> given, String between, String all) {
        List<Quantity> parts = given;
        double sum = parts.stream().mapToDouble(Quantity::value).sum();
        if (anyRun(parts, total) || partsOfParts(prose, parts)) return;
        if (exceedsByUnit(parts, total)) {
            wrong(prose, findings, parts, total);
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
                && (parallel(prose, parts) || miscounted(parts, total));
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
            if (Math.abs(sum - total.value()) <= slackOf(parts, total)) return;
        }
        boolean overlapping = OVERLAPPING.in(all.replace("等", ""));
        if (of && scaleSlip(parts, total) != null && parts.stream().anyMatch(part -> part.scale() != total.scale())) {
            wrong(prose, findings, parts, total);
            return;
        }
        boolean exclusive = of
                && !overlapping
                && sum > total.value()
                && ((exclusive(prose, parts) && sum <= MOST_EXCESS * total.value())
                        || (barely(sum, total) && bare(prose, parts)));
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
        boolean told = prose.quantitiesOf(prose.sentence(total.sentence())).stream()
                .anyMatch(other -> !other.equals(total)
                        && other.sameUnit(total)
                        && other.value() == total.value()
                        && findings.touch(other.start(), other.end()));
        if (!told && (everything || exclusive) && (each || made || byKind) && near(parts, total))
            wrong(prose, findings, parts, total);
    }

    /** 审查合同54件，土地类21件、采购类19件、合作类16件: the parts follow the total without a word. */
    private static boolean apposed(Prose prose, Quantity total, List<Quantity> parts, String between, String all) {
        boolean bare = parts.size() >= 3
                && !AND_OTHERS.in(all)
                && between.length() <= 12
                && (between.startsWith(",") || between.startsWith(":") || between.startsWith("("));
        for (int i = 0; i < parts.size() && bare; i++) {
            String lead = prose.lead(parts.get(i)).strip();
            bare = (PROCESS.find(lead, 0, lead.length()) < 0 || SPENT.endOf(lead))
                    && lead.length() >= 2
                    && lead.length() <= 10
                    && (i == 0
                            || prose.plain().charAt(parts.get(i - 1).end()) == '、'
                            || prose.between(
                                            parts.get(i - 1).end(), parts.get(i).start())
                                    .startsWith("和"));
        }
        if (parts.size() == 2)
            return between.startsWith(",")
                    && between.length() <= 12
                    && complementary(prose, parts)
                    && miscounted(parts, total);
        double sum = parts.stream().mapToDouble(Quantity::value).sum();
        return (bare && sum >= total.value() * 0.8 && sum <= total.value() * 1.2)
                || listed(prose, total, parts, between, all);
    }

    /** 网上办理1.03万件、窗口办理0.31万件: two parts that leave nothing over. */
    static boolean complementary(Prose prose, List<Quantity> parts) {
        String first = prose.lead(parts.getFirst());
        String second = prose.lead(parts.getLast());
        for (String[] pair : HALVES) {
            if ((first.contains(pair[0]) && second.contains(pair[1]))
                    || (first.contains(pair[1]) && second.contains(pair[0]))) return true;
        }
        return false;
    }

    /** 审结126件，判决驳回68件，裁定驳回27件，准予撤诉31件: three parts or more, clause by clause, none nearly the whole. */
    private static boolean listed(Prose prose, Quantity total, List<Quantity> parts, String between, String all) {
        boolean clauses = parts.size() >= 3
                && between.indexOf(',') >= 0
                && between.length() <= LONGEST_LIST_LEAD
                && !between.contains("其中")
                && !AND_OTHERS.in(all)
                && !total.isApproximate();
        for (int i = 0; i < parts.size() && clauses; i++) {
            Quantity part = parts.get(i);
            String lead = prose.lead(part).strip();
            int previous = i == 0 ? total.index() : parts.get(i - 1).index();
            clauses = follows(prose, previous, part.index())
                    && lead.length() >= 2
                    && lead.length() <= LONGEST_LIST_LEAD
                    && !part.isApproximate()
                    && part.value() <= LARGEST_SHARE * total.value();
        }
        return clauses && miscounted(parts, total) && sameOpening(prose, parts) && evenly(prose, parts);
    }

    /** 约谈药店37家，解除9家；约谈医院21家，中止4家: a list is parted by semicolons throughout, or by none. */
    private static boolean evenly(Prose prose, List<Quantity> parts) {
        int semicolons = 0;
        for (int i = 1; i < parts.size(); i++) {
            String between = prose.between(parts.get(i - 1).end(), parts.get(i).start());
            semicolons += between.indexOf(';') >= 0 ? 1 : 0;
        }
        return semicolons == 0 || semicolons == parts.size() - 1;
    }

    /** Whether no figure stands between the two but a turn of phrase (一级, 两类). */
    private static boolean follows(Prose prose, int previous, int next) {
        for (int between = previous + 1; between < next; between++) {
            if (!prose.quantities().get(between).isPhrase()) return false;
        }
        return true;
    }

    /** Whether the parts are told one like the other: by nouns alone, or by verbs of one kind. */
    private static boolean sameOpening(Prose prose, List<Quantity> parts) {
        long steps = parts.stream().filter(part -> !step(prose, part).isEmpty()).count();
        long results =
                parts.stream().filter(part -> RESULTS.in(prose.lead(part))).count();
        char first = prose.lead(parts.getFirst()).strip().charAt(0);
        boolean same = parts.stream().allMatch(part -> prose.lead(part).strip().charAt(0) == first);
        return steps == 0 || same || results >= parts.size() - 1;
    }

    /** 合计305件：甲类120件、乙类95件、丙类80件。 */
    private static boolean colon(String between, String all) {
        // 合计305件：, 经费1964万元来源：
        int sign = between.indexOf(':');
        return sign >= 0
                && sign <= 3
                && between.indexOf(',') < 0
                && between.length() < 12
                && !AND_OTHERS.in(all)
                && all.indexOf("其中") < 0;
    }

    /** A part that has parts itself: 线上120件（其中邮件40件）. */
    private static boolean partsOfParts(Prose prose, List<Quantity> parts) {
        for (int i = 1; i < parts.size(); i++) {
            String between = prose.between(parts.get(i - 1).end(), parts.get(i).start());
            if (between.contains("其中") || between.contains("上年") || (between.contains("占") && i == 0)) return true;
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
            if (at >= 0 && !clause) return i;
        }
        return -1;
    }

    /** Parts that overlap exceed their total by much; parts that were miscounted, by little. */
    private static boolean barely(double sum, Quantity total) {
        return sum <= total.value() * 1.06 || (sum - total.value() <= 2 && total.scale() == 1);
    }

    /** Whether the parts are named by a noun alone. */
    private static boolean bare(Prose prose, List<Quantity> parts) {
        // 其中没有说明理由的3案次；没有按期答辩的11案次: what stands behind a semicolon is told of the whole anew
        if (prose.between(parts.getFirst().end(), parts.getLast().start()).indexOf(';') >= 0) return false;
        for (Quantity part : parts) {
            String lead = prose.lead(part).strip();
            String noun = lead.startsWith("其中") ? lead.substring(2) : lead;
            if (noun.length() < 2 || noun.length() > 10 || PROCESS.in(noun) || part.isApproximate()) return false;
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
        if (sentence.index() == 0 || prose.sentence(sentence.index() - 1).line() != sentence.line()) return;
        String head = prose.between(sentence.start(), parts.getFirst().start());
        boolean of = head.strip().startsWith("其中");
        boolean byKind = BY_KIND.at(head.strip(), 0, head.strip().length()) > 0
                && (head.contains("分") || head.contains("看") || head.contains("统计"));
        if (!of && !byKind) return;
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
                || parts.stream().anyMatch(part -> sumsUp(prose, part))) return;
        if (before.stream()
                .anyMatch(q -> q.isCount()
                        && like(q, parts.getFirst())
                        && Math.abs(parts.stream().mapToDouble(Quantity::value).sum() - q.value()) < 1e-6)) return;
        judge(prose, findings, total, parts, byKind ? head : "其中", prose.between(sentence.start(), sentence.end()));
    }

    /**
     * How far parts and total may lie apart because each was rounded: three times the standard deviation, for that all
     * were rounded to the same side is not to be believed of five.
     */
    static double slackOf(List<Quantity> parts, Quantity total) {
        double squares = total.slack() * total.slack();
        boolean approximate = total.isApproximate();
        for (Quantity part : parts) {
            squares += part.slack() * part.slack();
            approximate |= part.isApproximate();
        }
        return Math.sqrt(3 * squares) + 1e-6 + (approximate ? Math.abs(total.value()) * 0.1 : 0);
    }

    /** The one figure of the sum that would be right with another 万 or 亿; null when there is none. */
    private static @Nullable Quantity scaleSlip(List<Quantity> parts, Quantity total) {
        if (total.isApproximate() || parts.stream().anyMatch(Quantity::isApproximate)) return null;
        double sum = parts.stream().mapToDouble(Quantity::value).sum();
        for (double factor : new double[] {1e4, 1e-4, 1e8, 1e-8}) {
            if (canSlip(total, factor)
                    && Math.abs(sum / factor - total.value()) <= total.slack() + 1e-6 * total.value()) return total;
            for (Quantity part : parts) {
                double mended = sum - part.value() + part.value() * factor;
                if (canSlip(part, factor) && Math.abs(mended - total.value()) <= slackOf(parts, total)) return part;
            }
        }
        return null;
    }

    /** 1.5万吨，7000吨、5200吨、2800万吨: a part far above the whole, which without its 万 makes it up to the last unit. */
    private static boolean exceedsByUnit(List<Quantity> parts, Quantity total) {
        Quantity slip = scaleSlip(parts, total);
        return slip != null
                && !slip.equals(total)
                && total.scale() > 1
                && slip.value() > 100 * total.value()
                && parts.stream().allMatch(total::sameUnit);
    }

    /** Whether 万 or 亿 was put in, left out or exchanged: there is one to take away, or one missing. */
    private static boolean canSlip(Quantity quantity, double factor) {
        return factor < 1 ? quantity.scale() > 1 : quantity.scale() < 1e8;
    }

    private static void wrong(Prose prose, Findings findings, List<Quantity> parts, Quantity total) {
        if (accumulates(prose, parts, total)) return;
        Quantity slip = scaleSlip(parts, total);
        if (slip != null) {
            findings.error(
                    Label.UNIT, "UNIT.scale", slip.figure(), slip.end(), "与同段的合计相差万倍，“万”“亿”有误。", "请核对这个数的“万”“亿”。");
            return;
        }
        StringBuilder sum = new StringBuilder();
        for (Quantity part : parts)
            sum.append(sum.isEmpty() ? "" : "＋").append(Growths.plain(part.value() / total.scale()));
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

    /** 新增12项和44项，累计分别达到64项: what there was before is not said, so the sum can't be tested. */
    private static boolean accumulates(Prose prose, List<Quantity> parts, Quantity total) {
        int from = prose.sentence(total.sentence()).start();
        return prose.between(Math.max(from, total.start() - BESIDE), total.start())
                        .contains("累计")
                && parts.stream()
                        .anyMatch(
                                part -> NEW.in(prose.plain(), Math.max(from, part.start() - 2 * BESIDE), part.start()));
    }
}
