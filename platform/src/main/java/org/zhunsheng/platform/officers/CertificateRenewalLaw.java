package org.zhunsheng.platform.officers;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link CertificateRenewal}. */
final class CertificateRenewalLaw extends Law<CertificateRenewal> {

    CertificateRenewalLaw() {
        written(Hand.ASSESSOR, "国办发〔2018〕118号（二十三）", "reviewedOn", "result", "rejection", "newNumber", "issuedOn");

        asks(RenewalIsTheHolders.class);
    }
}
