package org.zhunsheng.platform.publicity;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/**
 * An audience as large as this is proven by lists or by the platform's own statistics. No law says how large: a
 * district sets {@code zhunsheng.publicity.large-audience}.
 */
@Component
@Check.Concerns(value = "evidence", effect = Check.Effect.FLAG)
@Basis(instrument = "中办发〔2017〕31号", article = "第三部分", from = "2017-05-17", to = "2025-10-31")
@Basis(instrument = "法治宣传教育法", article = "第九条", from = "2025-11-01")
final class LargeAudienceIsProven implements BatchRule<PublicityEvent> {

    private final long large;

    LargeAudienceIsProven(@Value("${zhunsheng.publicity.large-audience:100000}") long large) {
        this.large = large;
    }

    @Override
    public List<Verdict> judge(List<PublicityEvent> contents) {
        return contents.stream().map(this::judge).toList();
    }

    private Verdict judge(PublicityEvent event) {
        if (event.audience() <= large) return Verdict.SILENT;
        Set<PublicityEvidence> evidence = event.evidence() == null ? Set.of() : event.evidence();
        return evidence.contains(PublicityEvidence.PLATFORM_STATISTICS)
                        || evidence.contains(PublicityEvidence.ATTENDANCE_LIST)
                ? Verdict.KEPT
                : Verdict.BROKEN;
    }
}
