package org.zhunsheng.platform.organs;

import org.zhunsheng.platform.kernel.SocialCreditCode;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Organ}. */
final class OrganLaw extends Law<Organ> {

    OrganLaw() {
        // The last character of a credit code follows from the others.
        check("CreditCodeMustBeValid", "code")
                .basis("GB 32100-2015", "第4.6条", "1900-01-01")
                .kept(organ -> SocialCreditCode.problemOf(organ.code()) == null);

        asks(CodeIsGivenOnce.class);

        // An organ that ended was merged, renamed or dissolved, and the two former have a successor that answers for
        // it.
        check("EndMustSayWhatBecame", "endKind")
                .basis("行政诉讼法", "第二十五条第五款", "1990-10-01", "2015-04-30")
                .basis("行政诉讼法", "第二十六条第六款", "2015-05-01")
                .concerns(organ -> organ.endedOn() != null || organ.endKind() != null || organ.successor() != null)
                .kept(organ -> organ.endedOn() != null
                        && organ.endKind() != null
                        && (organ.endKind() == OrganEnd.DISSOLVED || organ.successor() != null)
                        && !organ.endedOn().isBefore(organ.foundedOn()));
    }
}
