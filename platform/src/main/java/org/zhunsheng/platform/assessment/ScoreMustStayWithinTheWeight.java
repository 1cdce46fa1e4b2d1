package org.zhunsheng.platform.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.assessment.AssessmentStore.Worth;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** No score is above what its indicator is worth. */
@Component
@Check.Concerns("finalScore")
@Asks(Indicator.class)
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class ScoreMustStayWithinTheWeight implements BatchRule<Score> {

    private final AssessmentStore store;

    ScoreMustStayWithinTheWeight(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<Score> contents) {
        Map<UUID, Worth> worths = store.worths(contents.stream()
                .map(score -> score.indicator().id())
                .distinct()
                .toList());
        return contents.stream()
                .map(score -> verdict(score, worths.get(score.indicator().id())))
                .toList();
    }

    private static Verdict verdict(Score score, @Nullable Worth worth) {
        List<BigDecimal> given = score.points();
        if (given.isEmpty()) return Verdict.SILENT;
        if (worth == null) return Verdict.NOT_CHECKABLE;
        return given.stream().allMatch(points -> points.abs().compareTo(worth.most()) <= 0)
                ? Verdict.KEPT
                : Verdict.BROKEN;
    }
}
