package org.zhunsheng.platform.officers;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link EnforcementCertificate}. */
final class EnforcementCertificateLaw extends Law<EnforcementCertificate> {

    EnforcementCertificateLaw() {
        asks(HolderPassedTheExam.class);
        asks(OneCertificateAtATime.class);
    }
}
