package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** An organ that gives itself more than the system did shows why. */
@Check.Concerns(value = "selfEvidence", effect = Check.Effect.FLAG)
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class SelfAboveSystemNeedsEvidence implements Rule<Score> {

    @Override
    public boolean concerns(Score score) {
        return score.selfScore() != null
                && score.systemScore() != null
                && score.selfScore().compareTo(score.systemScore()) > 0;
    }

    @Override
    public boolean keptBy(Score score) {
        return score.selfEvidence() != null;
    }
}
