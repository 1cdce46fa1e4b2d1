package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One figure stated with two values (前后不一): the later mention says nothing that the earlier does not say, and names
 * no other time, place, step or part.
 */
final class Repeated implements Rule {

    private static final Words POINTING = Words.these("上述", "前述", "该", "这", "以上", "全部", "所有", "上列");
    private static final Words ALL = Words.these("全部", "所有", "全区", "全体", "上述", "这", "全市", "对全部", "全区各");
    private static final Words WHOLE = Words.these("共有", "现有", "所辖", "下辖", "全区", "共设", "设有", "辖", "共", "全部");
    private static final Words EACH = Words.these("均", "全部", "都", "已全部");
    private static final Words BACK = Words.these("上述", "前述", "这", "上述的", "以上", "对上述", "在上述", "对这", "该", "对前述", "上列");
    /** Words with which a figure is no plain statement of how many. */
    private static final Words RELATIVE = Words.these(
            "其中", "分别", "平均", "每", "尚未", "未能", "未按", "未通过", "未办", "较", "比", "占", "日均", "月均", "年均", "季均", "户均", "场均",
            "人均", "预计", "另", "其余", "约", "再次", "连续", "为期", "提前", "压缩", "缩短", "剩", "有的", "个别", "上年", "去年", "同期", "原来",
            "改革前", "此前", "限额", "标准", "最低", "注册资本");
    /** Words that set a figure apart from one without them: they must stand with both or with neither. */
    private static final Words APART = Words.of("rest", "removing", "adding", "opening", "closing", "apart");
    /** Where the noun behind a figure ends and what is said of it begins. */
    private static final Words PREDICATE = Words.these(
            "均", "都", "已", "全部", "在", "经过", "由", "按", "平均", "逐", "占", "被", "将", "通过", "符合", "予以", "得到", "依法", "进行",
            "列入", "进入", "设立", "中", "没有", "完成", "覆盖", "涉及", "属于", "来自", "分布", "开展", "实施", "组织", "提出", "作出", "参加", "参与",
            "配备", "制定", "提供", "发放", "举办", "落实", "纳入", "享受", "接受", "获得", "取得", "实现", "发挥", "达到", "形成", "运行", "投入", "建立",
            "数据", "签订", "报送", "累计", "于", "为", "对", "向", "的");

    private static final Words EMPTY = Words.these(
            "的", "了", "共", "计", "为", "达", "有", "在", "于", "将", "已", "均", "全", "年", "本", "其", "对", "中", "及", "和", "与",
            "是", "被", "把", "从", "由", "等", "都", "也", "个", "全年", "全区", "总", "区", "累计", "合计", "截至", "目前", "全部", "上述", "这");
    /** What may stand between a noun and its figure (突出问题共21项). */
    private static final Words BEFORE_FIGURE = Words.these(
            "共计", "合计", "累计", "总计", "总共", "共有", "达到", "总数达", "总数为", "共", "达", "为", "计", "有", "了", "总数", "等", "各类", "约",
            "已", "数", "保有", "现有", "实有", "拥有", "数量为", "人数为", "件数为");
    /** What leads up to a thing that is taken up again: 对…, 在…中, 目前…. */
    private static final Words LEADING_UP = Words.these(
            "对照", "针对", "围绕", "按照", "根据", "结合", "通过", "经过", "依托", "利用", "发挥", "目前", "现", "在", "对", "从", "以", "把", "将",
            "由", "为", "向", "全年", "年内", "已", "被", "所", "的", "上述", "这些", "这", "该", "全部", "所有", "区内", "全区", "其", "并", "至此",
            "从而", "使", "让", "给", "与", "和", "同时", "截至目前", "据统计", "经统计", "同");

    private static final Words TOWARDS = Words.these(
            "围绕", "针对", "对照", "按照", "根据", "依据", "结合", "对于", "关于", "就", "随", "依托", "通过", "经由", "利用", "借助", "依靠");
    /** What a verb may carry without being another one: 查找出, 排查到. */
    private static final String COMPLEMENTS = "出到完成好后过了起";
    /** Behind a noun, what is said of the thing as a whole. */
    private static final Words AS_A_WHOLE = Words.these(
            "均", "全部", "都", "已全部", "已经全部", "已", "中", "当中", "里", "之中", "逐", "全面", "悉数", "无一", "总体", "普遍", "的");

    private static final Words LINKING =
            Words.these("为", "达到", "达", "是", "仅为", "已达", "已达到", "均为", "均达", "高达", "保持在", "稳定在", "约为");
    private static final Words SCOPE = Words.these(
            "全区", "全县", "全市", "我区", "我县", "区级", "全年", "目前", "其", "该", "上述", "经统计", "据统计", "本年度", "年度", "共", "的", "区",
            "县");
    private static final Words RATE_ENDS = Words.these("率", "占比", "比例", "比重", "满意度", "知晓度", "安全感", "覆盖面");
    private static final Words OF_ANOTHER = Words.these(
            "上年", "去年", "同期", "目标", "计划", "原来", "由", "此前", "比", "较", "其中", "另", "要求", "年初", "上半年", "下半年", "季度", "力争",
            "不低于", "确保", "预计", "明年", "下一步", "中,", "方面", "类");
    /** What takes a part away from the figure before. */
    private static final Words TAKEN_OFF = Words.these(
            "未", "不", "其余", "剩余", "另", "尚", "正在", "取消", "撤销", "减少", "合并", "退出", "撤并", "注销", "废止", "停用", "移出", "核减", "已",
            "完成", "办结", "整改", "采纳", "化解", "审结", "通过", "合格", "新");

    private static final Set<String> KINDS =
            Set.of("行政", "民事", "刑事", "街道", "乡镇", "社区", "村", "机关", "企业", "区级", "部门", "重大", "专项");
    private static final Set<String> BEFORE_AND_AFTER = Set.of("前", "后");
    private static final int SHORTEST_RATE = 4;
    private static final Words FROM = Words.these("由", "从", "由原来的", "由最初的");

    private static final Words ORGAN =
            Words.these("区", "县", "镇", "乡", "村", "街道", "社区", "局", "法院", "检察院", "所", "队", "中心", "厅", "公司", "学校");
    private static final Words NEGATED = Words.these("未", "不", "没有", "尚");
    private static final int NEAR = 6;
    private static final int FEW = 16;
    private static final int ENOUGH = 3;
    private static final int LONGEST_NOUN = 14;
    private static final int TELLING_NOUN = 4;
    private static final int LONGEST_VERB = 4;
    private static final int LONGEST_REST = 120;
    private static final double CLOSE = 0.1;
    private static final double MUCH = 1.5;
    private static final double FAR_OFF = 1.6;

    /**
     * A figure as the text speaks of it.
     *
     * @param words the words about it
     * @param pairs the pairs of characters of the words about it, moments and empty words left out
     * @param apart the words that set it apart
     * @param isRelative whether it is no plain statement of how many
     */
    private record Mention(Quantity quantity, String words, Set<String> pairs, Set<String> apart, boolean isRelative) {}

    @Override
    public void read(Prose prose, Findings findings) {
        List<Mention> before = new ArrayList<>();
        for (Quantity quantity : prose.quantities()) {
            if (!told(prose, quantity)) continue;
            String words = words(prose, quantity);
            // 占地 is no 占
            boolean relative = RELATIVE.in(words.replace("占地", ""));
            Mention later = new Mention(quantity, words, pairs(words), apart(words), relative);
            for (int i = before.size() - 1; i >= 0 && i >= before.size() - FEW; i--) {
                Quantity earlier = before.get(i).quantity();
                if (quantity.sentence() - earlier.sentence() > NEAR) break;
                if (sameMeasure(quantity, earlier) && contradicts(prose, before.get(i), later)) {
                    twice(prose, findings, earlier, quantity);
                    break;
                }
            }
            before.add(later);
        }
        rates(prose, findings);
    }

    /** 专业人员占比为56.8% … 专业人员占比达到58.6%: a rate of one name with two values. */
    private static void rates(Prose prose, Findings findings) {
        Map<String, Quantity> first = new HashMap<>();
        for (Quantity rate : prose.quantities()) {
            String name = rate.kind() == Quantity.Kind.PERCENT && !rate.ranged() ? rateName(prose, rate) : "";
            if (name.length() < SHORTEST_RATE) continue;
            Quantity before = first.putIfAbsent(name, rate);
            // 司法所专业人员占比 is taken up as 专业人员占比
            for (int from = 1; name.length() - from >= SHORTEST_RATE + 1; from++)
                first.putIfAbsent(name.substring(from), rate);
            boolean contradicts = before != null
                    && rate.sentence() > before.sentence()
                    && rate.sentence() - before.sentence() <= NEAR
                    && Math.abs(rate.value() - before.value()) > Math.max(rate.step(), before.step()) / 2 + 1e-9
                    && !rate.isApproximate()
                    && !before.isApproximate()
                    && !periods(prose, before, rate)
                    && !ofAnother(leadOf(prose, rate, 1))
                    && !ofAnother(leadOf(prose, before, 0));
            if (before != null && contradicts) twice(prose, findings, before, rate);
        }
    }

    /** The clause up to a figure, and so many of the sentence's clauses before it. */
    private static String leadOf(Prose prose, Quantity quantity, int more) {
        int first = Math.max(prose.sentence(quantity.sentence()).firstClause(), quantity.clause() - more);
        int from = Math.max(prose.clause(first).start(), quantity.start() - LONGEST_REST);
        return prose.between(from, quantity.start());
    }

    /** Whether the words speak of another time, of a target or of a part. */
    private static boolean ofAnother(String words) {
        return OF_ANOTHER.in(words.replace("占比", "").replace("比例", "").replace("比重", ""));
    }

    /** What a rate is called, from the beginning of its clause on; empty where the clause says more. */
    private static String rateName(Prose prose, Quantity rate) {
        boolean tabular =
                prose.lines().get(prose.sentence(rate.sentence()).line()).tabular();
        if (tabular || prose.changeOf(rate) != null || prose.prescribes(rate)) return "";
        String lead = prose.between(Math.max(prose.clause(rate.clause()).start(), prose.leadStart(rate)), rate.start())
                .strip();
        for (int link = LINKING.before(lead, 0, lead.length()); link > 0; link = LINKING.before(lead, 0, lead.length()))
            lead = lead.substring(0, lead.length() - link);
        for (int scope = SCOPE.at(lead, 0, lead.length()); scope > 0; scope = SCOPE.at(lead, 0, lead.length()))
            lead = lead.substring(scope);
        return RATE_ENDS.endOf(lead) && lead.chars().allMatch(c -> c >= '一' && c <= '鿿') ? lead : "";
    }

    private static boolean told(Prose prose, Quantity quantity) {
        boolean table =
                prose.lines().get(prose.sentence(quantity.sentence()).line()).tabular();
        return quantity.isCount()
                && !quantity.ranged()
                && !quantity.isPhrase()
                && !quantity.isLimit()
                && !(quantity.inCharacters() && !Measures.isCounted(quantity.unit()))
                && !Measures.isSpan(quantity.unit())
                && !prose.isAmount(quantity)
                && !isLeft(prose, quantity)
                && !table
                && !prose.prescribes(quantity);
    }

    /** 由150件降至99件: what was, and is no more. */
    private static boolean isLeft(Prose prose, Quantity quantity) {
        int next = quantity.index() + 1;
        Change change = next < prose.quantities().size()
                ? prose.changeOf(prose.quantities().get(next))
                : null;
        return change != null
                && change.to()
                && change.by().clause() == quantity.clause()
                && FROM.endOf(prose.lead(quantity));
    }

    private static boolean contradicts(Prose prose, Mention first, Mention second) {
        Quantity earlier = first.quantity();
        Quantity later = second.quantity();
        boolean same = Math.abs(later.value() - earlier.value()) <= later.slack() + earlier.slack() + 1e-9;
        if (same
                || later.isApproximate() != earlier.isApproximate()
                || !later.before().equals(earlier.before())
                || !later.after().equals(earlier.after())
                || rounds(earlier, later)
                || isKnown(prose, later)
                || isOfPrevious(prose, later)) return false;
        if (pointsBack(prose, later))
            return !second.isRelative() && shareAny(first.pairs(), second.pairs()) && !sumOfEarlier(prose, later);
        if (!alike(earlier, later)) return false;
        boolean relative = first.isRelative() || second.isRelative() || periods(prose, earlier, later);
        boolean slipOfThePen = swapped(earlier, later)
                && later.value() >= 100
                && !relative
                && (sharedNoun(prose, earlier, later).length() >= 2
                        || sharedHead(prose, earlier, later) >= TELLING_NOUN)
                && !isPart(prose, earlier, later);
        if (slipOfThePen) return true;
        Set<String> one = apartFrom(first.apart(), second.apart());
        Set<String> other = apartFrom(second.apart(), first.apart());
        boolean alike = one.equals(other);
        if (relative || (!alike && !isShorter(one, other))) return false;
        return (alike && universal(prose, earlier, later))
                || (!isPart(prose, earlier, later)
                        && (takenUp(prose, earlier, later)
                                || takenUpByItsVerb(prose, earlier, later)
                                || attributive(prose, earlier, later)
                                || (alike && !later.isApproximate() && saysTheSame(prose, first, second))));
    }

    /** 审议后提出意见28条 is set apart by its 后 from what was before, and from nothing else. */
    private static Set<String> apartFrom(Set<String> own, Set<String> other) {
        Set<String> apart = new HashSet<>(own);
        if (Collections.disjoint(other, BEFORE_AND_AFTER)) apart.removeAll(BEFORE_AND_AFTER);
        return apart;
    }

    /** 行政复议受理点 … 受理点: taken up again, a name is often shortened by what kind of thing it is. */
    private static boolean isShorter(Set<String> first, Set<String> second) {
        Set<String> left = new HashSet<>(first);
        left.removeAll(second);
        return first.containsAll(second) && KINDS.containsAll(left);
    }

    private static boolean sameMeasure(Quantity one, Quantity other) {
        boolean people = "人名位".contains(one.unit()) && "人名位".contains(other.unit());
        return one.sameUnit(other)
                || (people && !one.unit().isEmpty() && !other.unit().isEmpty());
    }

    /** 其中，41个…; or what is left, or comes out, when another figure is taken off or added. */
    private static boolean isPart(Prose prose, Quantity earlier, Quantity later) {
        int clause = prose.clause(later.clause()).start();
        if (prose.between(clause - 4, clause).contains("其中")) return true;
        String own = prose.lead(later).strip();
        // 已完成205个: what was done is part of what there was to do
        int done = later.value() < earlier.value() ? TAKEN_OFF.before(own, 0, own.length()) : 0;
        if (done >= 2 && !clauseOf(prose, earlier).contains(own.substring(own.length() - done))) return true;
        for (int i = Math.max(0, later.index() - 12); i < later.index(); i++) {
            Quantity other = prose.quantities().get(i);
            String lead = prose.lead(other);
            boolean third =
                    i != earlier.index() && other.isCount() && other.thing().equals(later.thing());
            double difference = Math.abs(earlier.value() - other.value());
            boolean left = Math.abs(difference - later.value()) < 1e-6 && TAKEN_OFF.in(lead);
            boolean more = Math.abs(earlier.value() + other.value() - later.value()) < 1e-6;
            if (third && (left || more)) return true;
        }
        return false;
    }

    /**
     * 查找突出问题21项 … 对照查找出的18项突出问题: the noun behind the later figure is that of the earlier one, and it is
     * spoken of as known, by the verb of the earlier clause or as a whole.
     */
    private static boolean takenUp(Prose prose, Quantity earlier, Quantity later) {
        String noun = sharedNoun(prose, earlier, later);
        String lead = prose.lead(later).strip();
        int from = Math.max(prose.clause(earlier.clause()).start(), earlier.start() - LONGEST_REST);
        String clause =
                prose.between(from, Math.min(prose.clause(earlier.clause()).end(), earlier.end() + LONGEST_REST));
        boolean attribute = lead.endsWith("的");
        boolean above = later.value() > earlier.value() && later.value() < MUCH * earlier.value();
        if (above || Math.abs(later.value() - earlier.value()) <= CLOSE * earlier.value()) {
            // what is said of the figure in the rest of its sentence names it, too, but may name a part of it
            int end = prose.sentence(earlier.sentence()).end();
            clause = prose.between(from, Math.min(end, earlier.end() + LONGEST_REST));
        }
        String verb = verb(lead);
        boolean sameVerb = verb.length() >= 2 && !NEGATED.in(verb) && said(verb, clause);
        if (attribute && sameVerb && noun.length() >= 2) return true;
        // 邀请监督员24名 … 受邀的27名监督员均…
        boolean likeVerb = attribute
                && verb.length() == 2
                && !NEGATED.in(verb)
                && (clause.indexOf(verb.charAt(0)) >= 0 || clause.indexOf(verb.charAt(1)) >= 0)
                && later.value() > earlier.value()
                && later.value() < MUCH * earlier.value();
        if (likeVerb && noun.length() >= TELLING_NOUN) return true;
        boolean swapped = swapped(earlier, later);
        String behind = prose.trail(later).substring(noun.length());
        boolean asWhole = AS_A_WHOLE.at(behind, 0, behind.length()) > 0 || TOWARDS.endOf(lead);
        // 为62所学校全部开讲
        boolean served = lead.endsWith("为") && asWhole;
        if (!verb.isEmpty() && !served && (!sameVerb || verb.length() > LONGEST_VERB)) return false;
        boolean whole = asWhole || !lead.isEmpty();
        // somewhat more than there are is no part of them
        boolean more = later.value() > earlier.value() && later.value() < MUCH * earlier.value();
        return (noun.length() >= TELLING_NOUN && (whole || more))
                || (noun.length() == TELLING_NOUN - 1 && asWhole)
                || (noun.length() >= 2 && more && asWhole && lead.isEmpty())
                || (swapped && (noun.length() >= 2 || whole));
    }

    /** 清理闲置用房47处 … 49处清理出的闲置用房已全部…: verb and noun of the earlier clause, and all of them. */
    private static boolean takenUpByItsVerb(Prose prose, Quantity earlier, Quantity later) {
        String trail = prose.trail(later);
        int of = trail.indexOf('的');
        if (of < 2 || of > LONGEST_VERB * 2) return false;
        String behind = trail.substring(of + 1);
        int predicate = predicate(behind);
        String noun = predicate < 0 ? "" : behind.substring(0, predicate);
        String clause = clauseOf(prose, earlier);
        boolean many = later.value() > earlier.value() || swapped(earlier, later);
        return many
                && later.value() < MUCH * earlier.value()
                && noun.length() >= TELLING_NOUN
                && clause.contains(noun)
                && clause.contains(trail.substring(0, 2))
                && !NEGATED.in(trail.substring(0, of))
                && AS_A_WHOLE.at(behind, predicate, behind.length()) > 0;
    }

    /** 重建项目概算4.2亿元 … 概算4.6亿元的重建项目: the same name before the figure, and the same thing behind it. */
    private static boolean attributive(Prose prose, Quantity earlier, Quantity later) {
        String name = headOf(prose.lead(later).strip());
        String trail = prose.trail(later);
        String clause = prose.between(
                Math.max(prose.sentence(earlier.sentence()).start(), earlier.start() - LONGEST_REST), earlier.start());
        int end = 1;
        while (end < trail.length() && end < LONGEST_NOUN && trail.charAt(end) >= '一' && trail.charAt(end) <= '鿿')
            end++;
        boolean named = trail.startsWith("的")
                && (name.length() >= 2 || name.equals("长") || name.equals("宽") || name.equals("高"))
                && name.length() <= LONGEST_VERB
                && headOf(prose.lead(earlier)).endsWith(name);
        for (int i = 1; named && i + 2 <= end; i++) {
            if (clause.contains(trail.substring(i, i + 2))) return true;
        }
        return false;
    }

    private static String clauseOf(Prose prose, Quantity quantity) {
        Prose.Clause clause = prose.clause(quantity.clause());
        return prose.between(
                Math.max(clause.start(), quantity.start() - LONGEST_REST),
                Math.min(clause.end(), quantity.end() + LONGEST_REST));
    }

    /** How long the end is that the words before two figures share: 取缔流动摊点210处, 取缔流动摊点数为201处. */
    private static int sharedHead(Prose prose, Quantity earlier, Quantity later) {
        String one = headOf(prose.lead(earlier));
        String other = headOf(prose.lead(later));
        if (later.sentence() == earlier.sentence() || ORGAN.in(other)) return 0;
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) length++;
        return length;
    }

    private static String headOf(String lead) {
        String head = lead;
        for (int tail = BEFORE_FIGURE.before(head, 0, head.length());
                tail > 0;
                tail = BEFORE_FIGURE.before(head, 0, head.length())) head = head.substring(0, head.length() - tail);
        return head;
    }

    /** 23件毒品案件中有5件: part of the figure right before it. */
    private static boolean isOfPrevious(Prose prose, Quantity later) {
        if (later.index() == 0) return false;
        Quantity previous = prose.quantities().get(later.index() - 1);
        String between = prose.between(Math.max(previous.end(), later.start() - LONGEST_REST), later.start());
        int among = between.lastIndexOf('中');
        return previous.sentence() == later.sentence()
                && previous.thing().equals(later.thing())
                && previous.value() > later.value()
                && later.clause() - previous.clause() <= 1
                && among >= 0
                && between.length() - among <= NEAR;
    }

    /** The longest beginning of what stands behind the later figure that stands right before or behind the earlier. */
    private static String sharedNoun(Prose prose, Quantity earlier, Quantity later) {
        String behind = prose.trail(later);
        int han = Math.min(noun(prose, later).length(), LONGEST_NOUN);
        String before = headOf(prose.lead(earlier));
        String trail = prose.trail(earlier);
        for (int length = han; length >= 2; length--) {
            String noun = behind.substring(0, length);
            if (before.endsWith(noun) || trail.startsWith(noun)) return noun;
        }
        // 审议后提出意见28条 … 26条审议意见
        String noun = behind.substring(0, han);
        boolean parted = han == TELLING_NOUN
                && before.endsWith(noun.substring(2))
                && clauseOf(prose, earlier).contains(noun.substring(0, 2));
        return parted ? noun : "";
    }

    /** What is left of the words before a figure without those that only lead up to it. */
    private static String verb(String lead) {
        String verb = lead.endsWith("的") ? lead.substring(0, lead.length() - 1) : lead;
        if (!verb.isEmpty() && "对从在向将把".indexOf(verb.charAt(verb.length() - 1)) >= 0) return "";
        for (int at = verb.length() - 1; at >= 0; at--) {
            int word = TOWARDS.at(verb, at, verb.length());
            if (word > 0) {
                verb = verb.substring(at + word);
                break;
            }
        }
        for (int word = LEADING_UP.at(verb, 0, verb.length()); word > 0; word = LEADING_UP.at(verb, 0, verb.length()))
            verb = verb.substring(word);
        while (verb.length() > 2 && COMPLEMENTS.indexOf(verb.charAt(verb.length() - 1)) >= 0)
            verb = verb.substring(0, verb.length() - 1);
        return verb;
    }

    /** Whether the one may stand for the other by a slip: near to it, of the same digits, or off by a 万 or 亿. */
    private static boolean alike(Quantity one, Quantity other) {
        double ratio = other.value() / one.value();
        String a = Growths.plain(one.value());
        String b = Growths.plain(other.value());
        int differ = a.length() == b.length() ? 0 : b.length();
        for (int i = 0; i < a.length() && a.length() == b.length(); i++) differ += a.charAt(i) == b.charAt(i) ? 0 : 1;
        boolean slip = isScale(ratio) || swapped(one, other) || (differ <= 1 && a.length() > 1);
        return slip || (ratio < FAR_OFF && ratio > 1 / FAR_OFF);
    }

    private static boolean isScale(double ratio) {
        return Math.abs(ratio - 1e4) < 1e-3
                || Math.abs(ratio - 1e-4) < 1e-9
                || Math.abs(ratio - 1e8) < 1
                || Math.abs(ratio - 1e-8) < 1e-12;
    }

    /** Whether at least half of a phrase, by pairs of characters, stands in the other. */
    private static boolean said(String phrase, String other) {
        int said = 0;
        for (int i = 0; i + 2 <= phrase.length(); i++) said += other.contains(phrase.substring(i, i + 2)) ? 1 : 0;
        return said * 2 >= phrase.length() - 1;
    }

    /** 271 and 217: the same digits, two neighbours exchanged, as a hurried hand does. */
    private static boolean swapped(Quantity one, Quantity other) {
        String a = Growths.plain(one.value());
        String b = Growths.plain(other.value());
        if (a.length() != b.length() || a.length() < 2) return false;
        int first = 0;
        while (first < a.length() && a.charAt(first) == b.charAt(first)) first++;
        return first + 1 < a.length()
                && a.charAt(first) == b.charAt(first + 1)
                && a.charAt(first + 1) == b.charAt(first)
                && a.substring(first + 2).equals(b.substring(first + 2));
    }

    /** 东城片区…16个，西城片区…18个: both begin with a name of their own. */
    private static boolean ofOthers(Mention first, Mention second) {
        String one = subject(first.words());
        String other = subject(second.words());
        return !one.isEmpty()
                && !other.isEmpty()
                && !first.words().contains(other)
                && !second.words().contains(one);
    }

    private static String subject(String words) {
        int at = 0;
        for (int empty = EMPTY.at(words, at, words.length()); empty > 0; empty = EMPTY.at(words, at, words.length()))
            at += empty;
        String two = words.substring(at, Math.min(words.length(), at + 2));
        return two.chars().allMatch(c -> c >= '一' && c <= '鿿') && two.length() == 2 ? two : "";
    }

    private static boolean saysTheSame(Prose prose, Mention first, Mention second) {
        if (!isAttribute(prose, second.quantity()) && ofOthers(first, second)) return false;
        Set<String> common = new HashSet<>(second.pairs());
        common.retainAll(first.pairs());
        boolean attribute = isAttribute(prose, second.quantity())
                && second.quantity().sentence() - first.quantity().sentence() <= 2;
        if (attribute
                && first.pairs().size() > 1
                && second.pairs().size() > 1
                && common.size() == second.pairs().size()) return true;
        boolean taken = POINTING.in(prose.lead(second.quantity())) || isAttribute(prose, second.quantity());
        double inSecond = (double) common.size() / second.pairs().size();
        double inFirst = (double) common.size() / first.pairs().size();
        if (first.pairs().size() < ENOUGH || second.pairs().size() < ENOUGH || common.isEmpty()) return false;
        boolean much = common.size() > ENOUGH;
        boolean alike = inSecond >= 0.85
                || (much && inFirst >= 0.95 && inSecond >= 0.5)
                || (much && taken && inSecond >= 0.75 && inFirst >= 0.75);
        return alike
                && (taken || second.quantity().sentence() > first.quantity().sentence());
    }

    /** 全区24个街道 … 26个街道均…: all of a thing, and more than there are. */
    private static boolean universal(Prose prose, Quantity earlier, Quantity later) {
        String noun = noun(prose, later);
        if (noun.length() < 2 || !noun.equals(noun(prose, earlier))) return false;
        String before = prose.lead(earlier).strip();
        String lead = prose.lead(later).strip();
        String trail = prose.trail(later);
        boolean all = ALL.endOf(lead);
        boolean each = EACH.at(trail, noun.length(), trail.length()) > 0 && later.value() > earlier.value();
        boolean subset = lead.endsWith("有")
                || lead.endsWith("个")
                || prose.between(earlier.end(), later.start()).contains("中,");
        return !subset && (all || each) && (WHOLE.in(before) || ALL.endOf(before));
    }

    /** Where what is said of a noun begins; 集中 and 中心 are parts of it. */
    private static int predicate(String trail) {
        int at = PREDICATE.find(trail, 0, trail.length());
        while (at >= 0
                && trail.charAt(at) == '中'
                && ((at > 0 && "集期年高初".indexOf(trail.charAt(at - 1)) >= 0)
                        || (at + 1 < trail.length() && "心小介央学国型层医药华".indexOf(trail.charAt(at + 1)) >= 0)))
            at = PREDICATE.find(trail, at + 1, trail.length());
        return at;
    }

    /** The noun right behind a figure (26个街道). */
    private static String noun(Prose prose, Quantity quantity) {
        String trail = prose.trail(quantity);
        int predicate = predicate(trail);
        String noun = predicate < 0 ? trail : trail.substring(0, predicate);
        int end = 0;
        while (end < noun.length() && noun.charAt(end) >= '一' && noun.charAt(end) <= '鿿') end++;
        return noun.substring(0, end);
    }

    /** 上述46人公职律师: the pointing word stands right before the figure. */
    private static boolean pointsBack(Prose prose, Quantity later) {
        String lead = prose.lead(later).strip();
        return !lead.isEmpty() && BACK.at(lead, 0, lead.length()) == lead.length();
    }

    private static boolean shareAny(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    /** Whether earlier figures of the same unit add up to it: 上述 takes up all of them. */
    private static boolean sumOfEarlier(Prose prose, Quantity later) {
        double sum = 0;
        for (int i = later.index() - 1; i >= Math.max(0, later.index() - 12); i--) {
            Quantity earlier = prose.quantities().get(i);
            sum += earlier.thing().equals(later.thing()) ? earlier.value() : 0;
            if (Math.abs(sum - later.value()) < 1e-6) return true;
        }
        return false;
    }

    private static Set<String> apart(String words) {
        Set<String> found = new HashSet<>();
        for (int at = APART.find(words, 0, words.length()); at >= 0; at = APART.find(words, at, words.length())) {
            int length = APART.at(words, at, words.length());
            found.add(words.substring(at, at + length));
            at += length;
        }
        // 现有仲裁员97人 … 92名仲裁员; 接入36家 … 已接入的39家
        found.removeAll(Set.of("现有", "已"));
        return found;
    }

    /** 1.2万 for 12,034. */
    private static boolean rounds(Quantity one, Quantity other) {
        double step = Math.max(one.step(), other.step());
        return step > 1 && Math.abs(one.value() - other.value()) <= step;
    }

    /** If the later value stood before, too, both are known figures. */
    private static boolean isKnown(Prose prose, Quantity later) {
        for (int i = Math.max(0, later.index() - 24); i < later.index(); i++) {
            Quantity other = prose.quantities().get(i);
            if (other.thing().equals(later.thing()) && other.value() == later.value()) return true;
        }
        return false;
    }

    /** 的8件规范性文件: the figure is taken up again as an attribute of its noun. */
    private static boolean isAttribute(Prose prose, Quantity later) {
        String lead = prose.lead(later);
        return lead.endsWith("的") && !prose.trail(later).isBlank();
    }

    private static boolean periods(Prose prose, Quantity earlier, Quantity later) {
        Moment one = last(prose, earlier);
        Moment other = last(prose, later);
        if (one == null || other == null) return false;
        boolean years = one.year() > 0 && other.year() > 0 && one.year() != other.year();
        boolean months = one.fromMonth() > 0
                && other.fromMonth() > 0
                && (one.fromMonth() != other.fromMonth() || one.toMonth() != other.toMonth());
        boolean wholeAndPart = one.isYear() != other.isYear()
                && (one.fromMonth() > 1
                        || other.fromMonth() > 1
                        || (one.toMonth() > 0 && one.toMonth() < 12)
                        || (other.toMonth() > 0 && other.toMonth() < 12));
        return years || months || wholeAndPart;
    }

    private static @Nullable Moment last(Prose prose, Quantity quantity) {
        List<Moment> own = prose.momentsWithin(Math.max(0, quantity.start() - 120), quantity.start());
        return own.isEmpty() ? null : own.getLast();
    }

    /** The words about a figure: its clause up to it, and what follows it in the clause. */
    private static String words(Prose prose, Quantity quantity) {
        int from = Math.max(prose.clause(quantity.clause()).start(), prose.leadStart(quantity));
        StringBuilder words = new StringBuilder(prose.between(from, quantity.start()));
        String trail = prose.trail(quantity);
        int predicate = predicate(trail);
        words.append('|').append(predicate < 0 ? trail : trail.substring(0, predicate));
        for (Moment moment : prose.momentsWithin(from, quantity.start()).reversed())
            words.delete(Math.max(0, moment.start() - from), Math.min(words.length(), moment.end() - from));
        return words.toString();
    }

    private static Set<String> pairs(String words) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < words.length()) {
            int empty = EMPTY.at(words, at, words.length());
            if (empty > 0) {
                plain.append(' ');
                at += empty;
            } else {
                char c = words.charAt(at++);
                plain.append(c >= '一' && c <= '鿿' ? c : ' ');
            }
        }
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            String pair = plain.substring(i, i + 2);
            if (pair.indexOf(' ') < 0) pairs.add(pair);
        }
        return pairs;
    }

    /** Whether two figures have a word in common. */
    static boolean shareWords(Prose prose, Quantity one, Quantity other) {
        return shareAny(pairs(words(prose, one)), pairs(words(prose, other)));
    }

    private static void twice(Prose prose, Findings findings, Quantity earlier, Quantity later) {
        boolean slip = isScale(later.value() / earlier.value());
        findings.error(
                slip ? Label.UNIT : Label.TWICE,
                slip ? "UNIT.scale" : "TWICE.text",
                later.start(),
                later.end(),
                "前面是" + prose.source().substring(earlier.figure(), earlier.end()) + "，这里是"
                        + prose.source().substring(later.figure(), later.end()) + "。",
                "请核对后统一。");
    }
}
