package org.zhunsheng.platform.counsel;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link LegalMatter}. */
final class LegalMatterLaw extends Law<LegalMatter> {

    LegalMatterLaw() {
        // A matter names who worked on it.
        check("SomebodyAdvised", "adviser")
                .basis("统计法", "第七条", "2010-01-01")
                .kept(matter -> matter.adviser() != null || matter.lawyer() != null);

        // A matter is entered once; what comes back is another round of it.
        check("MatterIsCountedOnce", "subject")
                .id("L-DUP")
                .flags()
                .basis("统计法", "第七条", "2010-01-01")
                .once("subject", "organ", "kind");

        asks(AdviserIsEngaged.class);

        // An adviser does not act for the other side, and has no interest on it.
        check("AdviserHasNoConflict", "conflict")
                .id("L-CONF")
                .flags()
                .basis("律师法", "第三十九条", "2008-06-01")
                .concerns(matter -> matter.conflict() != null)
                .kept(matter -> Boolean.FALSE.equals(matter.conflict()));

        asks(LawyerServesOwnOrgan.class);
    }
}
