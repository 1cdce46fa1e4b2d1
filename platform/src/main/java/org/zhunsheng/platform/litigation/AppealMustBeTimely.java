package org.zhunsheng.platform.litigation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Terms;

/** An appeal is made within the term that the service starts: of a judgment another one than of a ruling (上诉期限). */
@Component
@Check.Concerns(value = "appealedOn", id = "A-10", effect = Check.Effect.FLAG)
@Basis(instrument = "行政诉讼法", article = "第八十五条", from = "2015-05-01")
final class AppealMustBeTimely implements BatchRule<CourtAppearance> {

    private final Terms terms;

    AppealMustBeTimely(Terms terms) {
        this.terms = terms;
    }

    @Override
    public List<Verdict> judge(List<CourtAppearance> contents) {
        return contents.stream().map(this::verdict).toList();
    }

    private Verdict verdict(CourtAppearance appearance) {
        if (appearance.appealedOn() == null) return Verdict.SILENT;
        if (appearance.outcome() == null) return Verdict.NOT_CHECKABLE;
        return switch (appearance.outcome().form()) {
            case JUDGMENT -> terms.verdict("judgment-appeal", appearance.servedOn(), appearance.appealedOn());
            case RULING -> terms.verdict("ruling-appeal", appearance.servedOn(), appearance.appealedOn());
            case OTHER -> Verdict.NOT_CHECKABLE;
        };
    }
}
