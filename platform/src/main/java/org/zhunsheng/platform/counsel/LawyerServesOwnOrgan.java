package org.zhunsheng.platform.counsel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Reference;

/** A public lawyer works on matters of the own organ. */
@Component
@Check.Concerns(value = "lawyer", id = "L-PRIV", effect = Check.Effect.FLAG)
@Asks(PublicLawyer.class)
@Basis(instrument = "司发通〔2018〕131号", article = "第十五条", from = "2019-01-01")
final class LawyerServesOwnOrgan implements BatchRule<LegalMatter> {

    private final CounselStore store;

    LawyerServesOwnOrgan(CounselStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<LegalMatter> contents) {
        Map<UUID, OrganCode> organs = store.organsOfLawyers(contents.stream()
                .flatMap(matter -> Stream.ofNullable(matter.lawyer()))
                .map(Reference::id)
                .toList());
        return contents.stream()
                .map(matter -> {
                    if (matter.lawyer() == null) return Verdict.SILENT;
                    OrganCode organ = organs.get(matter.lawyer().id());
                    if (organ == null) return Verdict.NOT_CHECKABLE;
                    return organ.equals(matter.organ()) ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
