package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.engine.figures.Stated.Silence;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;

/**
 * A metric over an organ with all below it, a period and a moment (数字).
 *
 * @param asOf        the moment: asked again as of it, the answer is the same for ever
 * @param numerator   of a ratio its part, else null
 * @param denominator of a ratio its whole, else null
 * @param parts       what the value is made of, in declared order; empty where records are counted directly
 * @param narrowed    the person may not see all of what was asked for: this is what they may see
 */
public record Figure(
        Metric metric,
        OrganCode organ,
        Period period,
        Instant asOf,
        Stated stated,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<Part> parts,
        Proof records,
        boolean narrowed) {

    public Figure {
        parts = List.copyOf(parts);
    }

    /** The same as of another moment, between which and its own nothing was written that it rests on. */
    Figure at(Instant moment) {
        return new Figure(metric, organ, period, moment, stated, numerator, denominator, parts, records, narrowed);
    }

    /** One of the metrics that the value is made of, in the period for which it was taken. */
    public record Part(Metric metric, Period period, Stated stated) {}

    /**
     * The records behind the figure: of a ratio those of its whole, of every other the records of its parts in declared
     * order, a year before behind the year itself.
     *
     * @param digest SM3 over the records' digests, part after part, each in the order of ids; in hex
     */
    public record Proof(long count, String digest) {}

    /** In the metric's unit; null where nothing can be said, or a day. */
    public @Nullable BigDecimal value() {
        return stated.value();
    }

    /** Why nothing can be said; null where there is a value. */
    public @Nullable Silence silence() {
        return stated.silence();
    }

    /** As a page prints it, without its unit except for percent: {@code 277}, {@code 96.51%}, {@code —}. */
    public String display() {
        return stated.display();
    }

    /** The value before rounding. */
    public String exact() {
        return stated.exact();
    }
}
