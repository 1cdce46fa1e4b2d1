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

/** What was granted on a commitment is checked within the time that the item sets, unless it is exempt. */
@Component
@Check.Concerns(value = "checkedOn", id = "S-CHECK", effect = Check.Effect.FLAG)
@Asks(CommitmentItem.class)
@Basis(instrument = "国办发〔2020〕42号", article = "第二部分", from = "2020-10-27")
final class CheckKeepsItsTerm implements BatchRule<CommitmentCase> {

    private final CommitmentItems items;
    private final WorkingDays workingDays;
    private final Today today;

    CheckKeepsItsTerm(CommitmentItems items, WorkingDays workingDays, Today today) {
        this.items = items;
        this.workingDays = workingDays;
        this.today = today;
    }

    @Override
    public List<Verdict> judge(List<CommitmentCase> contents) {
        LocalDate day = today.day();
        return items.judge(contents, (one, item) -> {
            if (one.outcome() != CommitmentOutcome.GRANTED || one.decidedOn() == null) return Verdict.SILENT;
            if (item.checkWithin() == null || item.checkUnit() == null) return Verdict.SILENT;
            LocalDate due = item.checkUnit().after(one.decidedOn(), item.checkWithin(), workingDays);
            return LimitUnit.verdict(due, one.checkedOn(), day);
        });
    }
}
