package org.zhunsheng.platform.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Score}. */
final class ScoreLaw extends Law<Score> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    ScoreLaw() {
        // Whoever is assessed says what they give themselves and what they object to.
        written(
                Hand.ASSESSOR,
                "国办发〔2005〕37号三",
                "period",
                "indicator",
                "organ",
                "snapshotOn",
                "numerator",
                "denominator",
                "value",
                "fullScore",
                "systemScore",
                "verifiedScore",
                "verifiedReason",
                "notifiedOn",
                "appealDecidedOn",
                "appealResult",
                "finalScore");

        // Where the denominator is zero the indicator does not apply: there is no value and no score.
        check("ZeroDenominatorIsNotApplicable", "denominator")
                .id("K-02")
                .basis("国办发〔2005〕37号", "三", "2005-07-09")
                .concerns(score -> score.withoutDenominator())
                .kept(score -> score.value() == null && score.points().isEmpty());

        // A value is its numerator in percent of its denominator, to two places.
        check("ValueMustFollowFromItsParts", "value")
                .basis("国办发〔2005〕37号", "三", "2005-07-09")
                .concerns(score -> score.value() != null
                        && score.numerator() != null
                        && score.denominator() != null
                        && !score.withoutDenominator())
                .kept(score -> score.value() != null && score.value().compareTo(percent(score)) == 0);

        asks(SnapshotMustBeTheSame.class);

        // An organ that gives itself more than the system did shows why.
        check("SelfAboveSystemNeedsEvidence", "selfEvidence")
                .flags()
                .basis("国办发〔2005〕37号", "三", "2005-07-09")
                .concerns(score -> score.selfScore() != null
                        && score.systemScore() != null
                        && score.selfScore().compareTo(score.systemScore()) > 0)
                .kept(score -> score.selfEvidence() != null);

        // Who verifies a score and gives another than the system did says why.
        check("ChangedScoreNeedsAReason", "verifiedReason")
                .flags()
                .basis("国办发〔2005〕37号", "三", "2005-07-09")
                .concerns(score -> score.verifiedScore() != null
                        && score.systemScore() != null
                        && score.verifiedScore().compareTo(score.systemScore()) != 0)
                .kept(score -> score.verifiedReason() != null);

        // Without an appeal that was upheld the final score is the verified one.
        check("FinalScoreMustBeTheVerifiedOne", "finalScore")
                .basis("国办发〔2005〕37号", "三", "2005-07-09")
                .concerns(score -> score.finalScore() != null
                        && score.verifiedScore() != null
                        && score.appealResult() != AppealResult.UPHELD)
                .kept(score -> score.finalScore() != null
                        && score.verifiedScore() != null
                        && score.finalScore().compareTo(score.verifiedScore()) == 0);

        asks(ScoreMustStayWithinTheWeight.class);
    }

    private static BigDecimal percent(Score score) {
        return Objects.requireNonNull(score.numerator())
                .multiply(HUNDRED)
                .divide(Objects.requireNonNull(score.denominator()), 2, RoundingMode.HALF_UP);
    }
}
