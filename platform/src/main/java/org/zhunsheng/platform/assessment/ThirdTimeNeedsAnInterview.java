package org.zhunsheng.platform.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.assessment.AssessmentStore.Raised;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Who has the same kind of fault a third time within a year is talked to (约谈). */
@Component
@Check.Concerns(value = "escalation", id = "REPEAT-3", effect = Check.Effect.FLAG)
@Asks(BulletinProblem.class)
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class ThirdTimeNeedsAnInterview implements BatchRule<BulletinProblem> {

    private static final int OFTEN = 3;

    private final AssessmentStore store;

    ThirdTimeNeedsAnInterview(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<BulletinProblem> contents) {
        Set<Raised> known = new HashSet<>(store.problems(
                contents.stream().map(BulletinProblem::organ).distinct().toList()));
        contents.forEach(problem -> known.add(raised(problem)));
        return contents.stream()
                .map(problem -> {
                    if (times(problem, known) < OFTEN) return Verdict.SILENT;
                    return problem.escalation().atLeastInterview() ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }

    private static Raised raised(BulletinProblem problem) {
        return new Raised(problem.number(), problem.organ(), problem.kind(), problem.raisedOn());
    }

    /** This one and those within the twelve months before it. */
    private static long times(BulletinProblem problem, Set<Raised> known) {
        return known.stream()
                .filter(other -> other.organ().equals(problem.organ()) && other.kind() == problem.kind())
                .filter(other -> !other.raisedOn().isAfter(problem.raisedOn())
                        && other.raisedOn().isAfter(problem.raisedOn().minusYears(1)))
                .map(Raised::number)
                .distinct()
                .count();
    }
}
