package org.zhunsheng.platform.enforcement;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.SocialCreditCode;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The codes of sole traders, and no others, begin with 92 (GB 32100: market regulation, individual business). */
@Check.Concerns(value = "partyKind", id = "I-05", effect = Check.Effect.FLAG)
@Basis(instrument = "GB 32100-2015", article = "第五章", from = "2015-10-01")
final class PartyCategoryMustMatchItsCode<R extends Record & Decision> implements Rule<R> {

    private static final String SOLE_TRADER = "92";

    @Override
    public boolean concerns(R decision) {
        return decision.creditCode() != null && SocialCreditCode.problemOf(decision.creditCode()) == null;
    }

    @Override
    public boolean keptBy(R decision) {
        boolean soleTrader =
                decision.creditCode() != null && decision.creditCode().startsWith(SOLE_TRADER);
        return soleTrader == (decision.partyKind() == PartyCategory.SOLE_TRADER);
    }
}
