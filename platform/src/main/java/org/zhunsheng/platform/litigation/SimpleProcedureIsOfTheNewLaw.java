package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Until the law of 2023 was in force there was one procedure. */
@Check.Concerns("procedure")
@Basis(instrument = "行政复议法（2017年）", article = "第三十一条第一款", from = "1999-10-01", to = "2023-12-31")
final class SimpleProcedureIsOfTheNewLaw implements Rule<Reconsideration> {

    @Override
    public boolean concerns(Reconsideration reconsideration) {
        return reconsideration.procedure() != null;
    }

    @Override
    public boolean keptBy(Reconsideration reconsideration) {
        return reconsideration.procedure() == ReconsiderationProcedure.ORDINARY;
    }
}
