package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link LitigationCase}. */
final class LitigationCaseLaw extends Law<LitigationCase> {

    LitigationCaseLaw() {
        // A case's number names no year after the one in which it was filed.
        check("CaseIsNumberedWhenFiled", "caseNumber")
                .id("A-01")
                .basis("法〔2015〕137号", "第二条、第三条", "2016-01-01")
                .kept(one ->
                        CaseNumber.of(one.caseNumber()).year() <= one.filedOn().getYear());

        // The kind in a case number names the instance.
        check("CaseNumberNamesTheInstance", "instance")
                .id("A-07")
                .basis("法〔2015〕137号", "第二条、第三条", "2016-01-01")
                .kept(one -> CaseNumber.of(one.caseNumber()).instance() == one.instance());

        // A case ends as cases of its instance can.
        check("OutcomeBelongsToTheInstance", "outcome")
                .basis("行政诉讼法", "第六十九条至第七十八条、第八十九条", "2015-05-01")
                .concerns(one -> one.outcome() != null)
                .kept(one -> one.outcome() != null && one.outcome().possibleAt(one.instance()));

        // Lost or not follows from the outcome; where the outcome alone doesn't say, it is said.
        check("LossFollowsTheOutcome", "lost")
                .id("A-11")
                .basis("行政诉讼法", "第六十九条至第七十八条", "2015-05-01")
                .concerns(one -> one.outcome() != null || one.lost() != null)
                .kept(one -> one.outcome() != null
                        && one.lost() != null
                        && one.outcome().allowsLoss(one.lost()));

        // What a judgment orders is done in its time.
        check("CaseIsPerformed", "performedOn")
                .flags()
                .basis("行政诉讼法", "第九十四条", "2015-05-01")
                .concerns(one -> one.outcome() != null && one.outcome().mustBePerformed() && one.appealedOn() == null)
                .checkable(one -> one.performedOn() != null)
                .kept(one -> CourtAppearance.inOrder(one.performedOn(), one.performanceDueOn()));
    }
}
