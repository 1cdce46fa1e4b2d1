package org.zhunsheng.platform.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link LicenceCase}. */
final class LicenceCaseLaw extends Law<LicenceCase> {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    LicenceCaseLaw() {
        // The hours that the hall counted are not more than the clock says, to a tenth of an hour.
        check("HoursFitTheClock", "hours")
                .basis("优化营商环境条例", "第三十六条第二款", "2020-01-01")
                .kept(LicenceCaseLaw::hoursFitTheClock);

        asks(PromisedHoursAreKept.class);
    }

    private static boolean hoursFitTheClock(LicenceCase licence) {
        BigDecimal elapsed = BigDecimal.valueOf(licence.elapsed().toMinutes())
                .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP);
        return licence.hours().compareTo(elapsed.add(TENTH)) <= 0;
    }
}
