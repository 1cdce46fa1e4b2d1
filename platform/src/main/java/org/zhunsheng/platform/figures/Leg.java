package org.zhunsheng.platform.figures;

import java.util.Set;
import org.zhunsheng.platform.kernel.Period;

/**
 * One question to one ledger, on which a figure stands.
 *
 * @param kinds      only organs of these kinds, besides what the metric asks; empty asks nothing
 * @param themselves the organs' own entries in their register, and not what is registered of them
 */
record Leg(Metric.Counted counted, Period period, Set<String> kinds, boolean themselves) {

    Leg(Metric.Counted counted, Period period) {
        this(counted, period, Set.of(), false);
    }

    Leg(Metric.Counted counted, Period period, Set<String> kinds) {
        this(counted, period, kinds, false);
    }
}
