package org.zhunsheng.platform.counsel;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link PublicLawyer}. */
final class PublicLawyerLaw extends Law<PublicLawyer> {

    PublicLawyerLaw() {
        // A qualification is one lawyer's: no other certificate rests on it that has not ended before.
        check("QualificationIsOneLawyers", "qualification")
                .id("L-QUAL")
                .flags()
                .basis("司发通〔2018〕131号", "第五条第二项", "2019-01-01")
                .once("qualification")
                .during("issuedOn", "endedOn");

        asks(LawyerIsExperienced.class);

        // No certificate is given where there is a ground to refuse it.
        check("NoGroundForRefusal", "refusalGround")
                .id("L-NEG")
                .flags()
                .basis("司发通〔2018〕131号", "第六条", "2019-01-01")
                .checkable(lawyer -> lawyer.refusalGround() != null)
                .kept(lawyer -> lawyer.refusalGround() == RefusalGround.NONE);

        // A public lawyer does not practise for others beside the office.
        check("LawyerDoesNotPractise", "practisesOutside")
                .flags()
                .basis("律师法", "第十一条第一款", "2008-06-01")
                .checkable(lawyer -> lawyer.practisesOutside() != null)
                .kept(lawyer -> Boolean.FALSE.equals(lawyer.practisesOutside()));
    }
}
