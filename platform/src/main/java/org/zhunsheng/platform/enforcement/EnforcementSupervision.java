package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * A clue about an organ's enforcement, what the supervising body did about it, and what came of that (行政执法监督).
 *
 * @param measure    what its examination came to
 * @param issuer     who issues the letter; a decision is the government's
 * @param replyDueOn the last day for the answer, as the letter names it: the regulation itself has no number of days
 */
@Ledger(value = "supervisions", law = EnforcementSupervisionLaw.class)
record EnforcementSupervision(
        @Group("clue") @Key @Listed String matter,
        @Key @Owner @Listed OrganCode organ,
        @Key @Day @Listed LocalDate receivedOn,
        @Listed SupervisionSource source,

        @Group("examination") @Listed @Nullable SupervisionMeasure measure,

        @NeededWhen(
                value = "measure",
                is = {"OPINION_LETTER", "DECISION_LETTER"},
                id = "ES-01")
        @Basis(instrument = EnforcementSupervisionLaw.REGULATION, article = "第二十八条", from = "2026-02-01")
        @Nullable
        String facts,

        @Group("letter")
        @OnlyWhen(
                value = "measure",
                is = {"URGING_LETTER", "OPINION_LETTER", "DECISION_LETTER"})
        @Nullable
        OrganCode issuer,

        @OnlyWhen("issuer") @Nullable String number,

        @OnlyWhen("issuer") @NotBefore("receivedOn") @Nullable
        LocalDate issuedOn,

        @NeededWhen(value = "issuedOn", id = "ES-02")
        @NotBefore(value = "issuedOn", id = "ES-02")
        @Basis(instrument = EnforcementSupervisionLaw.REGULATION, article = "第二十七条", from = "2026-02-01")
        @Basis(instrument = EnforcementSupervisionLaw.REGULATION, article = "第二十八条", from = "2026-02-01")
        @Nullable
        LocalDate replyDueOn,

        @Group("answer") @NotBefore("issuedOn") @Nullable LocalDate repliedOn,
        @OnlyWhen("issuer") @Nullable String objection,
        @OnlyWhen("objection") @Nullable ObjectionResult objectionResult,
        @Listed @Nullable CorrectionResult result) {}
