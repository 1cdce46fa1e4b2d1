package org.zhunsheng.platform.litigation;

import java.time.LocalDate;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link CourtAppearance}. */
final class CourtAppearanceLaw extends Law<CourtAppearance> {

    CourtAppearanceLaw() {
        // No case is heard in a year before the one that its number names (收案年度).
        check("CaseNumberMustFitTheYear", "caseNumber")
                .id("A-01")
                .basis("法〔2015〕137号", "第二条、第三条", "2016-01-01")
                .kept(appearance -> CaseNumber.of(appearance.caseNumber()).year()
                        <= appearance.heardOn().getYear());

        asks(AppearanceBelongsToACase.class);

        // The kind in a case number names the instance (类型代字), so one case at one instance is entered once for an
        // organ.
        check("InstanceMustMatchCaseNumber", "instance")
                .id("A-07")
                .basis("法〔2015〕137号", "第二条、第三条", "2016-01-01")
                .kept(appearance -> CaseNumber.of(appearance.caseNumber()).instance() == appearance.instance());

        // Only a natural person's name is kept as a person's: it is masked, an organisation's is not.
        check("PlaintiffNameMustFitKind", "plaintiff")
                .basis("行政诉讼法", "第二条第一款", "1990-10-01")
                .concerns(appearance -> appearance.plaintiff() != null || appearance.plaintiffOrganisation() != null)
                .checkable(appearance -> appearance.plaintiffKind() != null)
                .kept(CourtAppearanceLaw::plaintiffNameMustFitKind);

        // A public-interest suit is the procuratorate's, and the procuratorate brings no other (行政公益诉讼).
        check("PublicInterestSuitIsTheProcuratorates", "publicInterest")
                .basis("行政诉讼法", "第二十五条第四款", "2017-07-01")
                .checkable(appearance -> appearance.plaintiffKind() != null)
                .kept(appearance ->
                        appearance.publicInterest() == (appearance.plaintiffKind() == PlaintiffKind.PROCURATORATE));

        // A day of notice means a notice, and a second one means that the court sat more than once.
        check("NoticeMustBeConsistent", "notice")
                .basis("法释〔2018〕1号", "第一百二十九条第一款", "2018-02-08", "2020-06-30")
                .basis("法释〔2020〕3号", "第五条第二款、第七条第一款", "2020-07-01")
                .kept(CourtAppearanceLaw::noticeMustBeConsistent);

        // In cases of major public interest or attention the court calls the head.
        check("CourtMustNotify", "notice")
                .flags()
                .basis("法释〔2020〕3号", "第四条第一款", "2020-07-01")
                .concerns(appearance -> appearance.hearing() != Hearing.NOT_HELD
                        && (appearance.category() == null
                                || appearance.category().major()))
                .checkable(appearance -> appearance.category() != null || appearance.notice() != CourtNotice.NONE)
                .kept(appearance -> appearance.notice() != CourtNotice.NONE);

        // A case is filed before anything else happens in it.
        check("FilingComesFirst", "filedOn")
                .basis("行政诉讼法", "第五十一条", "2015-05-01")
                .concerns(appearance -> appearance.filedOn() != null)
                .kept(CourtAppearanceLaw::filingComesFirst);

        // The organ has the complaint before the court sits.
        check("ComplaintReachesBeforeHearing", "complaintReceivedOn")
                .basis("行政诉讼法", "第六十七条第一款", "2015-05-01")
                .concerns(appearance ->
                        appearance.complaintReceivedOn() != null && appearance.hearing() != Hearing.NOT_HELD)
                .kept(appearance -> CourtAppearance.inOrder(appearance.complaintReceivedOn(), appearance.heardOn()));

        // A defence answers a complaint that was received.
        check("DefenceFollowsComplaint", "defenceFiledOn")
                .basis("行政诉讼法", "第六十七条第一款", "2015-05-01")
                .concerns(appearance -> appearance.defenceFiledOn() != null)
                .checkable(appearance -> appearance.complaintReceivedOn() != null)
                .kept(appearance ->
                        CourtAppearance.inOrder(appearance.complaintReceivedOn(), appearance.defenceFiledOn()));

        asks(DefenceMustBeTimely.class);
        asks(NoticeMustBeTimely.class);
        asks(HearingHeldIsPast.class);

        // A court that sat did so at least once, and one that did not, not at all.
        check("HearingsMustFitTheHearing", "hearings")
                .basis("行政诉讼法", "第三条第三款", "2015-05-01", "2020-06-30")
                .basis("法释〔2020〕3号", "第七条第一款", "2020-07-01")
                .kept(appearance -> appearance.held() ? appearance.hearings() > 0 : appearance.hearings() == 0);

        // A case that is heard is decided afterwards.
        check("DecisionFollowsHearing", "decidedOn")
                .basis("行政诉讼法", "第八十条", "2015-05-01")
                .concerns(appearance -> appearance.held() && appearance.decidedOn() != null)
                .kept(appearance -> CourtAppearance.inOrder(appearance.heardOn(), appearance.decidedOn()));

        // What is served was decided before.
        check("ServiceFollowsDecision", "servedOn")
                .basis("行政诉讼法", "第八十条", "2015-05-01")
                .concerns(appearance -> appearance.servedOn() != null)
                .kept(appearance -> appearance.decidedOn() != null
                        && CourtAppearance.inOrder(appearance.decidedOn(), appearance.servedOn()));

        // Who came is written down when the court sat, and only then.
        check("AttendanceMustFitTheHearing", "attendance")
                .basis("行政诉讼法", "第三条第三款", "2015-05-01")
                .kept(appearance -> appearance.held() == (appearance.attendance() != null));

        // Called by the court in writing, the head comes.
        check("MustAppearWhenNotified", "attendance")
                .id("A-04")
                .flags()
                .basis("法释〔2018〕1号", "第一百二十九条第一款", "2018-02-08", "2020-06-30")
                .basis("法释〔2020〕3号", "第四条、第七条第一款", "2020-07-01")
                .concerns(appearance -> appearance.held() && appearance.notice() != CourtNotice.NONE)
                .checkable(appearance -> appearance.notice() != CourtNotice.WRITTEN_AGAIN || !appearance.headCame())
                .kept(appearance -> appearance.headCame());

        // Until 法释〔2020〕3号 the head came to cases of major public interest or attention without being called.
        check("MustAppearInMajorCases", "attendance")
                .flags()
                .basis("法释〔2018〕1号", "第一百二十九条第一款", "2018-02-08", "2020-06-30")
                .concerns(appearance -> appearance.held()
                        && (appearance.category() == null
                                || appearance.category().major()))
                .checkable(appearance -> appearance.category() != null || appearance.headCame())
                .kept(appearance -> appearance.headCame());

        // A head in court is named with post and rank, as in the proof handed to the court (身份证明).
        check("HeadMustBeNamed", "headName")
                .basis("法释〔2018〕1号", "第一百三十一条第一款", "2018-02-08", "2020-06-30")
                .basis("法释〔2020〕3号", "第六条第一款", "2020-07-01")
                .concerns(appearance -> appearance.headCame())
                .kept(appearance -> appearance.headName() != null
                        && appearance.headPost() != null
                        && appearance.headRank() != null);

        asks(HeadMustHoldThePost.class);
        asks(RankMustMatchThePost.class);

        // Whether the head spoke is written down (出庭出声).
        check("SpokeMustBeFilled", "spoke")
                .id("A-09")
                .basis("法释〔2020〕3号", "第十一条第二款", "2020-07-01")
                .concerns(appearance -> appearance.headCame())
                .kept(appearance -> appearance.spoke() != null);

        // That a head spoke can be said only of one who came.
        check("OnlyTheHeadInCourtSpeaks", "spoke")
                .basis("法释〔2020〕3号", "第十一条第二款", "2020-07-01")
                .concerns(appearance -> !appearance.headCame())
                .kept(appearance -> !Boolean.TRUE.equals(appearance.spoke())
                        && !Boolean.TRUE.equals(appearance.spokeOnSettlement()));

        // A head in court states, answers and argues; sitting there is not enough.
        check("HeadMustSpeak", "spoke")
                .flags()
                .basis("法释〔2020〕3号", "第十一条第二款", "2020-07-01")
                .concerns(appearance -> appearance.headCame() && appearance.spoke() != null)
                .kept(appearance -> Boolean.TRUE.equals(appearance.spoke()));

        // A head in court speaks on how the dispute can be settled for good (实质性解决行政争议).
        check("HeadMustSpeakOnSettlement", "spokeOnSettlement")
                .flags()
                .basis("法释〔2020〕3号", "第十一条第三款", "2020-07-01")
                .concerns(appearance -> appearance.headCame())
                .checkable(appearance -> appearance.spokeOnSettlement() != null)
                .kept(appearance -> Boolean.TRUE.equals(appearance.spokeOnSettlement()));

        // The proof of identity is handed in before the court sits.
        check("IdentityProofComesBeforeHearing", "identityProofOn")
                .id("A-08")
                .flags()
                .basis("法释〔2020〕3号", "第六条第一款", "2020-07-01")
                .concerns(appearance -> appearance.headCame())
                .checkable(appearance -> appearance.identityProofOn() != null)
                .kept(appearance -> CourtAppearance.inOrder(appearance.identityProofOn(), appearance.heardOn()));

        // A head who stays away says why (不能出庭的理由).
        check("AbsenceMustBeJustified", "absenceReason")
                .id("A-05")
                .basis("法释〔2018〕1号", "第一百二十九条第三款", "2018-02-08", "2020-06-30")
                .basis("法释〔2020〕3号", "第八条、第九条第一款", "2020-07-01")
                .concerns(appearance -> appearance.headStayedAway())
                .kept(appearance -> appearance.absenceReason() != null);

        // To stay away and give no reason is a breach that the court reports (第十二条).
        check("AbsenceNeedsJustCause", "absenceReason")
                .flags()
                .basis("法释〔2018〕1号", "第一百二十九条第四款", "2018-02-08", "2020-06-30")
                .basis("法释〔2020〕3号", "第十二条第一款第一项", "2020-07-01")
                .concerns(appearance -> appearance.headStayedAway() && appearance.absenceReason() != null)
                .kept(appearance -> appearance.absenceReason() != AbsenceReason.NONE_GIVEN);

        // A reason is shown by papers with the organ's seal or its chief's signature.
        check("AbsenceNeedsProof", "absenceProof")
                .flags()
                .basis("法释〔2018〕1号", "第一百二十九条第三款", "2018-02-08", "2020-06-30")
                .basis("法释〔2020〕3号", "第九条第一款", "2020-07-01")
                .concerns(appearance -> appearance.headStayedAway()
                        && appearance.absenceReason() != null
                        && appearance.absenceReason() != AbsenceReason.NONE_GIVEN)
                .checkable(appearance -> appearance.absenceProof() != null)
                .kept(appearance -> Boolean.TRUE.equals(appearance.absenceProof()));

        // A reason for staying away belongs to a head who stayed away.
        check("ReasonOnlyForAnAbsence", "absenceReason")
                .basis("法释〔2018〕1号", "第一百二十九条第三款", "2018-02-08", "2020-06-30")
                .basis("法释〔2020〕3号", "第八条", "2020-07-01")
                .concerns(appearance -> !appearance.headStayedAway() && appearance.hearing() != Hearing.SCHEDULED)
                .kept(appearance -> appearance.absenceReason() == null && appearance.absenceProof() == null);

        // An organ does not leave its chair in court empty.
        check("SomebodyMustAppear", "attendance")
                .flags()
                .basis("行政诉讼法", "第三条第三款", "2015-05-01", "2020-06-30")
                .basis("法释〔2020〕3号", "第十二条第一款第三项", "2020-07-01")
                .concerns(appearance -> appearance.held())
                .kept(appearance -> appearance.attendance() != Attendance.NOBODY);

        // An absent head sends staff, never a lawyer alone. It happens, so it is recorded and flagged.
        check("LawyerAloneIsNotEnough", "attendance")
                .id("A-06")
                .flags()
                .basis("法释〔2018〕1号", "第一百二十八条第二款", "2018-02-08")
                .concerns(appearance -> appearance.held())
                .kept(appearance -> appearance.attendance() != Attendance.LAWYER_ONLY);

        // Staff in court are named, as in their letter of authority (授权委托书).
        check("StaffMustBeNamed", "staff")
                .basis("法释〔2018〕1号", "第一百三十一条第二款", "2018-02-08", "2020-06-30")
                .basis("法释〔2020〕3号", "第十条", "2020-07-01")
                .concerns(appearance -> appearance.attendance() == Attendance.STAFF)
                .kept(appearance -> appearance.staff() != null);

        // A lawyer who alone stood for the organ is named, and no staff were there.
        check("LawyerMustBeNamed", "lawyer")
                .basis("法释〔2018〕1号", "第一百三十二条", "2018-02-08")
                .concerns(appearance -> appearance.attendance() == Attendance.LAWYER_ONLY)
                .kept(appearance -> appearance.lawyer() != null && appearance.staff() == null);

        // What a court decided, it decided on a day.
        check("OutcomeMustBeDated", "decidedOn")
                .basis("行政诉讼法", "第八十条", "2015-05-01")
                .concerns(appearance -> appearance.outcome() != null)
                .kept(appearance -> appearance.decidedOn() != null);

        // An appeal is dismissed on appeal, an application for retrial on review.
        check("OutcomeMustFitInstance", "outcome")
                .basis("行政诉讼法", "第六十九条至第七十八条、第八十九条、第九十二条", "2015-05-01")
                .concerns(appearance -> appearance.outcome() != null)
                .kept(appearance ->
                        appearance.outcome() == null || appearance.outcome().possibleAt(appearance.instance()));

        // A case whose hearing is still to come has no outcome.
        check("CaseToBeHeardIsUndecided", "hearing")
                .basis("行政诉讼法", "第八十条", "2015-05-01")
                .concerns(appearance -> appearance.hearing() == Hearing.SCHEDULED)
                .kept(appearance -> appearance.outcome() == null
                        && appearance.decidedOn() == null
                        && appearance.servedOn() == null);

        // Lost or not follows from the outcome (败诉); where the outcome alone doesn't say, it is said.
        check("LossMustMatchOutcome", "lost")
                .id("A-11")
                .basis("行政诉讼法", "第六十九条至第七十八条", "2015-05-01")
                .concerns(appearance -> appearance.outcome() != null || appearance.lost() != null)
                .kept(appearance -> appearance.outcome() != null
                        && appearance.lost() != null
                        && appearance.outcome().allowsLoss(appearance.lost()));

        // A lost case says why it was lost, and only a lost case does (败诉原因).
        check("LossNeedsReason", "lossReason")
                .basis("行政诉讼法", "第七十条至第七十八条", "2015-05-01")
                .concerns(appearance -> appearance.lost() != null || appearance.lossReason() != null)
                .kept(appearance -> Boolean.TRUE.equals(appearance.lost()) == (appearance.lossReason() != null));

        // An appeal follows the service of what it is made against.
        check("AppealFollowsService", "appealedOn")
                .basis("行政诉讼法", "第八十五条", "2015-05-01")
                .concerns(appearance -> appearance.appealedOn() != null)
                .kept(appearance -> appearance.instance() == Instance.FIRST
                        && CourtAppearance.inOrder(appearance.decidedOn(), appearance.appealedOn())
                        && CourtAppearance.inOrder(appearance.servedOn(), appearance.appealedOn()));

        asks(AppealMustBeTimely.class);

        // What a judgment orders is done in its time (履行).
        check("JudgmentMustBePerformed", "performedOn")
                .flags()
                .basis("行政诉讼法", "第九十四条", "2015-05-01")
                .concerns(appearance -> appearance.outcome() != null
                        && appearance.outcome().mustBePerformed()
                        && appearance.appealedOn() == null)
                .checkable(appearance -> appearance.performedOn() != null)
                .kept(appearance -> CourtAppearance.inOrder(appearance.performedOn(), appearance.performanceDueOn()));

        asks(SuggestionMustBeAnswered.class);
    }

    private static boolean plaintiffNameMustFitKind(CourtAppearance appearance) {
        return switch (appearance.plaintiffKind()) {
            case NATURAL_PERSON -> appearance.plaintiffOrganisation() == null;
            case LEGAL_PERSON, OTHER_ORGANISATION, PROCURATORATE -> appearance.plaintiff() == null;
            case null -> true;
        };
    }

    private static boolean noticeMustBeConsistent(CourtAppearance appearance) {
        return switch (appearance.notice()) {
            case NONE -> appearance.notifiedOn() == null;
            case WRITTEN -> true;
            case WRITTEN_AGAIN -> !appearance.held() || appearance.hearings() > 1;
        };
    }

    private static boolean filingComesFirst(CourtAppearance appearance) {
        LocalDate filedOn = appearance.filedOn();
        return CourtAppearance.inOrder(filedOn, appearance.complaintReceivedOn())
                && CourtAppearance.inOrder(filedOn, appearance.notifiedOn())
                && CourtAppearance.inOrder(filedOn, appearance.decidedOn())
                && (appearance.hearing() == Hearing.NOT_HELD || CourtAppearance.inOrder(filedOn, appearance.heardOn()));
    }
}
