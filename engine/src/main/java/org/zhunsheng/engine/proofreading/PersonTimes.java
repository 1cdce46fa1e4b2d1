package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 人 and 人次, 件 and 件次, 案 and 案次 for the same count (人与人次). */
final class PersonTimes implements Rule {

    /** How many there are, not how often something was done. */
    private static final Words STOCK = Words.these("在册", "现有", "登记在册", "在编", "编制");

    private static final Words EACH = Words.these("人人", "逐人", "一人一", "每人", "人均", "每件", "各参加", "每家", "每户");
    private static final Words POINTING =
            Words.these("上述", "这", "该", "前述", "全部", "以上", "对", "其中", "在", "为", "给", "向", "使", "让", "由");
    private static final int FAR = 200;
    private static final int SMALLEST = 10;
    private static final int JUST_BEHIND = 12;
    /** So many sentences apart, the same number may be another count. */
    private static final int NEAR = 8;

    @Override
    public void read(Prose prose, Findings findings) {
        Map<String, Quantity> first = new HashMap<>();
        for (Quantity quantity : prose.quantities()) {
            boolean counts = quantity.isCount()
                    && Measures.hasTimes(thing(quantity))
                    && quantity.value() >= SMALLEST
                    && !prose.isAmount(quantity);
            if (!counts) continue;
            String key = thing(quantity) + Growths.plain(quantity.value());
            Quantity before = first.putIfAbsent(key, quantity);
            if (before == null || before.unit().endsWith("次") == quantity.unit().endsWith("次")) continue;
            if (quantity.sentence() - before.sentence() <= NEAR
                    && !onceEach(prose, before, quantity)
                    && sameMatter(prose, before, quantity)) mixed(prose, findings, before, quantity);
        }
        for (Prose.Sentence sentence : prose.sentences()) sums(prose, findings, sentence);
    }

    private static String thing(Quantity quantity) {
        return quantity.unit().equals("名") || quantity.unit().equals("位") ? "人" : quantity.thing();
    }

    /** 300人，每人1期，共300人次 is no mixture. */
    private static boolean onceEach(Prose prose, Quantity before, Quantity quantity) {
        int end = Math.min(prose.sentence(quantity.sentence()).end(), quantity.end() + JUST_BEHIND);
        if (end - before.start() >= FAR) return false;
        // 2260人均签到 is no 人均
        String text = prose.between(before.start(), quantity.end()) + ' ' + prose.between(quantity.end(), end);
        int each = EACH.find(text, 0, text.length());
        if (each < 0) return false;
        int at = before.start() + each;
        int next = prose.firstQuantityFrom(at);
        // 人均采血350毫升 says nothing of how often
        return next >= prose.quantities().size()
                || prose.quantities().get(next).start() - at > JUST_BEHIND
                || prose.quantities().get(next).value() == 1;
    }

    /** Round numbers meet by chance; then a word in common is asked for. */
    private static boolean sameMatter(Prose prose, Quantity before, Quantity quantity) {
        if (STOCK.in(prose.lead(quantity)) != STOCK.in(prose.lead(before))) return false;
        boolean round = quantity.value() % 100 == 0 || (quantity.value() % 10 == 0 && quantity.value() < 1000);
        boolean telling = !round
                || quantity.sentence() == before.sentence()
                || (quantity.sentence() - before.sentence() <= 2
                        && isTakenUp(prose.lead(quantity).strip()));
        return telling || Repeated.shareWords(prose, before, quantity);
    }

    /** 480人次中, 上述480人次: nothing stands before the figure but what points back. */
    private static boolean isTakenUp(String lead) {
        return lead.isEmpty() || lead.endsWith("的") || POINTING.endOf(lead);
    }

    private static void mixed(Prose prose, Findings findings, Quantity before, Quantity quantity) {
        findings.error(
                Label.PERSONTIME,
                "PERSONTIME.mixed",
                quantity.start(),
                quantity.end(),
                "前面是" + prose.source().substring(before.figure(), before.end()) + "，这里是"
                        + prose.source().substring(quantity.figure(), quantity.end()) + "。",
                "“" + quantity.thing() + "”和“" + quantity.thing() + "次”不是一回事，请核对后统一。");
    }

    /** 线上600人次、线下400人次，共1000人: the sum is right, its measure is not. */
    private static void sums(Prose prose, Findings findings, Prose.Sentence sentence) {
        List<Quantity> here = new ArrayList<>();
        for (Quantity quantity : prose.quantitiesOf(sentence)) {
            if (quantity.isCount() && Measures.hasTimes(quantity.thing()) && !prose.isAmount(quantity))
                here.add(quantity);
        }
        for (int i = 2; i < here.size(); i++) {
            Quantity total = here.get(i);
            double sum = 0;
            for (int j = i - 1;
                    j >= 0
                            && here.get(j).thing().equals(total.thing())
                            && here.get(j).sameUnit(here.get(i - 1));
                    j--) {
                sum += here.get(j).value();
                if (j < i - 1
                        && Math.abs(sum - total.value()) < 1e-6
                        && !here.get(j).sameUnit(total)) mixed(prose, findings, here.get(j), total);
            }
        }
    }
}
