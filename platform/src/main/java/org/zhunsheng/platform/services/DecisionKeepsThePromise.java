package org.zhunsheng.platform.services;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/**
 * A decision comes within the limit that is promised for the item, from the day of acceptance. A pause stops the clock
 * only where it was told in writing.
 */
@Component
@Check.Concerns(value = "decidedOn", id = "S-PROMISE", effect = Check.Effect.FLAG)
@Asks(CommitmentItem.class)
@Basis(instrument = "优化营商环境条例", article = "第三十六条第二款", from = "2020-01-01")
final class DecisionKeepsThePromise implements BatchRule<CommitmentCase> {

    private final CommitmentItems items;
    private final WorkingDays workingDays;
    private final Today today;

    DecisionKeepsThePromise(CommitmentItems items, WorkingDays workingDays, Today today) {
        this.items = items;
        this.workingDays = workingDays;
        this.today = today;
    }

    @Override
    public List<Verdict> judge(List<CommitmentCase> contents) {
        LocalDate day = today.day();
        return items.judge(contents, (one, item) -> {
            if (one.outcome() == CommitmentOutcome.WITHDRAWN) return Verdict.SILENT;
            if (one.acceptedOn() == null) return Verdict.NOT_CHECKABLE;
            LocalDate due = item.limitUnit().after(one.acceptedOn(), item.promisedLimit(), workingDays);
            if (due != null && one.pausedDays() != null && one.pauseNotice() != null)
                due = LimitUnit.WORKDAY.after(due, one.pausedDays(), workingDays);
            return LimitUnit.verdict(due, one.decidedOn(), day);
        });
    }
}
