package org.zhunsheng.engine.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How official prose prints a figure (公文中数字的写法). Which one is chosen stands in the text's token, not in the
 * metric: {@code 余} in a report, the exact number in its annex. Whatever is chosen, nothing untrue is printed: where
 * the form would say more or less than the figure, the exact number stands instead.
 */
public sealed interface Prose {

    /** {@code exact}: as the metric states it, {@code 277}, {@code 96.51%}. */
    record Exact() implements Prose {}

    /**
     * {@code over-3}: the first three digits and 余, only where the figure is more than what they say. 余 stands where
     * the digits end: 617 with one digit is 600余, 14723 with three 14700余, 30455 with one 3万余, 1803455 with two
     * 180余万 and with three 180万余.
     */
    record Over(int digits) implements Prose {}

    /** {@code ten-thousands}: 14万, 14.05万, 3亿, where it is exactly that. */
    record TenThousands() implements Prose {}

    /** {@code times}: growth of 100% and more as 一倍, 一倍多, 两倍多; less as {@link Exact} states it. */
    record Times() implements Prose {}

    /** {@code percent-0}: a percentage with other decimals than the metric's; 99.97 is still not 100. */
    record Percent(int decimals) implements Prose {}

    /** {@code change}: 上升2.3%, 下降2.3%, 持平; percentage points as 提升8.7个百分点; a number as 增加 and 减少. */
    record Change() implements Prose {}

    /** {@code month}: of a day its month, 2021年2月. */
    record Month() implements Prose {}

    /** {@code day-of-year}: of a day 4月29日, where the text has said the year. */
    record DayOfYear() implements Prose {}

    /** {@code numeral}: 四, 十二, 一百零五, and 两 before a measure word. */
    record Numeral() implements Prose {}

    /** What a difference of two ratios is stated in. */
    String POINTS = "个百分点";

    Pattern COUNTED = Pattern.compile("(over|percent)-(\\d)");

    /** Its name, as {@link #parse} reads it back. */
    default String token() {
        return switch (this) {
            case Exact() -> "exact";
            case Over(int digits) -> "over-" + digits;
            case TenThousands() -> "ten-thousands";
            case Times() -> "times";
            case Percent(int decimals) -> "percent-" + decimals;
            case Change() -> "change";
            case Numeral() -> "numeral";
            case Month() -> "month";
            case DayOfYear() -> "day-of-year";
        };
    }

    /** The form that a token names; empty where none has this name. */
    static Optional<Prose> parse(String token) {
        Matcher counted = COUNTED.matcher(token);
        if (counted.matches()) {
            int many = Integer.parseInt(counted.group(2));
            if (counted.group(1).equals("percent")) return many > 4 ? Optional.empty() : Optional.of(new Percent(many));
            return many == 0 ? Optional.empty() : Optional.of(new Over(many));
        }
        return switch (token) {
            case "exact" -> Optional.of(new Exact());
            case "ten-thousands" -> Optional.of(new TenThousands());
            case "times" -> Optional.of(new Times());
            case "change" -> Optional.of(new Change());
            case "numeral" -> Optional.of(new Numeral());
            case "month" -> Optional.of(new Month());
            case "day-of-year" -> Optional.of(new DayOfYear());
            default -> Optional.empty();
        };
    }

    /**
     * The value in words with its unit behind it, where one is asked for and the words are not complete without it: a
     * percentage is, and so is 持平.
     *
     * @param unit in which the value is stated: {@code %}, {@code 个百分点}, or what is counted
     */
    default String print(Stated stated, String unit, boolean withUnit) {
        String printed = print(stated, unit);
        BigDecimal value = stated.value();
        boolean complete = value == null
                || unit.equals("%")
                || printed.endsWith(unit)
                || (this instanceof Change && value.signum() == 0);
        return withUnit && !complete ? printed + unit : printed;
    }

    /**
     * The value in words, without its unit except for percent and percentage points; {@code —} where there is none.
     *
     * @param unit in which it is stated
     */
    default String print(Stated stated, String unit) {
        BigDecimal value = stated.value();
        if (stated.day() != null) return print(stated.day());
        if (value == null) return stated.display();
        String printed = switch (this) {
            case Exact(), Month(), DayOfYear() -> stated.display();
            case Over(int digits) -> over(value, digits);
            case TenThousands() -> tenThousands(value);
            case Times() -> unit.equals("%") ? times(stated.share()) : null;
            case Percent(int decimals) ->
                unit.equals("%") ? stated.share().percent(decimals).toPlainString() + "%" : null;
            case Change() -> change(value, unit);
            case Numeral() -> numeral(value);
        };
        return printed == null ? stated.display() : printed;
    }

    private String print(LocalDate day) {
        return switch (this) {
            case Month() -> month(day);
            case DayOfYear() -> day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case Exact(), Over _, TenThousands(), Times(), Percent _, Change(), Numeral() -> day(day);
        };
    }

    /** 2021年4月29日. */
    static String day(LocalDate day) {
        return month(day) + day.getDayOfMonth() + "日";
    }

    /** 2021年2月. */
    static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }

    private static @Nullable String over(BigDecimal value, int digits) {
        if (value.signum() <= 0) return null;
        BigInteger whole = value.toBigInteger();
        int length = whole.toString().length();
        if (whole.signum() == 0 || digits >= length) return null;
        BigInteger step = BigInteger.TEN.pow(length - digits);
        BigInteger base = whole.divide(step).multiply(step);
        if (new BigDecimal(base).compareTo(value) >= 0) return tenThousands(value);
        for (Scale scale : Scale.values()) {
            if (step.compareTo(scale.size) < 0) continue;
            String number = base.divide(scale.size).toString();
            return step.equals(scale.size) ? number + scale.word + "余" : number + "余" + scale.word;
        }
        return base + "余";
    }

    private static @Nullable String tenThousands(BigDecimal value) {
        for (Scale scale : Scale.values()) {
            BigDecimal size = new BigDecimal(scale.size);
            if (value.abs().compareTo(size) < 0) continue;
            BigDecimal number = value.divide(size).stripTrailingZeros();
            if (number.scale() <= 2) return number.toPlainString() + scale.word;
        }
        return null;
    }

    /** Words for powers of ten, the larger first. */
    enum Scale {
        HUNDRED_MILLION(100_000_000, "亿"),
        TEN_THOUSAND(10_000, "万");

        private final BigInteger size;
        private final String word;

        Scale(long size, String word) {
            this.size = BigInteger.valueOf(size);
            this.word = word;
        }
    }

    private static @Nullable String times(Fraction growth) {
        BigDecimal whole = growth.over().divide(growth.under(), 0, RoundingMode.DOWN);
        if (whole.signum() <= 0) return null;
        String numeral = numeral(whole);
        if (numeral == null) return null;
        boolean more = growth.minus(Fraction.of(whole)).isPositive();
        return numeral + (more ? "倍多" : "倍");
    }

    private static String change(BigDecimal value, String unit) {
        if (value.signum() == 0) return "持平";
        String amount = value.abs().toPlainString();
        boolean more = value.signum() > 0;
        return switch (unit) {
            case "%" -> (more ? "上升" : "下降") + amount + "%";
            case POINTS -> (more ? "提升" : "下降") + amount + unit;
            default -> (more ? "增加" : "减少") + amount;
        };
    }

    private static @Nullable String numeral(BigDecimal value) {
        if (value.signum() < 0
                || value.stripTrailingZeros().scale() > 0
                || value.compareTo(BigDecimal.valueOf(9999)) > 0) return null;
        return Numerals.of(value.intValueExact());
    }
}
