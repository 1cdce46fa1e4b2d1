package org.zhunsheng.platform.pages;

import java.util.List;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Survey.Overview;
import org.zhunsheng.platform.ledger.Wording;

/** A ledger as overviews list it. {@code here} leads to its entries of the two years. */
record LedgerLine(
        String title,
        String purpose,
        String unit,
        String path,
        boolean writes,
        boolean begins,
        String thisYear,
        String lastYear,
        String here,
        Overview overview) {

    static List<LedgerLine> of(List<Overview> overviews, Person by, int year, Wording wording) {
        return overviews.stream()
                .map(overview -> new LedgerLine(
                        wording.title(overview.shape()),
                        wording.purpose(overview.shape()),
                        wording.unit(overview.shape()),
                        overview.shape().path(),
                        overview.shape().isWrittenBy(by),
                        overview.shape().isBegunBy(by),
                        overview.shape().path() + days(year, year),
                        overview.shape().path() + days(year - 1, year - 1),
                        overview.shape().path() + days(year - 1, year),
                        overview))
                .toList();
    }

    /** Nothing in either year: the way in is what matters. */
    public boolean empty() {
        return overview.thisYear() == 0 && overview.lastYear() == 0;
    }

    private static String days(int first, int last) {
        return "?from=" + first + "-01-01&to=" + last + "-12-31";
    }
}
