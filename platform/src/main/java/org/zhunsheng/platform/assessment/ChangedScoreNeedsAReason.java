package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Who verifies a score and gives another than the system did says why. */
@Check.Concerns(value = "verifiedReason", effect = Check.Effect.FLAG)
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class ChangedScoreNeedsAReason implements Rule<Score> {

    @Override
    public boolean concerns(Score score) {
        return score.verifiedScore() != null
                && score.systemScore() != null
                && score.verifiedScore().compareTo(score.systemScore()) != 0;
    }

    @Override
    public boolean keptBy(Score score) {
        return score.verifiedReason() != null;
    }
}
