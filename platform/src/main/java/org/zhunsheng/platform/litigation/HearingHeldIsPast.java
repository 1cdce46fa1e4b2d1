package org.zhunsheng.platform.litigation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A hearing that was held is not still to come. */
@Component
@Check.Concerns("heardOn")
@Basis(instrument = "行政诉讼法", article = "第三条第三款", from = "2015-05-01", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第七条第一款", from = "2020-07-01")
final class HearingHeldIsPast implements BatchRule<CourtAppearance> {

    private final Today today;

    HearingHeldIsPast(Today today) {
        this.today = today;
    }

    @Override
    public List<Verdict> judge(List<CourtAppearance> contents) {
        LocalDate day = today.day();
        return contents.stream()
                .map(appearance -> {
                    if (!appearance.held()) return Verdict.SILENT;
                    return appearance.heardOn().isAfter(day) ? Verdict.BROKEN : Verdict.KEPT;
                })
                .toList();
    }
}
