package org.zhunsheng.platform.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.assessment.AssessmentStore.Measured;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** All organs are measured on an indicator by the data of one day. */
@Component
@Check.Concerns(value = "snapshotOn", id = "K-03", effect = Check.Effect.FLAG)
@Asks(Score.class)
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class SnapshotMustBeTheSame implements BatchRule<Score> {

    private final AssessmentStore store;

    SnapshotMustBeTheSame(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<Score> contents) {
        Map<Measured, Set<LocalDate>> days = new HashMap<>(store.snapshots(contents.stream()
                .map(score -> score.indicator().id())
                .distinct()
                .toList()));
        for (Score score : contents)
            days.merge(measured(score), Set.of(score.snapshotOn()), SnapshotMustBeTheSame::both);
        return contents.stream()
                .map(score -> days.getOrDefault(measured(score), Set.of()).size() == 1 ? Verdict.KEPT : Verdict.BROKEN)
                .toList();
    }

    private static Measured measured(Score score) {
        return new Measured(score.indicator().id(), score.period());
    }

    private static Set<LocalDate> both(Set<LocalDate> some, Set<LocalDate> others) {
        Set<LocalDate> both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}
