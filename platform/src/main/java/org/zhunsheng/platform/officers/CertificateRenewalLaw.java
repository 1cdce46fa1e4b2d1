package org.zhunsheng.platform.officers;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link CertificateRenewal}. */
final class CertificateRenewalLaw extends Law<CertificateRenewal> {

    CertificateRenewalLaw() {
        asks(RenewalIsTheHolders.class);
    }
}
