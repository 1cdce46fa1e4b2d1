package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What its review found unlawful is not signed as it is. */
@Check.Concerns(value = "reviewResult", id = "A-ORDER-RESULT", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2019〕17号", article = "第十一条", from = "2020-01-01")
final class UnlawfulAgreementIsNotSigned implements Rule<Agreement> {

    @Override
    public boolean concerns(Agreement agreement) {
        return agreement.signedOn() != null && agreement.reviewResult() != null;
    }

    @Override
    public boolean keptBy(Agreement agreement) {
        return agreement.reviewResult() != DecisionReviewResult.UNLAWFUL;
    }
}
