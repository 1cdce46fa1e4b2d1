package org.zhunsheng.platform.counsel;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A qualification is one lawyer's: no other certificate rests on it that has not ended before. */
@Component
@Check.Concerns(value = "qualification", id = "L-QUAL", effect = Check.Effect.FLAG)
@Asks(PublicLawyer.class)
@Basis(instrument = "司发通〔2018〕131号", article = "第五条第二项", from = "2019-01-01")
final class QualificationIsOneLawyers implements BatchRule<PublicLawyer> {

    private final CounselStore store;

    QualificationIsOneLawyers(CounselStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<PublicLawyer> contents) {
        List<CounselStore.Lawyer> registered = store.qualified(
                contents.stream().map(PublicLawyer::qualification).toList());
        return contents.stream()
                .map(one -> Stream.concat(registered.stream(), contents.stream().map(CounselStore.Lawyer::of))
                                .anyMatch(other -> !other.number().equals(one.number())
                                        && other.qualification().equals(one.qualification())
                                        && other.overlaps(CounselStore.Lawyer.of(one)))
                        ? Verdict.BROKEN
                        : Verdict.KEPT)
                .toList();
    }
}
