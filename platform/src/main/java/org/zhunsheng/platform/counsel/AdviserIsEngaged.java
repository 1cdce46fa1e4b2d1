package org.zhunsheng.platform.counsel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Reference;

/** An adviser works on a matter while engaged by the organ. */
@Component
@Check.Concerns(value = "adviser", id = "L-TERM", effect = Check.Effect.FLAG)
@Asks(Adviser.class)
@Basis(instrument = "律师法", article = "第二十五条第一款", from = "2008-06-01")
final class AdviserIsEngaged implements BatchRule<LegalMatter> {

    private final CounselStore store;

    AdviserIsEngaged(CounselStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<LegalMatter> contents) {
        Map<UUID, CounselStore.Engagement> engagements = store.engagements(contents.stream()
                .flatMap(matter -> Stream.ofNullable(matter.adviser()))
                .map(Reference::id)
                .toList());
        return contents.stream()
                .map(matter -> {
                    if (matter.adviser() == null) return Verdict.SILENT;
                    CounselStore.Engagement engaged =
                            engagements.get(matter.adviser().id());
                    if (engaged == null) return Verdict.NOT_CHECKABLE;
                    return engaged.organ().equals(matter.organ()) && engaged.on(matter.receivedOn())
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
