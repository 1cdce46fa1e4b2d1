package org.zhunsheng.platform.counsel;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Who reviews decisions on penalties for the first time holds the legal professional qualification by then. */
@Check.Concerns(value = "reviewingSince", id = "J-FIRST", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第三十八条第三款", from = "2018-01-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第五十八条第二款", from = "2021-07-15")
final class FirstReviewersAreQualified implements Rule<JudicialOfficeMember> {

    @Override
    public boolean concerns(JudicialOfficeMember member) {
        return member.reviewingSince() != null;
    }

    @Override
    public boolean keptBy(JudicialOfficeMember member) {
        return member.qualifiedOn() != null
                && member.reviewingSince() != null
                && !member.qualifiedOn().isAfter(member.reviewingSince());
    }
}
