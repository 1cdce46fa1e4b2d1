package org.zhunsheng.engine.proofreading;

import org.zhunsheng.engine.proofreading.Quantity.Kind;

/** 约, 近, 超过 before a figure and 余, 多, 左右, 以上 behind it: one of them is enough, and only for a round figure. */
final class Approximations implements Rule {

    private static final Words BEFORE = Words.these(
            "大约有", "大概有", "大约", "约为", "约占", "约有", "约计", "约达", "约共", "约", "将近", "接近", "近", "超过", "超", "逾", "突破", "不少于",
            "不低于", "不下于", "不下", "至少", "最少", "不足", "不到", "不超过", "不多于", "至多", "最多", "高于", "低于", "多于", "少于", "大概", "多达",
            "未超过", "大于", "小于");
    private static final Words ADVERBS = Words.these("至少", "最少", "大约", "大概");
    private static final int LONGEST_VERB = 8;
    private static final int LONG_ENOUGH_TO_BE_EXACT = 100;

    @Override
    public void read(Prose prose, Findings findings) {
        Quantity before = null;
        for (Quantity quantity : prose.quantities()) {
            boolean doubled = isDoubled(quantity)
                    || isDoubledAround(prose, quantity)
                    || isDoubledOverVerb(prose, quantity)
                    || (before != null && isDoubledRange(prose, before, quantity));
            if (doubled) {
                findings.error(
                        Label.APPROX,
                        "APPROX.doubled",
                        before != null && isDoubledRange(prose, before, quantity) ? before.start() : quantity.start(),
                        quantity.end(),
                        "概数说了两遍，或者前后矛盾。",
                        "表示约数的词只留一个。");
            } else if (isExact(quantity)) {
                findings.error(
                        Label.APPROX,
                        "APPROX.exact",
                        quantity.start(),
                        quantity.end(),
                        "数字精确到个位，又说是约数。",
                        "确数不加约数词；约数请取整。");
            }
            before = quantity;
        }
    }

    private static boolean isDoubled(Quantity quantity) {
        // 最多不超过 is the law's own way of speaking
        int words = words(quantity.before().replace("最多不超过", "不超过").replace("至多不超过", "不超过"));
        boolean behind = !quantity.after().isEmpty() && !quantity.after().equals("来");
        // 几十余次, 数百多件: 几 and 数 say already that it is not told exactly
        boolean some = quantity.inCharacters()
                && (quantity.before().endsWith("几")
                        || quantity.before().endsWith("数")
                        || quantity.before().equals("上"))
                && (quantity.after().startsWith("余")
                        || quantity.after().startsWith("多")
                        || quantity.after().startsWith("左右"));
        return words > 1 || (words == 1 && behind) || some || quantity.after().contains("…");
    }

    /** 至少每年2次以上: the period stands between. */
    private static boolean isDoubledAround(Prose prose, Quantity quantity) {
        String lead = prose.lead(quantity);
        int each = lead.lastIndexOf('每');
        return each >= 2
                && lead.length() - each <= 4
                && quantity.after().endsWith("以上")
                && (lead.startsWith("至少", each - 2)
                        || lead.startsWith("最少", each - 2)
                        || lead.startsWith("少于", each - 2));
    }

    /** 至少开展夜查20次以上, 大约走访了300余户: verb and object stand between the two, and the figure ends the clause. */
    private static boolean isDoubledOverVerb(Prose prose, Quantity quantity) {
        String lead = prose.lead(quantity);
        int at = Math.max(ADVERBS.find(lead, 0, lead.length()), 0);
        int length = ADVERBS.at(lead, at, lead.length());
        String verb = lead.substring(at + length);
        boolean ends = quantity.end() == prose.plain().length()
                || ",。;、\n".indexOf(prose.plain().charAt(quantity.end())) >= 0;
        return length > 0
                && quantity.before().isEmpty()
                && !quantity.after().isEmpty()
                && quantity.kind() == Kind.COUNT
                && !quantity.inCharacters()
                && ends
                && verb.length() <= LONGEST_VERB
                && verb.chars().allMatch(c -> c >= '一' && c <= '鿿');
    }

    private static boolean isDoubledRange(Prose prose, Quantity before, Quantity quantity) {
        return before.ranged()
                && quantity.ranged()
                && quantity.start() - before.end() <= 1
                && words(before.before()) > 0
                && !quantity.after().isEmpty()
                && prose.plain().charAt(before.end()) != '、';
    }

    private static int words(String before) {
        int words = 0;
        int end = before.length();
        while (end > 0) {
            int length = BEFORE.before(before, 0, end);
            words += length > 0 ? 1 : 0;
            end -= Math.max(length, 1);
        }
        return words;
    }

    private static boolean isExact(Quantity quantity) {
        if (quantity.kind() != Kind.COUNT
                || quantity.ranged()
                || !quantity.isApproximate()
                || !Measures.isCounted(quantity.unit())) return false;
        double ones = Math.abs(quantity.value()) % 10;
        if (quantity.after().startsWith("余") || quantity.after().startsWith("多"))
            return quantity.step() <= 1 && ones != 0;
        boolean round = ones % 5 == 0;
        return quantity.scale() == 1
                && quantity.step() == 1
                && quantity.value() >= LONG_ENOUGH_TO_BE_EXACT
                && !round
                && (words(quantity.before()) > 0 || !quantity.after().isEmpty());
    }
}
