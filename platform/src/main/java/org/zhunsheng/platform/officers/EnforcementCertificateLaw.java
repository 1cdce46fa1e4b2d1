package org.zhunsheng.platform.officers;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link EnforcementCertificate}. */
final class EnforcementCertificateLaw extends Law<EnforcementCertificate> {

    EnforcementCertificateLaw() {
        // No organ issues a certificate to its own people; it says which post they have and when they left it.
        written(
                Hand.ASSESSOR,
                "国办发〔2018〕118号（二十三）",
                "number",
                "organ",
                "holder",
                "citizenId",
                "field",
                "passedOn",
                "issuedOn",
                "validTo",
                "suspendedFrom",
                "suspendedTo",
                "endedOn",
                "ending");

        asks(HolderPassedTheExam.class);
        asks(OneCertificateAtATime.class);
    }
}
