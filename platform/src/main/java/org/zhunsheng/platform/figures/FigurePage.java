package org.zhunsheng.platform.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.figures.Citations.Citation;

/**
 * A figure as its page shows it; every text is in the reader's language, every {@code href} opens what was counted.
 *
 * @param reason why there is no value; empty where there is one
 * @param months empty where the period is not longer than a month
 * @param organs empty where nothing lies below, or what lies below does not add up
 */
record FigurePage(
        String id,
        String unit,
        Shown value,
        String reason,
        boolean narrowed,
        @Nullable Lead lead,
        List<Choice> periods,
        String now,
        String before,
        List<Row> months,
        List<Row> organs,
        @Nullable Row total,
        String definition,
        String basis,
        List<Step> steps,
        @Nullable Shown broken,
        String ledger,
        String ledgerHref,
        long counted,
        List<Chosen> choices,
        List<Citation> citations) {

    /**
     * A kind of records that the district counts or leaves out.
     *
     * @param number  how many they are; null where nobody can say
     * @param option  what is done with them, in words
     * @param because who chose it, since when and why; empty where nobody chose
     */
    record Chosen(
            String id,
            String name,
            @Nullable Shown number,
            String unit,
            boolean counted,
            String option,
            String because,
            String basis,
            boolean open,
            boolean byOrgan) {}

    /** A number and, unless null, the page that opens it; {@code exact} is for the hover, {@code plain} for the chart. */
    record Shown(
            String text,
            @Nullable String href,
            String exact,
            @Nullable String plain) {}

    /** The year before, and what became of it since. */
    record Lead(Shown before, String change) {}

    record Choice(String value, String text, boolean chosen) {}

    /** A line of a table: what it is of and in which unit, this period, the one before, and the difference. */
    record Row(String label, String unit, @Nullable String href, Shown now, Shown before, String change) {}

    /** One step from all that is registered to what is counted; {@code sum} stands where the steps before come to. */
    record Step(String label, Shown amount, boolean sum) {}

    /** Records that were counted, and where to go on. */
    record Records(List<Line> lines, long shown, @Nullable String more) {}

    record Line(String title, String href, String organ, String day, int broken) {}
}
