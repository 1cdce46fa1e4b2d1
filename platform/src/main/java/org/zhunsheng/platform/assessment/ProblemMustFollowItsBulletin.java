package org.zhunsheng.platform.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A problem is raised on the day of the bulletin that points at it, or later. */
@Component
@Check.Concerns("raisedOn")
@Asks(Bulletin.class)
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class ProblemMustFollowItsBulletin implements BatchRule<BulletinProblem> {

    private final AssessmentStore store;

    ProblemMustFollowItsBulletin(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<BulletinProblem> contents) {
        Map<UUID, LocalDate> issued = store.issueDays(contents.stream()
                .map(problem -> problem.bulletin().id())
                .distinct()
                .toList());
        return contents.stream()
                .map(problem -> {
                    LocalDate day = issued.get(problem.bulletin().id());
                    if (day == null) return Verdict.NOT_CHECKABLE;
                    return problem.raisedOn().isBefore(day) ? Verdict.BROKEN : Verdict.KEPT;
                })
                .toList();
    }
}
