package org.zhunsheng.platform.counsel;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A year is assessed in it or afterwards. */
@Check.Concerns("year")
@Basis(instrument = "司发通〔2018〕131号", article = "第四章", from = "2019-01-01")
final class AssessmentFollowsItsYear implements Rule<LawyerAssessment> {

    @Override
    public boolean keptBy(LawyerAssessment assessment) {
        return assessment.assessedOn().getYear() >= assessment.year();
    }
}
