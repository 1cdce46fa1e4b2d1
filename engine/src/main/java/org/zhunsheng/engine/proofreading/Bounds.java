package org.zhunsheng.engine.proofreading;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.proofreading.Quantity.Kind;

/** Values that cannot be (数值越界): a rate above the whole, a count below nothing, a part greater than its whole. */
final class Bounds implements Rule {

    private static final Words RATES = Words.of("bounded");
    private static final Words FREE_RATES = Words.of("unbounded");
    private static final Words CARRIED = Words.these("结转", "旧存", "上年", "积案", "历年", "年初", "期初", "结存", "存量", "之比", "往年");
    private static final Words DEEDS = Words.these(
            "修复", "治理", "新增", "新建", "建设", "建成", "完成", "改造", "开展", "实现", "实施", "整治", "查处", "推进", "清理", "整改", "培训", "组织",
            "发放", "落实", "引进", "培育");

    private static final Words AVERAGE = Words.these("人均", "平均", "件均", "每", "年均", "季均", "户均", "日均", "月均", "场均");
    private static final Words LINKING = Words.these(
            "为", "达到", "达", "是", "约为", "约", ":", "均为", "均", "高达", "仅为", "分别为", "已", "也", "保持在", "稳定在", "都", "均达", "均达到",
            "已达", "提高到", "已达到", "则");
    private static final Words NEGATIVE = Words.these(
            "增长", "净增", "增速", "增减", "温", "差额", "变化", "变动", "利润", "盈亏", "余额", "上涨", "得分", "扣分", "同比", "环比", "海拔", "亏",
            "升降", "地下", "负", "增幅", "降幅", "增量", "出入", "差", "净");
    private static final List<String[]> WITHIN = List.of(
            new String[] {"抽查", "合格"},
            new String[] {"抽取", "合格"},
            new String[] {"检查", "合格"},
            new String[] {"参加考试", "通过"},
            new String[] {"应出庭", "实际出庭"},
            new String[] {"应当出庭", "出庭"},
            new String[] {"收到", "受理"},
            new String[] {"听证申请", "举行听证"},
            new String[] {"应到", "实到"},
            new String[] {"应参加", "实际参加"},
            new String[] {"参加测试", "合格"},
            new String[] {"参加考核", "合格"},
            new String[] {"抽检", "合格"},
            new String[] {"发放", "收回"},
            new String[] {"发放", "回收"},
            new String[] {"收到意见", "采纳"},
            new String[] {"征集意见", "采纳"},
            new String[] {"提出意见", "采纳"},
            new String[] {"提出建议", "采纳"},
            new String[] {"发现问题", "整改"},
            new String[] {"排查隐患", "整改"},
            new String[] {"问题", "整改"},
            new String[] {"收到建议", "采纳"},
            new String[] {"参加测试", "通过"},
            new String[] {"参考", "通过"},
            new String[] {"应出庭", "出庭"},
            new String[] {"应报", "实报"},
            new String[] {"发出问卷", "收回"},
            new String[] {"发放问卷", "回收"},
            new String[] {"报名", "参加考试"},
            new String[] {"建议", "办结"},
            new String[] {"建议", "办复"},
            new String[] {"提案", "办结"},
            new String[] {"提案", "办复"},
            new String[] {"审结", "败诉"},
            new String[] {"审结", "维持"},
            new String[] {"审结", "撤销"},
            new String[] {"审结", "纠错"},
            new String[] {"参考", "合格"},
            new String[] {"参训", "合格"},
            new String[] {"参训", "通过"},
            new String[] {"参加培训", "合格"},
            new String[] {"检查", "不合格"},
            new String[] {"发出", "收回"},
            new String[] {"立案", "结案"},
            new String[] {"隐患", "整改"},
            new String[] {"隐患", "消除"},
            new String[] {"纠纷", "调解成功"},
            new String[] {"纠纷", "调处成功"},
            new String[] {"调解", "调解成功"},
            new String[] {"共有", "持证"},
            new String[] {"应接种", "接种"},
            new String[] {"应公开", "公开"},
            new String[] {"应备案", "备案"},
            new String[] {"应参训", "参训"});

    /** What people or cases do, one by one: the rate of it is a share. */
    private static final Words OF_PEOPLE = Words.these(
            "同意", "赞成", "反对", "参评", "参考", "测评", "出席", "到岗", "到课", "入库", "在岗", "录取", "及格", "过关", "知悉", "认同", "信任", "受益",
            "普法", "学习", "培训", "建档", "见证", "公证", "鉴定", "援助", "告知", "承诺", "核查", "巡查", "检查", "监测", "评查", "备案", "报备", "审核",
            "公示", "公开", "回访", "回收", "收回", "返还", "退还", "追回", "清退", "拆除", "整治", "治理", "销案", "结案", "办复", "答复", "回复", "签收",
            "送达", "反馈", "采信", "采用", "吸收", "支持", "推广", "应用", "归集", "共享", "安装", "配备", "设立", "建立", "挂牌", "上墙", "录像", "记录",
            "留痕", "佩戴");

    /** What can be exceeded: 占年度计划的115%. */
    private static final Words PLANNED = Words.these("计划", "目标", "任务", "预算", "指标", "上年", "去年", "同期", "预期", "应");

    /** 286户中，已签约310户. */
    private static final Pattern AMONG = Pattern.compile("[一-鿿]{0,8}中,?(?:已|有|共|经)[一-鿿]{0,6}");

    private static final Words FILLING = Words.these(
            "完成", "完毕", "到位", "了", "的", "有", "共", "达", "为", "其中", "人数", "件数", "数", "成功", "实际", "出", "率", "意见", "建议",
            "问题", "案件", "隐患", "问卷", "各类", "人员", "并", "已", "共计", "合计", "数量", "仅", "任务", "样品", "案卷", "行政", "纠纷", "矛盾",
            "会");
    private static final Words THOSE_ARE = Words.these("有", "共", "达", "为", "共有", "则有", "仅", "仅有");
    private static final Words SAID_OF_THOSE = Words.these(
            "存在", "满意", "发现", "查出", "检出", "合格", "未", "没有", "不", "符合", "属于", "愿意", "同意", "赞成", "通过", "采纳", "完成", "达到",
            "成功", "逾期", "超期", "具有", "持有", "取得", "违反", "违规");
    private static final Words OF_OTHERS =
            Words.these("比", "较", "上年", "去年", "同期", "由", "从", "另", "其余", "除", "计划", "应", "占", "此外", "平均", "每");

    private static final int MANY = 24;

    /** What bears on a figure stands within so many characters before it. */
    private static final int NEAR = 60;

    @Override
    public void read(Prose prose, Findings findings) {
        for (Quantity quantity : prose.quantities()) {
            boolean tabular = prose.lines()
                    .get(prose.sentence(quantity.sentence()).line())
                    .tabular();
            if (tabular) continue;
            if (quantity.isShare()) rate(prose, findings, quantity);
            else if (quantity.isCount()) count(prose, findings, quantity);
        }
        for (Prose.Sentence sentence : prose.sentences()) parts(prose, findings, sentence);
    }

    private void rate(Prose prose, Findings findings, Quantity rate) {
        String lead = prose.between(Math.max(prose.clause(rate.clause()).start(), rate.start() - 24), rate.figure());
        boolean change = prose.changeOf(rate) != null;
        boolean whole = rate.value() > 100;
        boolean below = rate.value() < 0;
        if (!whole && !below) return;
        String named = strip(lead);
        boolean ofPlan = named.contains("占") && PLANNED.in(named);
        boolean share = !ofPlan
                && (named.endsWith("占") || (named.contains("占") && named.endsWith("的")) || named.endsWith("占比"));
        boolean ofAll =
                named.endsWith("结案率") || named.endsWith("审结率") || named.endsWith("办结率") || named.endsWith("执结率");
        boolean carried = ofAll
                && CARRIED.in(prose.between(
                        prose.sentence(rate.sentence()).start(),
                        Math.min(prose.sentence(rate.sentence()).end(), rate.end() + NEAR)));
        boolean bounded = share
                || (!carried && (RATES.endOf(named) || isShare(named)) && !FREE_RATES.endOf(named))
                || (!carried && (named.endsWith("结案率") || named.endsWith("审结率")));
        Change moved = prose.changeOf(rate);
        boolean becomes = moved != null
                && moved.to()
                && RATES.in(prose.between(prose.clause(rate.clause()).start(), moved.start()))
                && !FREE_RATES.in(prose.between(prose.clause(rate.clause()).start(), moved.start()));
        boolean impossible = (bounded && !change) || becomes || (rate.kind() == Kind.FRACTION && whole);
        if (impossible) {
            findings.error(
                    Label.RANGE,
                    "RANGE.rate",
                    rate.start(),
                    rate.end(),
                    below ? "这个比率不会是负数。" : "这个比率不会超过100%。",
                    "请核对数字。");
        }
    }

    /** A rate of people or things, and none of money, speed or growth. */
    static boolean isShare(String named) {
        // “一网通办”率: what stands in quotes is done, one by one
        return named.endsWith("”率")
                || (named.endsWith("率")
                        && named.length() >= 3
                        && OF_PEOPLE.before(named, 0, named.length() - 1) > 0
                        && !named.contains("增"));
    }

    private static String strip(String lead) {
        int end = lead.length();
        if (end > 0 && lead.charAt(end - 1) == '-') end--;
        for (int link = LINKING.before(lead, 0, end);
                link > 0 && !RATES.endOf(lead.substring(0, end));
                link = LINKING.before(lead, 0, end)) end -= link;
        while (end > 0 && (lead.charAt(end - 1) == '约' || lead.charAt(end - 1) == '到' || lead.charAt(end - 1) == ':'))
            end--;
        return lead.substring(0, end);
    }

    private void count(Prose prose, Findings findings, Quantity count) {
        int from = Math.max(prose.clause(count.clause()).start(), count.start() - NEAR);
        String clause = prose.between(from, count.end());
        if (count.value() < 0
                && (Measures.isCounted(count.unit()) || Measures.isMoney(count.unit()))
                && !NEGATIVE.in(clause))
            findings.error(Label.RANGE, "RANGE.negative", count.figure(), count.end(), "数量不会是负数。", "请核对数字。");
        int each = clause.lastIndexOf('每');
        boolean daily = each >= 0 && (clause.startsWith("每天", each) || clause.startsWith("每日", each));
        if (daily
                && (count.unit().equals("小时") || count.unit().equals("个小时"))
                && count.value() > 24
                && clause.length() - each < 14)
            findings.error(Label.RANGE, "RANGE.day", count.start(), count.end(), "一天没有这么多小时。", "请核对数字。");
        score(prose, findings, count);
    }

    private static void score(Prose prose, Findings findings, Quantity count) {
        if (!count.unit().equals("分")) return;
        for (Quantity full : prose.quantitiesOf(prose.sentence(count.sentence()))) {
            boolean limit = !Objects.equals(full, count)
                    && full.unit().equals("分")
                    && (prose.lead(full).contains("满分") || prose.trail(full).startsWith("制"));
            if (limit
                    && count.value() > full.value()
                    && (prose.lead(count).contains("得")
                            || prose.lead(count).contains("均")
                            || prose.lead(count).contains("分"))
                    && !prose.between(
                                    prose.sentence(count.sentence()).start(),
                                    prose.sentence(count.sentence()).end())
                            .contains("附加"))
                findings.error(Label.RANGE, "RANGE.score", count.start(), count.end(), "得分高于满分。", "请核对数字。");
        }
    }

    private void parts(Prose prose, Findings findings, Prose.Sentence sentence) {
        String text = prose.plain();
        List<Quantity> here = prose.quantitiesOf(sentence);
        if (here.isEmpty()) return;
        int of = text.indexOf("其中", sentence.start(), sentence.end());
        while (of >= 0) {
            int next = text.indexOf("其中", of + 2, sentence.end());
            int semicolon = text.indexOf(';', of);
            int until = Math.min(next < 0 ? sentence.end() : next, semicolon < 0 ? sentence.end() : semicolon);
            Quantity whole = whole(prose, sentence, of);
            for (Quantity part : here) {
                boolean of1 = part.start() >= of && part.start() < until;
                if (whole != null && of1) exceeds(prose, findings, sameMeasure(here, whole, part), part, of);
            }
            of = next;
        }
        withinKnown(prose, findings, here);
        among(prose, findings, here);
        those(prose, findings, here);
    }

    /** 320万元分配到8个乡镇，其中…万元: money is part of money. */
    private static Quantity sameMeasure(List<Quantity> here, Quantity whole, Quantity part) {
        int before = here.indexOf(whole) - 1;
        boolean money = before >= 0
                && Measures.isMoney(part.unit())
                && !Measures.isMoney(whole.unit())
                && here.get(before).isCount()
                && here.get(before).sameUnit(part);
        return money ? here.get(before) : whole;
    }

    /** What the 其中 at {@code of} is taken from: the last count before it that is no part itself. */
    private static @Nullable Quantity whole(Prose prose, Prose.Sentence sentence, int of) {
        List<Quantity> before = prose.quantitiesOf(sentence);
        Quantity whole = last(prose, before, of);
        boolean sameLine =
                sentence.index() > 0 && prose.sentence(sentence.index() - 1).line() == sentence.line();
        boolean opens = prose.between(sentence.start(), of).isBlank();
        return whole != null || !sameLine || !opens
                ? whole
                : last(prose, prose.quantitiesOf(prose.sentence(sentence.index() - 1)), of);
    }

    private static @Nullable Quantity last(Prose prose, List<Quantity> quantities, int of) {
        Quantity whole = null;
        for (Quantity quantity : quantities) {
            boolean stands = quantity.isCount()
                    && quantity.end() <= of
                    && !prose.isAmount(quantity)
                    && !quantity.isPhrase()
                    && !quantity.isLimit()
                    && !AVERAGE.in(prose.lead(quantity))
                    && !Measures.isSpan(quantity.unit());
            whole = stands ? quantity : whole;
        }
        // 其中 takes up what was said last; with more between, it may take up something else
        String between = whole == null ? "" : prose.between(whole.end(), of);
        return between.length() > 16 || between.indexOf(';') >= 0 ? null : whole;
    }

    private static void exceeds(Prose prose, Findings findings, Quantity whole, Quantity part, int of) {
        boolean same = part.isCount()
                && (part.unit().equals(whole.unit()) || (people(part) && people(whole)))
                && !prose.isAmount(part)
                && !part.isPhrase()
                && !part.isLimit();
        boolean first = prose.between(of, part.start())
                        .chars()
                        .filter(c -> c == ',' || c == ';')
                        .count()
                <= 3;
        // 新增营造林148万亩、其中工程43万亩，修复退化草原517万亩: a new deed is no part of the one before
        boolean deed = prose.between(of, part.start()).indexOf(',') >= 0
                && DEEDS.at(prose.lead(part), 0, prose.lead(part).length()) > 0;
        if (!same
                || !first
                || deed
                || part.value() <= whole.value() + whole.slack()
                || (whole.isApproximate() && part.value() < whole.value() * 1.3)) return;
        if (part.value() / whole.value() >= 100 && part.scale() >= 1e8 && part.value() / 1e4 <= whole.value()) {
            findings.error(Label.UNIT, "UNIT.scale", part.figure(), part.end(), "其中数大于总数，“万”“亿”有误。", "请核对两个数的“万”“亿”。");
            return;
        }
        if (part.value() / whole.value() >= 100 && part.scale() != whole.scale() && whole.scale() <= 1e4) {
            boolean partSlipped = part.value() / 1e4 <= whole.value() && part.scale() >= 1e8;
            Quantity slipped = partSlipped || whole.scale() == part.scale() ? part : whole;
            findings.error(
                    Label.UNIT, "UNIT.scale", slipped.figure(), slipped.end(), "其中数大于总数，“万”“亿”有误。", "请核对两个数的“万”“亿”。");
            return;
        }
        aboveWhole(prose, findings, part, whole);
    }

    private static void aboveWhole(Prose prose, Findings findings, Quantity part, Quantity whole) {
        findings.error(
                Label.RANGE,
                "RANGE.part",
                part.start(),
                part.end(),
                "其中数大于总数" + prose.source().substring(whole.figure(), whole.end()) + "。",
                "请核对两个数。");
    }

    private static boolean people(Quantity quantity) {
        return quantity.unit().equals("人")
                || quantity.unit().equals("名")
                || quantity.unit().equals("位");
    }

    /** 抽查86件，合格92件: what by its nature lies within what stands before it. */
    private static void withinKnown(Prose prose, Findings findings, List<Quantity> here) {
        for (int i = 1; i < here.size(); i++) {
            Quantity part = here.get(i);
            Quantity whole = here.get(i - 1);
            if (!part.isCount()
                    || !whole.isCount()
                    || !part.unit().equals(whole.unit())
                    || part.value() <= whole.value()
                    || prose.isAmount(part)
                    || whole.isApproximate()) continue;
            if (ought(prose.lead(whole), prose.lead(part))) {
                findings.error(Label.RANGE, "RANGE.part", part.start(), part.end(), "实有的数大于应有的数。", "请核对两个数。");
                continue;
            }
            for (String[] pair : WITHIN) {
                String clause = prose.between(prose.clause(whole.clause()).start(), whole.end()) + prose.trail(whole);
                if (clause.contains(pair[0])
                        && governs(pair[1], prose.lead(part))
                        && !prose.lead(whole).contains(pair[1])
                        && !ofOthers(prose, clause, part, pair[1])) {
                    findings.error(
                            Label.RANGE,
                            "RANGE.part",
                            part.start(),
                            part.end(),
                            "“" + pair[1] + "”的数大于“" + pair[0] + "”的数。",
                            "请核对两个数。");
                }
            }
        }
    }

    /** 应考112人，实考118人: the same verb with 应 and with 实. */
    private static boolean ought(String whole, String part) {
        int at = whole.lastIndexOf('应');
        return at >= 0
                && at + 1 < whole.length()
                && "到考参收报交缴还评测".indexOf(whole.charAt(at + 1)) >= 0
                && part.contains("实" + whole.charAt(at + 1));
    }

    /** 9所开展抽检；年检的民办园合格17所: before the verb stands a subject that the whole's clause does not name. */
    private static boolean ofOthers(Prose prose, String clause, Quantity part, String verb) {
        String lead = prose.lead(part);
        String subject = lead.substring(0, lead.lastIndexOf(verb));
        for (int i = 0; i + 2 <= subject.length(); i++) {
            String pair = subject.substring(i, i + 2);
            if (pair.indexOf('的') < 0 && clause.contains(pair)) return false;
        }
        return subject.length() >= 4;
    }

    /** 整改 governs the figure in 已整改到位118个, and does not in 下发整改提示118份. */
    private static boolean governs(String verb, String lead) {
        int at = lead.lastIndexOf(verb);
        int end = at < 0 ? lead.length() : at + verb.length();
        while (end < lead.length() && FILLING.at(lead, end, lead.length()) > 0)
            end += FILLING.at(lead, end, lead.length());
        return at >= 0 && end == lead.length();
    }

    /** 抽查1450家，发现存在隐患的1540家: those of whom something is said are among those that were named last. */
    private static void those(Prose prose, Findings findings, List<Quantity> here) {
        for (Quantity part : here) {
            String lead = prose.lead(part);
            while (THOSE_ARE.endOf(lead))
                lead = lead.substring(0, lead.length() - THOSE_ARE.before(lead, 0, lead.length()));
            boolean those = part.index() > 0
                    && lead.endsWith("的")
                    && !isHan(prose.trail(part))
                    && SAID_OF_THOSE.in(lead)
                    && !OF_OTHERS.in(lead)
                    && isPlain(prose, part);
            if (!those) continue;
            Quantity whole = prose.quantities().get(part.index() - 1);
            boolean sameLine = prose.sentence(whole.sentence()).line()
                    == prose.sentence(part.sentence()).line();
            boolean fits = sameLine
                    && part.sentence() - whole.sentence() <= 1
                    && part.clause() - whole.clause() <= 2
                    && isPlain(prose, whole)
                    && !prose.lead(whole).endsWith("的")
                    && (part.unit().equals(whole.unit()) || (people(part) && people(whole)));
            if (fits && part.value() > whole.value() && !anyAsMany(prose, part))
                aboveWhole(prose, findings, part, whole);
        }
    }

    /** 存在隐患的1540家 needs no noun; 排查出的26条隐患 has one, and is all of them. */
    private static boolean isHan(String trail) {
        return !trail.isEmpty() && trail.charAt(0) >= '一' && trail.charAt(0) <= '鿿';
    }

    private static boolean isPlain(Prose prose, Quantity quantity) {
        return quantity.isCount()
                && Measures.isCounted(quantity.unit())
                && !quantity.isPhrase()
                && !quantity.isApproximate()
                && !prose.isAmount(quantity);
    }

    /** Whether something as many was named before, of which it may be a part. */
    private static boolean anyAsMany(Prose prose, Quantity part) {
        for (int i = part.index() - 1;
                i >= Math.max(0, part.index() - MANY)
                        && part.sentence() - prose.quantities().get(i).sentence() <= 2;
                i--) {
            Quantity other = prose.quantities().get(i);
            if (other.thing().equals(part.thing()) && other.value() >= part.value()) return true;
        }
        return false;
    }

    /** 24个街道中，有26个街道…. */
    private static void among(Prose prose, Findings findings, List<Quantity> here) {
        for (int i = 1; i < here.size(); i++) {
            Quantity part = here.get(i);
            Quantity whole = here.get(i - 1);
            boolean same = part.isCount()
                    && whole.isCount()
                    && (part.unit().equals(whole.unit()) || (people(part) && people(whole)))
                    && !part.isPhrase()
                    && !whole.isApproximate();
            String between = prose.between(whole.end(), part.start());
            boolean among = between.endsWith("中,")
                    || between.endsWith("中,有")
                    || between.endsWith("中有")
                    || between.endsWith("中的")
                    || between.endsWith("里有");
            boolean ofThose = AMONG.matcher(between).matches() && !OF_OTHERS.in(between);
            if (same && (among || ofThose) && between.length() < 20 && part.value() > whole.value())
                aboveWhole(prose, findings, part, whole);
        }
    }
}
