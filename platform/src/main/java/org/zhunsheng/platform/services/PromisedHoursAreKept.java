package org.zhunsheng.platform.services;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/**
 * The service takes no longer than the district has promised in public: {@code zhunsheng.services.licence-hours}. Law
 * asks for registration on the spot or within days; the hours are the district's own.
 */
@Component
@Check.Concerns(value = "hours", id = "S-HOURS", effect = Check.Effect.FLAG)
@Basis(instrument = "优化营商环境条例", article = "第三十六条第二款", from = "2020-01-01")
final class PromisedHoursAreKept implements BatchRule<LicenceCase> {

    private final BigDecimal promised;

    PromisedHoursAreKept(@Value("${zhunsheng.services.licence-hours:4}") BigDecimal promised) {
        this.promised = promised;
    }

    @Override
    public List<Verdict> judge(List<LicenceCase> contents) {
        return contents.stream()
                .map(licence -> licence.hours().compareTo(promised) <= 0 ? Verdict.KEPT : Verdict.BROKEN)
                .toList();
    }
}
