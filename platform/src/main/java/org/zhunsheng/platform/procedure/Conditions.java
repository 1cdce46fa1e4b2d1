package org.zhunsheng.platform.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;

/** Conditions over figures (数字条件): a procedure asks them here, and whoever keeps the figures answers. */
public interface Conditions {

    /**
     * That a metric reaches so much in each of these periods.
     *
     * @param metric  its id
     * @param least   in the metric's unit
     * @param periods in their order, at least one
     */
    record Condition(String metric, BigDecimal least, OrganCode organ, List<Period> periods) {

        public Condition {
            periods = List.copyOf(periods);
        }
    }

    /** Whether it holds. */
    enum Holds {
        YES,
        NO,
        /** One of its figures says nothing; it never counts as reached. */
        NOT_KNOWN
    }

    /** What was seen of a condition: how far it is, in a sentence. */
    record Sight(Holds holds, String words) {}

    /** The ledgers whose change can change the answer, as acts name them. */
    Set<String> ledgers(String metric);

    /** How it is now. */
    Sight look(Condition condition, LocalDate day);
}
