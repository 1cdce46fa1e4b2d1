package org.zhunsheng.platform.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The hours that the hall counted are not more than the clock says, to a tenth of an hour. */
@Check.Concerns("hours")
@Basis(instrument = "优化营商环境条例", article = "第三十六条第二款", from = "2020-01-01")
final class HoursFitTheClock implements Rule<LicenceCase> {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    @Override
    public boolean keptBy(LicenceCase licence) {
        BigDecimal elapsed = BigDecimal.valueOf(licence.elapsed().toMinutes())
                .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP);
        return licence.hours().compareTo(elapsed.add(TENTH)) <= 0;
    }
}
