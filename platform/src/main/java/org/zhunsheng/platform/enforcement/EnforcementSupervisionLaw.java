package org.zhunsheng.platform.enforcement;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link EnforcementSupervision}. */
final class EnforcementSupervisionLaw extends Law<EnforcementSupervision> {

    /** 国务院令第825号. */
    static final String REGULATION = "行政执法监督条例";

    EnforcementSupervisionLaw() {
        // The organ that is supervised answers and objects; all else is said of it by another.
        wholly(Hand.ASSESSOR, REGULATION + "第六条");
        written(Hand.KEEPER, "", "repliedOn", "objection");

        asks(DecisionIsTheGovernments.class);

        // Nobody issues a letter to themselves.
        check("SupervisorIsAnother", "issuer")
                .id("ES-05")
                .basis(REGULATION, "第六条", "2026-02-01")
                .concerns(supervision -> supervision.issuer() != null)
                .kept(supervision -> !supervision.organ().equals(supervision.issuer()));

        // An objection is handled promptly.
        check("ObjectionIsAnswered", "objectionResult")
                .id("ES-10")
                .flags()
                .basis(REGULATION, "第三十条", "2026-02-01")
                .concerns(supervision -> supervision.objection() != null && supervision.result() != null)
                .kept(supervision -> supervision.objectionResult() != null);
    }
}
