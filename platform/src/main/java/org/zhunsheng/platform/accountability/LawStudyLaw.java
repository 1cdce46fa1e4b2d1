package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link LawStudy}. */
final class LawStudyLaw extends Law<LawStudy> {

    LawStudyLaw() {
        asks(OneSessionIsOfOneKind.class);
        asks(EnoughCameToStudy.class);
    }
}
