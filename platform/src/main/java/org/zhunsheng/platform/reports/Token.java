package org.zhunsheng.platform.reports;

import org.zhunsheng.engine.figures.Prose;
import org.zhunsheng.platform.figures.Figure;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.figures.Wanted;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;

/**
 * A figure's place in the prose (数字标记): {@code {F11 负责人出庭应诉案次 余}}.
 *
 * @param id   the F-number, or {@code N1}, {@code N2} … in the order of the text
 * @param unit whether the unit follows the number
 */
record Token(String id, Metric metric, OrganCode organ, Period period, Prose prose, boolean unit) {

    Wanted asked() {
        return new Wanted(metric, organ, period);
    }

    /** The figure as the sentence prints it. */
    String print(Figure figure) {
        return print(figure, prose, unit);
    }

    static String print(Figure figure, Prose prose, boolean withUnit) {
        return prose.print(figure.stated(), figure.metric().words().unit(), withUnit);
    }
}
