package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The amount in words is the amount in figures. */
@Check.Concerns(value = "amountInWords", id = "A-CLAUSE-WORDS")
@Basis(instrument = "合同法", article = "第十二条", from = "1999-10-01", to = "2020-12-31")
@Basis(instrument = "民法典", article = "第四百七十条", from = "2021-01-01")
final class AmountInWordsMustAgree implements Rule<Agreement> {

    @Override
    public boolean concerns(Agreement agreement) {
        return agreement.amountInWords() != null && agreement.amount() != null;
    }

    @Override
    public boolean keptBy(Agreement agreement) {
        return agreement.amount() != null
                && agreement.amountInWords() != null
                && AmountInWords.of(agreement.amount()).equals(AmountInWords.plain(agreement.amountInWords()));
    }
}
