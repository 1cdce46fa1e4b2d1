package org.zhunsheng.platform.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.powers.CitedArticle;
import org.zhunsheng.platform.powers.PenaltyKind;

/** The law of the ledger of {@link Penalty}. */
final class PenaltyLaw extends DecisionLaw<Penalty> {

    private static final int PUNISHABLE_AGE = 14;
    /** From then on the law of penalties as revised. */
    private static final LocalDate REVISED = LocalDate.of(2021, 7, 15);

    private static final Set<PenaltyKind> ON_THE_SPOT = Set.of(PenaltyKind.WARNING, PenaltyKind.FINE);
    private static final int MOST_YEARS_DISCLOSED = 3;

    PenaltyLaw() {
        // A decision is disclosed for some time: the last day comes after its own.
        check("DisclosureEndsAfterDecision", "disclosedUntil")
                .id("I-08")
                .flags()
                .basis("发改办财金〔2018〕424号", "附件", "2018-07-25")
                .concerns(penalty -> penalty.disclosedUntil() != null)
                .kept(penalty ->
                        Objects.requireNonNull(penalty.disclosedUntil()).isAfter(penalty.decidedOn()));

        // The basis of a penalty names an instrument and its article.
        check("BasisMustNameAnArticle", "basis")
                .id("I-12")
                .flags()
                .basis("行政处罚法", "第三十九条第一款第三项", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第五十九条第一款第三项", "2021-07-15")
                .kept(penalty -> !CitedArticle.in(penalty.basis()).isEmpty());

        // An amount stands only where the penalty is of a kind that has one, and there it is more than nothing.
        check("AmountMustFitTheKind", "kinds")
                .id("I-07")
                .flags()
                .basis("发改办财金〔2018〕424号", "附件", "2018-07-25")
                .concerns(penalty -> some(penalty.fine()) || some(penalty.confiscated()) || finesNothing(penalty))
                .kept(PenaltyLaw::amountMustFitTheKind);

        // The fine in 10,000 yuan is the one that the decision's words name; where it is ten thousand times that, it
        // was typed in yuan.
        check("AmountMustMatchTheText", "fine")
                .id("I-06")
                .flags()
                .basis("发改办财金〔2018〕424号", "附件", "2018-07-25")
                .concerns(penalty ->
                        (penalty.fine() != null && penalty.kinds().contains(PenaltyKind.FINE)) || penalty.fined())
                // Where no amount can be read from the words.
                .checkable(penalty -> Amounts.fineIn(penalty.content()).isPresent())
                .kept(PenaltyLaw::amountMustMatchTheText);

        asks(PenaltyPowerMustExist.class);
        asks(BasisMustBeInTheList.class);
        asks(BasisMustBeAsExactAsTheList.class);
        asks(KindMustBeAllowed.class);
        asks(FineMustBeInRange.class);
        asks(OneFineForOneAct.class);

        // Who is under fourteen even on the day of the decision is not punished.
        check("NobodyUnderFourteenIsPunished", "personId")
                .id("P-35")
                .flags()
                .basis("行政处罚法", "第二十五条", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第三十条", "2021-07-15")
                .concerns(penalty -> penalty.addressee().personId() != null)
                .checkable(penalty -> penalty.addressee().personIdKind() == IdDocumentKind.CITIZEN
                        && penalty.addressee().personId() != null
                        && CitizenId.problemOf(penalty.addressee().personId().value()) == null)
                .kept(PenaltyLaw::nobodyUnderFourteenIsPunished);

        // On the spot there is a warning, or a small fine (简易程序).
        check("SummaryProcedureHasLimits", "summary")
                .id("P-44")
                .flags()
                .basis("行政处罚法", "第三十三条", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第五十一条", "2021-07-15")
                .concerns(penalty -> penalty.wasSummary())
                .kept(PenaltyLaw::summaryProcedureHasLimits);

        // A case is filed before it is decided (立案).
        check("FilingComesBeforeDecision", "filedOn")
                .id("P-08")
                .flags()
                .basis("行政处罚法", "第五十四条第二款", "2021-07-15")
                .concerns(penalty -> !penalty.wasSummary())
                .checkable(penalty -> penalty.filedOn() != null)
                .kept(penalty -> !Objects.requireNonNull(penalty.filedOn()).isAfter(penalty.decidedOn()));

        // The party is told before the decision what is to be decided and what it may do (告知).
        check("NoticeComesBeforeDecision", "noticedOn")
                .id("P-12")
                .flags()
                .basis("行政处罚法", "第三十一条、第四十一条", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第四十四条、第六十二条", "2021-07-15")
                .checkable(penalty -> penalty.noticedOn() != null)
                .kept(penalty -> !Objects.requireNonNull(penalty.noticedOn()).isAfter(penalty.decidedOn()));

        asks(PenaltyMustBeDecidedInTime.class);
        asks(MajorDecisionNeedsLegalReview.class);
        asks(PenaltyMustBeServedInTime.class);

        // A penalty is disclosed for three years at most.
        check("DisclosureMustEnd", "disclosedUntil")
                .flags()
                .basis("北京市优化营商环境条例", "第六十三条第二款", "2020-04-28", "2024-11-28")
                .basis("北京市优化营商环境条例", "第七十三条第二款", "2024-11-29")
                .concerns(penalty -> penalty.disclosedUntil() != null)
                .kept(PenaltyLaw::disclosureMustEnd);
    }

    private static boolean amountMustFitTheKind(Penalty penalty) {
        boolean confiscates = penalty.kinds().contains(PenaltyKind.CONFISCATION_OF_GAINS)
                || penalty.kinds().contains(PenaltyKind.CONFISCATION_OF_GOODS);
        return !finesNothing(penalty)
                && (!some(penalty.fine()) || penalty.kinds().contains(PenaltyKind.FINE))
                && (!some(penalty.confiscated()) || confiscates);
    }

    private static boolean finesNothing(Penalty penalty) {
        return penalty.kinds().contains(PenaltyKind.FINE)
                && penalty.fine() != null
                && penalty.fine().signum() == 0;
    }

    private static boolean some(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }

    private static boolean amountMustMatchTheText(Penalty penalty) {
        BigDecimal yuan = Objects.requireNonNull(penalty.fine()).movePointRight(4);
        return Amounts.fineIn(penalty.content())
                .filter(named -> named.compareTo(yuan) == 0)
                .isPresent();
    }

    private static boolean nobodyUnderFourteenIsPunished(Penalty penalty) {
        String born =
                Objects.requireNonNull(penalty.addressee().personId()).value().substring(6, 14);
        return !LocalDate.parse(born, DateTimeFormatter.BASIC_ISO_DATE)
                .plusYears(PUNISHABLE_AGE)
                .isAfter(penalty.decidedOn());
    }

    private static boolean summaryProcedureHasLimits(Penalty penalty) {
        BigDecimal yuan =
                Objects.requireNonNullElse(penalty.fine(), BigDecimal.ZERO).movePointRight(4);
        return ON_THE_SPOT.containsAll(penalty.kinds()) && yuan.compareTo(BigDecimal.valueOf(most(penalty))) <= 0;
    }

    /** In yuan, by the law of the day; an individual business is fined as the person who runs it. */
    private static long most(Penalty penalty) {
        boolean revised = !penalty.decidedOn().isBefore(REVISED);
        return penalty.addressee().partyKind() == PartyCategory.ORGANISATION
                ? (revised ? 3_000 : 1_000)
                : (revised ? 200 : 50);
    }

    private static boolean disclosureMustEnd(Penalty penalty) {
        LocalDate from = Objects.requireNonNullElse(penalty.publishedOn(), penalty.decidedOn());
        return !Objects.requireNonNull(penalty.disclosedUntil()).isAfter(from.plusYears(MOST_YEARS_DISCLOSED));
    }
}
