package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
            "其中", "分别", "平均", "每", "尚未", "未能", "未按", "未通过", "未办", "较", "比", "占", "日均", "月均", "人均", "预计", "另", "其余", "约",
            "再次", "连续", "为期", "提前", "压缩", "缩短", "剩", "有的", "个别", "上年", "去年", "同期", "原来", "改革前", "此前", "限额", "标准", "最低",
            "注册资本");
    /** Words that set a figure apart from one without them: they must stand with both or with neither. */
    private static final Words APART = Words.of("rest", "removing", "adding", "opening", "closing", "apart");
    /** Where the noun behind a figure ends and what is said of it begins. */
    private static final Words PREDICATE = Words.these(
            "均", "都", "已", "全部", "在", "经过", "由", "按", "平均", "逐", "占", "被", "将", "通过", "符合", "予以", "得到", "依法", "进行",
            "列入", "进入", "设立", "中", "没有", "完成", "覆盖", "涉及", "属于", "来自", "分布", "开展", "实施", "组织", "提出", "作出", "参加", "参与",
            "配备", "制定", "提供", "发放", "举办", "落实", "纳入", "享受", "接受", "获得", "取得", "实现", "发挥", "达到", "形成", "运行", "投入", "建立",
            "数据", "签订", "报送", "于", "为", "对", "向", "的");

    private static final Words EMPTY = Words.these(
            "的", "了", "共", "计", "为", "达", "有", "在", "于", "将", "已", "均", "全", "年", "本", "其", "对", "中", "及", "和", "与",
            "是", "被", "把", "从", "由", "等", "都", "也", "个", "全年", "全区", "总", "区", "累计", "合计", "截至", "目前", "全部", "上述", "这");
    private static final int NEAR = 6;
    private static final int FEW = 16;
    private static final int ENOUGH = 3;

    /**
     * A figure as the text speaks of it.
     *
     * @param pairs the pairs of characters of the words about it, moments and empty words left out
     * @param apart the words that set it apart
     * @param isRelative whether it is no plain statement of how many
     */
    private record Mention(Quantity quantity, Set<String> pairs, Set<String> apart, boolean isRelative) {}

    @Override
    public void read(Prose prose, Findings findings) {
        List<Mention> before = new ArrayList<>();
        for (Quantity quantity : prose.quantities()) {
            if (!told(prose, quantity)) {
                continue;
            }
            String words = words(prose, quantity);
            Mention later = new Mention(quantity, pairs(words), apart(words), RELATIVE.in(words));
            for (int i = before.size() - 1; i >= 0 && i >= before.size() - FEW; i--) {
                Quantity earlier = before.get(i).quantity();
                if (quantity.sentence() - earlier.sentence() > NEAR) {
                    break;
                }
                if (quantity.sameUnit(earlier) && contradicts(prose, before.get(i), later)) {
                    twice(prose, findings, earlier, quantity);
                    break;
                }
            }
            before.add(later);
        }
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
                && !table
                && !prose.prescribes(quantity);
    }

    private static boolean contradicts(Prose prose, Mention first, Mention second) {
        Quantity earlier = first.quantity();
        Quantity later = second.quantity();
        boolean same = Math.abs(later.value() - earlier.value()) <= later.slack() + earlier.slack() + 1e-9;
        if (same
                || later.isApproximate()
                || earlier.isApproximate()
                || rounds(earlier, later)
                || isKnown(prose, later)) {
            return false;
        }
        if (pointsBack(prose, later)) {
            return !second.isRelative() && shareAny(first.pairs(), second.pairs()) && !sumOfEarlier(prose, later);
        }
        boolean apart =
                first.isRelative() || second.isRelative() || !first.apart().equals(second.apart());
        if (apart || periods(prose, earlier, later)) {
            return false;
        }
        return universal(prose, earlier, later) || saysTheSame(prose, first, second);
    }

    private static boolean saysTheSame(Prose prose, Mention first, Mention second) {
        Set<String> common = new HashSet<>(second.pairs());
        common.retainAll(first.pairs());
        boolean attribute = isAttribute(prose, second.quantity())
                && second.quantity().sentence() - first.quantity().sentence() <= 2;
        if (attribute
                && first.pairs().size() > 1
                && second.pairs().size() > 1
                && common.size() == second.pairs().size()) {
            return true;
        }
        boolean taken = POINTING.in(prose.lead(second.quantity())) || isAttribute(prose, second.quantity());
        double inSecond = (double) common.size() / second.pairs().size();
        double inFirst = (double) common.size() / first.pairs().size();
        if (first.pairs().size() < ENOUGH || second.pairs().size() < ENOUGH || common.isEmpty()) {
            return false;
        }
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
        if (noun.length() < 2 || !noun.equals(noun(prose, earlier))) {
            return false;
        }
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

    /** The noun right behind a figure (26个街道). */
    private static String noun(Prose prose, Quantity quantity) {
        String trail = prose.trail(quantity);
        int predicate = PREDICATE.find(trail, 0, trail.length());
        String noun = predicate < 0 ? trail : trail.substring(0, predicate);
        int end = 0;
        while (end < noun.length() && noun.charAt(end) >= '一' && noun.charAt(end) <= '鿿') {
            end++;
        }
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
            if (Math.abs(sum - later.value()) < 1e-6) {
                return true;
            }
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
            if (other.thing().equals(later.thing()) && other.value() == later.value()) {
                return true;
            }
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
        if (one == null || other == null) {
            return false;
        }
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
        int predicate = PREDICATE.find(trail, 0, trail.length());
        words.append('|').append(predicate < 0 ? trail : trail.substring(0, predicate));
        for (Moment moment : prose.momentsWithin(from, quantity.start()).reversed()) {
            words.delete(Math.max(0, moment.start() - from), Math.min(words.length(), moment.end() - from));
        }
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
            if (pair.indexOf(' ') < 0) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Whether two figures have a word in common. */
    static boolean shareWords(Prose prose, Quantity one, Quantity other) {
        return shareAny(pairs(words(prose, one)), pairs(words(prose, other)));
    }

    private static void twice(Prose prose, Findings findings, Quantity earlier, Quantity later) {
        double ratio = later.value() / earlier.value();
        boolean slip = Math.abs(ratio - 1e4) < 1e-3
                || Math.abs(ratio - 1e-4) < 1e-9
                || Math.abs(ratio - 1e8) < 1
                || Math.abs(ratio - 1e-8) < 1e-12;
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
