package org.zhunsheng.platform.officers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A certificate is renewed for who holds it. */
@Component
@Check.Concerns("certificate")
@Asks(EnforcementCertificate.class)
@Basis(instrument = "国办发〔2018〕118号", article = "（二十三）", from = "2018-12-05", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第四十二条第一款", from = "2021-07-15")
final class RenewalIsTheHolders implements BatchRule<CertificateRenewal> {

    private final OfficerStore store;

    RenewalIsTheHolders(OfficerStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<CertificateRenewal> contents) {
        Map<UUID, String> holders = store.holders(
                contents.stream().map(renewal -> renewal.certificate().id()).toList());
        return contents.stream()
                .map(renewal -> {
                    String holder = holders.get(renewal.certificate().id());
                    if (holder == null) return Verdict.NOT_CHECKABLE;
                    return holder.equals(renewal.citizenId().value()) ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
