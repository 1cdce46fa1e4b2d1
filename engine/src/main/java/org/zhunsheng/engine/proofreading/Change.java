package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.proofreading.Quantity.Kind;

/**
 * A rise or a fall by an amount (增减), as in 同比增长16%, 下降0.6个百分点, 翻了两番, 比上年增加32部.
 *
 * @param start where the verb begins
 * @param by the amount
 * @param rising the direction of the verb
 * @param to whether the amount is what the figure became (增加到3倍) and not what it grew by
 */
record Change(int start, int end, Quantity by, boolean rising, boolean to) {

    private static final Words RISING = Words.of("rising");
    private static final Words FALLING = Words.of("falling");
    private static final Words LINKING = Words.of("linking");
    private static final Words TO = Words.these(
            "增加到", "增长到", "提高到", "上升到", "扩大到", "增至", "升至", "提高至", "增加至", "增长至", "上升至", "减少到", "下降到", "降低到", "缩短到", "减至",
            "降至", "减少至", "下降至", "降低至", "压缩到", "压缩至", "缩短至", "降到", "升到", "增到", "减到", "增加为", "减少为", "提升至", "提升到", "缩短为",
            "压缩为", "压减到", "压减至", "压减为", "精简到", "精简至", "精简为", "降为", "升为", "减为", "增为", "扩大至", "扩大为", "扩充到", "扩充至", "回落至",
            "回落到", "回升至", "回升到", "缩减到", "缩减至", "下调至", "上调至", "攀升至", "攀升到", "缩小到", "缩小至", "缩小为");
    private static final Words MULTIPLE_OF = Words.these("上年的", "去年的", "上年同期的", "去年同期的", "是上年", "是去年");

    /** 高出全市平均水平1.8%: what the figure is measured against stands between. */
    private static final Words OBJECTS = Words.of("yardsticks");

    private static final Words ABOVE = Words.these("高出", "高于", "超出", "超过", "领先", "好于", "优于", "超");
    private static final Words BELOW = Words.these("低于", "落后", "落后于", "比");

    static List<Change> of(Prose prose) {
        List<Change> changes = new ArrayList<>();
        for (Quantity quantity : prose.quantities()) read(prose, quantity, changes);
        return Collections.unmodifiableList(changes);
    }

    private static void read(Prose prose, Quantity by, List<Change> changes) {
        String text = prose.plain();
        int from = Math.max(prose.clause(by.clause()).start(), by.start() - 24);
        int end = by.start();
        if ((end > from && text.charAt(end - 1) == '+') || (end > from && text.charAt(end - 1) == '-')) end--;
        int to = TO.before(text, from, end);
        if (to > 0) {
            boolean rising = text.substring(end - to, end).chars().anyMatch(c -> "增提扩升".indexOf(c) >= 0)
                    || text.startsWith("上调", end - to);
            changes.add(new Change(end - to, by.end(), by, rising, true));
            return;
        }
        if (by.kind() == Kind.DOUBLINGS) {
            int verb = text.lastIndexOf('翻', by.start());
            if (verb >= from) changes.add(new Change(verb, by.end(), by, true, false));
            return;
        }
        if (by.kind() == Kind.TIMES && MULTIPLE_OF.before(text, from, end) > 0) {
            changes.add(new Change(end - MULTIPLE_OF.before(text, from, end), by.end(), by, true, true));
            return;
        }
        Change against = against(text, from, end, by);
        if (against != null) {
            changes.add(against);
            return;
        }
        int object = OBJECTS.before(text, from, end);
        int above = object == 0 ? 0 : ABOVE.before(text, from, end - object);
        int below = object == 0 ? 0 : BELOW.before(text, from, end - object);
        if (above > 0 || below > 0) {
            changes.add(new Change(end - object - above - below, by.end(), by, above > 0, false));
            return;
        }
        for (int link = LINKING.before(text, from, end);
                link > 0 && !isVerb(text, from, end);
                link = LINKING.before(text, from, end)) end -= link;
        int rising = RISING.before(text, from, end);
        int falling = FALLING.before(text, from, end);
        int more = by.isCount() ? moreOrFewer(text, from, end) : -1;
        if (rising > 0 && !isNoun(text, end, rising)) changes.add(new Change(end - rising, by.end(), by, true, false));
        else if (falling > 0 && !isSpeedUp(text, end, by) && !isSpared(text, end, by))
            changes.add(new Change(end - falling, by.end(), by, false, false));
        else if (more >= 0) changes.add(new Change(more, by.end(), by, "多增".indexOf(text.charAt(more)) >= 0, false));
        else if (by.start() > from
                && (by.kind() == Kind.PERCENT || by.kind() == Kind.POINTS)
                && (endsWith(text, by.start(), "同比") || endsWith(text, by.start(), "环比")))
            changes.add(new Change(by.start(), by.end(), by, by.value() >= 0, false));
    }

    /** 比全市平均水平高4.2%; null for anything else. */
    private static @Nullable Change against(String text, int from, int end, Quantity by) {
        int verb = end;
        while (verb > from && "了出约".indexOf(text.charAt(verb - 1)) >= 0) verb--;
        boolean high = verb > from && text.charAt(verb - 1) == '高';
        boolean low = verb > from && text.charAt(verb - 1) == '低';
        int object = high || low ? OBJECTS.before(text, from, verb - 1) : 0;
        int compared = verb - 1 - object;
        boolean stands = object > 0 && compared > from && "比较".indexOf(text.charAt(compared - 1)) >= 0;
        return stands ? new Change(compared - 1, by.end(), by, high, false) : null;
    }

    /** The place of the verb in 比上年的85件少18件, 同比多办26件, 比上年增产600吨; −1 where there is none. */
    private static int moreOrFewer(String text, int from, int end) {
        for (int at = end - 1; at >= Math.max(from, end - 4); at--) {
            char c = text.charAt(at);
            boolean word = "多少增减".indexOf(c) >= 0 && (at == from || "不至最众许很更太增减缩".indexOf(text.charAt(at - 1)) < 0);
            boolean compared = text.indexOf('比', from, at) >= 0 || text.indexOf('较', from, at) >= 0;
            if (word) return compared ? at : -1;
            if (c < '一' || c > '鿿') return -1;
        }
        return -1;
    }

    private static boolean isVerb(String text, int from, int end) {
        return RISING.before(text, from, end) > 0 || FALLING.before(text, from, end) > 0;
    }

    /** 最高, 不少: the last character of a verb that is another word here. */
    private static boolean isNoun(String text, int end, int length) {
        return length == 1 && end >= 2 && "新最不至许众很更".indexOf(text.charAt(end - 2)) >= 0;
    }

    /** 减免3200万元: what was spared is an amount of its own, not what something fell by. */
    private static boolean isSpared(String text, int end, Quantity by) {
        return by.kind() == Kind.COUNT
                && (endsWith(text, end, "减免") || endsWith(text, end, "节约") || endsWith(text, end, "节省"));
    }

    /** 提速2倍 is said of a speed; 提速60% of a time that became shorter. */
    private static boolean isSpeedUp(String text, int end, Quantity by) {
        return by.kind() == Kind.TIMES && endsWith(text, end, "提速");
    }

    private static boolean endsWith(String text, int end, String word) {
        return end >= word.length() && text.startsWith(word, end - word.length());
    }

    /** Signed hundredths of growth: 16 for 增长16%, −16 for 下降16%, 200 for 增长2倍, 300 for 翻两番. */
    double hundredths() {
        double size = switch (by.kind()) {
            case TIMES -> to ? (by.value() - 1) * 100 : by.value() * 100;
            case DOUBLINGS -> (Math.pow(2, by.value()) - 1) * 100;
            default -> by.value();
        };
        return rising || (to && by.kind() == Kind.TIMES) ? size : -size;
    }
}
