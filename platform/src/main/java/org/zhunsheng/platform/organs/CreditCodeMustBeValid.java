package org.zhunsheng.platform.organs;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.SocialCreditCode;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The last character of a credit code follows from the others. */
@Check.Concerns("code")
@Basis(instrument = "GB 32100-2015", article = "第4.6条", from = "1900-01-01")
final class CreditCodeMustBeValid implements Rule<Organ> {

    @Override
    public boolean keptBy(Organ organ) {
        return SocialCreditCode.problemOf(organ.code()) == null;
    }
}
