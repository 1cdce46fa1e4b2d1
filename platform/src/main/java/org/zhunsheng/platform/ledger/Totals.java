package org.zhunsheng.platform.ledger;

import java.util.List;
import org.zhunsheng.platform.kernel.Person;

/** Figures over a list (合计): what the entries that a question finds amount to, besides their number. */
public interface Totals {

    /**
     * @param exact the value before rounding, shown on hover
     * @param href  the figure's page
     */
    record Total(String label, String value, String exact, String href) {}

    List<Total> of(Person by, Shape<?> shape, Question question);
}
