package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A statement belongs to the year that it names, to its last day. */
@Check.Concerns("endsOn")
@Basis(instrument = Instruments.DUTIES, article = "第七条", from = Instruments.DUTIES_FROM)
final class StatementIsOfItsYear implements Rule<DutyStatement> {

    @Override
    public boolean keptBy(DutyStatement statement) {
        return (statement.endsOn().getYear() + "年").equals(statement.period())
                && statement.endsOn().getDayOfYear() == statement.endsOn().lengthOfYear();
    }
}
