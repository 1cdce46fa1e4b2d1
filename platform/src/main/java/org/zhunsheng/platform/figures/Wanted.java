package org.zhunsheng.platform.figures;

import java.util.stream.Stream;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;

/** A figure that is asked for: a metric, for an organ with all below it, in a period. */
public record Wanted(Metric metric, OrganCode organ, Period period) {

    Reckoning.Term term() {
        return new Reckoning.Term(metric, period);
    }

    /** The legs whose records are behind the figure, in order. */
    Stream<Leg> proof() {
        return Reckoning.proof(metric, period);
    }
}
