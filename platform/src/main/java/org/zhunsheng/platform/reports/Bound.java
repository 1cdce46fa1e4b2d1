package org.zhunsheng.platform.reports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a sentence's condition holds a figure against a number (比较). */
enum Bound {
    EQUAL("=", "= ＝ 为 等于"),
    NOT_EQUAL("≠", "≠ 不为 不等于"),
    LESS("<", "< ＜ 少于 低于"),
    AT_MOST("≤", "≤ <= 不超过 不多于"),
    MORE(">", "> ＞ 多于 超过 高于"),
    AT_LEAST("≥", "≥ >= 不少于 不低于");

    private final String sign;
    /** The ways in which templates write it, parted by blanks. */
    private final String written;

    Bound(String sign, String written) {
        this.sign = sign;
        this.written = written;
    }

    /** As issued reports and the interface write it: {@code =}, {@code ≥} … */
    String sign() {
        return sign;
    }

    static Optional<Bound> of(String word) {
        return Arrays.stream(values())
                .filter(bound -> List.of(bound.written.split(" ", -1)).contains(word))
                .findFirst();
    }

    boolean holds(BigDecimal value, BigDecimal number) {
        int order = value.compareTo(number);
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
