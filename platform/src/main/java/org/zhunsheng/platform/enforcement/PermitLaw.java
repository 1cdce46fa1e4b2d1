package org.zhunsheng.platform.enforcement;

/** The law of the ledger of {@link Permit}. */
final class PermitLaw extends DecisionLaw<Permit> {

    PermitLaw() {
        // A licence does not end before it was decided on.
        check("ValidityFollowsDecision", "validTo")
                .id("I-08")
                .flags()
                .basis("发改办财金〔2018〕424号", "附件", "2018-07-25")
                .kept(permit -> !permit.validTo().isBefore(permit.decidedOn()));

        asks(LicencePowerMustExist.class);
    }
}
