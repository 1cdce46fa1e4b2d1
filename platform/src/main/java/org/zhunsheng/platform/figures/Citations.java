package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;

/** Knows where figures are published (写在哪里); told by the modules that publish. */
public interface Citations {

    /**
     * One place that prints a figure.
     *
     * @param title what it is called, with the place inside it
     * @param href  the page that shows it there
     * @param note  what it prints and since when, in the reader's language
     * @param moved the records have changed since
     */
    record Citation(String title, String href, String note, boolean moved) {}

    /** The places that print this metric for this organ and period, as far as the person may see them; the newest first. */
    List<Citation> of(Person by, Figure figure);

    /**
     * A figure as it was published: its value, what it means, and the number and digest of the records behind it.
     *
     * @param value   in the metric's unit, or a day; null where nothing could be said
     * @param display as a page prints it, without its unit except for percent
     * @param title   what the place that prints it is called
     * @param href    that place, for people
     * @param program that place, for programs
     */
    record Printed(
            OrganCode organ,
            Period period,
            Instant asOf,
            @Nullable Object value,
            String display,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String definition,
            Figure.Proof records,
            String title,
            String href,
            String program) {}

    /** The metrics that are printed where the person may read. */
    Set<String> printed(Person by);

    /** All that is printed of one metric where the person may read, for any organ and period; the newest first. */
    List<Printed> printed(Person by, String metric);
}
