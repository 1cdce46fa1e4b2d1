package org.zhunsheng.platform.officers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Nobody holds two certificates in force at one time. */
@Component
@Check.Concerns(value = "issuedOn", id = "Q-05", effect = Check.Effect.FLAG)
@Asks(EnforcementCertificate.class)
@Basis(instrument = "国办发〔2018〕118号", article = "（二十三）", from = "2018-12-05", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第四十二条第一款", from = "2021-07-15")
final class OneCertificateAtATime implements BatchRule<EnforcementCertificate> {

    private final OfficerStore store;

    OneCertificateAtATime(OfficerStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<EnforcementCertificate> contents) {
        Map<CitizenId, List<EnforcementCertificate>> held = new HashMap<>();
        Set<String> these =
                contents.stream().map(EnforcementCertificate::number).collect(Collectors.toSet());
        Stream.concat(
                        store
                                .certificates(contents.stream()
                                        .map(EnforcementCertificate::citizenId)
                                        .toList())
                                .stream()
                                .filter(certificate -> !these.contains(certificate.number())),
                        contents.stream())
                .forEach(certificate -> held.computeIfAbsent(certificate.citizenId(), none -> new ArrayList<>())
                        .add(certificate));
        return contents.stream()
                .map(one -> held.getOrDefault(one.citizenId(), List.of()).stream()
                                .anyMatch(other -> !other.number().equals(one.number()) && other.overlaps(one))
                        ? Verdict.BROKEN
                        : Verdict.KEPT)
                .toList();
    }
}
