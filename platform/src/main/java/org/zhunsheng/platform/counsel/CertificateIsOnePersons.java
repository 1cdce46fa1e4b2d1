package org.zhunsheng.platform.counsel;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** In one snapshot a certificate of the qualification is one person's. */
@Component
@Check.Concerns(value = "certificate", id = "J-CERT", effect = Check.Effect.FLAG)
@Asks(JudicialOfficeMember.class)
@Basis(instrument = "统计法", article = "第七条", from = "2010-01-01")
final class CertificateIsOnePersons implements BatchRule<JudicialOfficeMember> {

    private final CounselStore store;

    CertificateIsOnePersons(CounselStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<JudicialOfficeMember> contents) {
        Map<CounselStore.Held, Set<String>> holders = store.holders(contents.stream()
                .flatMap(member -> Stream.ofNullable(member.certificate()))
                .toList());
        for (JudicialOfficeMember member : contents) {
            if (member.certificate() == null) continue;
            holders.computeIfAbsent(held(member, member.certificate()), none -> new HashSet<>())
                    .add(member.number());
        }
        return contents.stream()
                .map(member -> {
                    if (member.certificate() == null) return Verdict.SILENT;
                    return holders.getOrDefault(held(member, member.certificate()), Set.of())
                                            .size()
                                    > 1
                            ? Verdict.BROKEN
                            : Verdict.KEPT;
                })
                .toList();
    }

    private static CounselStore.Held held(JudicialOfficeMember member, String certificate) {
        return new CounselStore.Held(member.snapshotOn(), certificate);
    }
}
