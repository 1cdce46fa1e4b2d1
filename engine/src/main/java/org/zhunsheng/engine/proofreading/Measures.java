package org.zhunsheng.engine.proofreading;

import java.util.HashSet;
import java.util.Set;

/** What measure words say about the figure before them (量词和计量单位). */
final class Measures {

    private static final Words COUNTED = Words.of("counted");
    private static final Words SPAN = Words.of("span");
    private static final Words MONEY = Words.of("money");
    private static final Set<String> BY_TIMES =
            new HashSet<>(Set.of("人", "件", "案", "家", "户", "台", "辆", "车", "架", "艘", "企", "店", "所"));

    private Measures() {}

    /** Whether the unit counts whole things; its figures have no fractions. */
    static boolean isCounted(String unit) {
        return !unit.isEmpty() && COUNTED.at(unit, 0, unit.length()) == unit.length();
    }

    static boolean isMoney(String unit) {
        return !unit.isEmpty() && MONEY.at(unit, 0, unit.length()) == unit.length();
    }

    /** Whether the unit measures time. */
    static boolean isSpan(String unit) {
        return !unit.isEmpty() && SPAN.at(unit, 0, unit.length()) == unit.length();
    }

    /** Whether the thing may also be counted by times: 人 and 人次. */
    static boolean hasTimes(String thing) {
        return BY_TIMES.contains(thing);
    }
}
