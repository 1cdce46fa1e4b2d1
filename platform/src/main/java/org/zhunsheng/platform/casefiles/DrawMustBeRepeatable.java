package org.zhunsheng.platform.casefiles;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Who repeats the draw with the campaign's seed draws this file. */
@Component
@Check.Concerns(value = "position", id = "R-01", effect = Check.Effect.FLAG)
@Asks(FileCampaign.class)
@Basis(instrument = "行政处罚法", article = "第五十四条第一款", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第七十五条第一款", from = "2021-07-15")
final class DrawMustBeRepeatable implements BatchRule<SampledFile> {

    private final CaseFileStore store;

    DrawMustBeRepeatable(CaseFileStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<SampledFile> contents) {
        Map<UUID, String> seeds =
                store.seeds(contents.stream().map(file -> file.campaign().id()).collect(Collectors.toSet()));
        return contents.stream()
                .map(file -> verdict(file, seeds.get(file.campaign().id())))
                .toList();
    }

    private static Verdict verdict(SampledFile file, @Nullable String seed) {
        if (seed == null) return Verdict.NOT_CHECKABLE;
        return Lot.draw(seed, file.organ(), file.kind(), file.population(), file.sample())
                        .contains(file.position())
                ? Verdict.KEPT
                : Verdict.BROKEN;
    }
}
