package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The proof of identity is handed in before the court sits. */
@Check.Concerns(value = "identityProofOn", id = "A-08", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2020〕3号", article = "第六条第一款", from = "2020-07-01")
final class IdentityProofComesBeforeHearing implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.headCame();
    }

    @Override
    public boolean checkable(CourtAppearance appearance) {
        return appearance.identityProofOn() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return CourtAppearance.inOrder(appearance.identityProofOn(), appearance.heardOn());
    }
}
