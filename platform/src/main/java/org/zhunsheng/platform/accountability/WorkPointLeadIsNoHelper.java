package org.zhunsheng.platform.accountability;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** An organ leads a point of the year's work or helps with it, not both. */
@Component
@Check.Concerns("coUnits")
@Basis(instrument = Instruments.DUTIES, article = "第六条", from = Instruments.DUTIES_FROM)
final class WorkPointLeadIsNoHelper implements BatchRule<WorkPoint> {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[;；、\\n]\\s*");

    private final OrganRegister organs;

    WorkPointLeadIsNoHelper(OrganRegister organs) {
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<WorkPoint> contents) {
        return contents.stream()
                .map(point -> {
                    if (point.coUnits() == null) return Verdict.SILENT;
                    return BETWEEN.splitAsStream(point.coUnits())
                                    .noneMatch(name -> organs.named(name).contains(point.lead()))
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
