package org.zhunsheng.platform.counsel;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link LawyerAssessment}. */
final class LawyerAssessmentLaw extends Law<LawyerAssessment> {

    LawyerAssessmentLaw() {
        // A year is assessed in it or afterwards.
        check("AssessmentFollowsItsYear", "year")
                .basis("司发通〔2018〕131号", "第四章", "2019-01-01")
                .kept(assessment -> assessment.assessedOn().getYear() >= assessment.year());

        asks(AssessedLawyerStood.class);
        asks(LawyerIsAssessedEveryYear.class);
    }
}
