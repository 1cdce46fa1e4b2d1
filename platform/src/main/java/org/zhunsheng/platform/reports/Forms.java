package org.zhunsheng.platform.reports;

import org.zhunsheng.platform.figures.Prose;

/** The names of ways of writing, as {@link Prose#parse} reads them back. */
final class Forms {

    private Forms() {}

    static String nameOf(Prose prose) {
        return switch (prose) {
            case Prose.Exact() -> "exact";
            case Prose.Over(int digits) -> "over-" + digits;
            case Prose.TenThousands() -> "ten-thousands";
            case Prose.Times() -> "times";
            case Prose.Percent(int decimals) -> "percent-" + decimals;
            case Prose.Change() -> "change";
            case Prose.Numeral() -> "numeral";
            case Prose.Month() -> "month";
            case Prose.DayOfYear() -> "day-of-year";
        };
    }

    static Prose named(String name) {
        return Prose.parse(name).orElseThrow(() -> new IllegalStateException("no way of writing is called " + name));
    }
}
