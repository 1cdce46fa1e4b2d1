package org.zhunsheng.platform.counsel;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A matter is entered once; what comes back is another round of it. */
@Component
@Check.Concerns(value = "subject", id = "L-DUP", effect = Check.Effect.FLAG)
@Asks(LegalMatter.class)
@Basis(instrument = "统计法", article = "第七条", from = "2010-01-01")
final class MatterIsCountedOnce implements BatchRule<LegalMatter> {

    private final CounselStore store;

    MatterIsCountedOnce(CounselStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<LegalMatter> contents) {
        Map<CounselStore.Matter, Set<String>> numbers =
                store.matters(contents.stream().map(LegalMatter::subject).toList());
        contents.forEach(matter -> numbers.computeIfAbsent(CounselStore.Matter.of(matter), none -> new HashSet<>())
                .add(matter.number()));
        return contents.stream()
                .map(matter -> numbers.getOrDefault(CounselStore.Matter.of(matter), Set.of())
                                        .size()
                                > 1
                        ? Verdict.BROKEN
                        : Verdict.KEPT)
                .toList();
    }
}
