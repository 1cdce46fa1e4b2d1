package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Without an appeal that was upheld the final score is the verified one. */
@Check.Concerns("finalScore")
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class FinalScoreMustBeTheVerifiedOne implements Rule<Score> {

    @Override
    public boolean concerns(Score score) {
        return score.finalScore() != null
                && score.verifiedScore() != null
                && score.appealResult() != AppealResult.UPHELD;
    }

    @Override
    public boolean keptBy(Score score) {
        return score.finalScore() != null
                && score.verifiedScore() != null
                && score.finalScore().compareTo(score.verifiedScore()) == 0;
    }
}
