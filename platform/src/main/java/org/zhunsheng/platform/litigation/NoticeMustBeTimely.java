package org.zhunsheng.platform.litigation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Terms;

/** The court serves its notice some days before it sits. It is the court that keeps this term, and the organ that must know when it did not. */
@Component
@Check.Concerns(value = "notifiedOn", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2020〕3号", article = "第五条第二款", from = "2020-07-01")
final class NoticeMustBeTimely implements BatchRule<CourtAppearance> {

    private final Terms terms;

    NoticeMustBeTimely(Terms terms) {
        this.terms = terms;
    }

    @Override
    public List<Verdict> judge(List<CourtAppearance> contents) {
        return contents.stream().map(this::verdict).toList();
    }

    private Verdict verdict(CourtAppearance appearance) {
        if (appearance.notice() == CourtNotice.NONE || !appearance.held()) return Verdict.SILENT;
        if (appearance.notifiedOn() == null) return Verdict.NOT_CHECKABLE;
        return terms.verdict("hearing-notice", appearance.heardOn(), appearance.notifiedOn());
    }
}
