package org.zhunsheng.platform.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The weights of a frozen scheme add up to a hundred. */
@Component
@Check.Concerns(value = "frozenOn", id = "K-04")
@Asks({Indicator.class, Scheme.class})
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class WeightsMustAddUp implements BatchRule<Scheme> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AssessmentStore store;

    WeightsMustAddUp(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<Scheme> contents) {
        return contents.stream().map(this::verdict).toList();
    }

    private Verdict verdict(Scheme scheme) {
        if (scheme.frozenOn() == null) return Verdict.SILENT;
        return store.weights(scheme.name()).compareTo(HUNDRED) == 0 ? Verdict.KEPT : Verdict.BROKEN;
    }
}
