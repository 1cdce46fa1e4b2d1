package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Agreement}. */
final class AgreementLaw extends Law<Agreement> {

    private static final int CLAUSES = AgreementClause.values().length;

    AgreementLaw() {
        asks(SignerMustHaveCapacity.class);

        // An organ stands surety for nobody.
        check("GovernmentStandsNoSurety", "guarantee")
                .id("A-GUAR")
                .flags()
                .basis("担保法", "第八条", "1995-10-01", "2020-12-31")
                .basis("民法典", "第六百八十三条第一款", "2021-01-01")
                .kept(agreement -> agreement.guarantee() != AgreementGuarantee.BY_THE_GOVERNMENT);

        // Disputes over an administrative agreement do not go to arbitration: such a clause is void.
        check("ArbitrationIsVoidInAdministrativeAgreements", "disputeSettlement")
                .id("A-ARB")
                .flags()
                .basis("法释〔2019〕17号", "第二十六条", "2020-01-01")
                .concerns(agreement -> agreement.administrative())
                .kept(agreement -> agreement.disputeSettlement() != DisputeSettlement.ARBITRATION);

        // Where an approval is needed, the agreement says that it takes effect with it.
        check("ApprovalMustBeACondition", "approvalIsCondition")
                .id("A-APPR")
                .flags()
                .basis("法释〔2019〕17号", "第十三条", "2020-01-01")
                .concerns(agreement -> agreement.approvalNeeded())
                .kept(agreement -> Boolean.TRUE.equals(agreement.approvalIsCondition()));

        // A contract has the clauses that contracts have: parties, subject, quantity, quality, price, performance,
        // breach, disputes.
        check("ClausesMustBeComplete", "clauses")
                .id("A-CLAUSE")
                .flags()
                .basis("合同法", "第十二条", "1999-10-01", "2020-12-31")
                .basis("民法典", "第四百七十条", "2021-01-01")
                .kept(agreement -> agreement.clauses().size() == CLAUSES);

        // The amount in words is the amount in figures.
        check("AmountInWordsMustAgree", "amountInWords")
                .id("A-CLAUSE-WORDS")
                .basis("合同法", "第十二条", "1999-10-01", "2020-12-31")
                .basis("民法典", "第四百七十条", "2021-01-01")
                .concerns(agreement -> agreement.amountInWords() != null && agreement.amount() != null)
                .kept(agreement -> agreement.amount() != null
                        && agreement.amountInWords() != null
                        && AmountInWords.of(agreement.amount()).equals(AmountInWords.plain(agreement.amountInWords())));

        // An agreement is reviewed, and then signed; a standard text may do without.
        check("ReviewComesBeforeSigning", "reviewedOn")
                .id("A-ORDER")
                .flags()
                .basis("中办发〔2016〕30号", "（九）", "2016-06-16")
                .concerns(agreement -> agreement.signedOn() != null && !agreement.standardText())
                .kept(agreement -> agreement.reviewedOn() != null
                        && !agreement.reviewedOn().isAfter(agreement.signedOn()));

        // What its review found unlawful is not signed as it is.
        check("UnlawfulAgreementIsNotSigned", "reviewResult")
                .id("A-ORDER-RESULT")
                .flags()
                .basis("法释〔2019〕17号", "第十一条", "2020-01-01")
                .concerns(agreement -> agreement.signedOn() != null && agreement.reviewResult() != null)
                .kept(agreement -> agreement.reviewResult() != DecisionReviewResult.UNLAWFUL);

        // The organ changes or ends an administrative agreement only for a public interest, and compensates.
        check("ChangeNeedsPublicInterest", "change")
                .id("A-PUB")
                .flags()
                .basis("法释〔2019〕17号", "第十六条、第二十一条", "2020-01-01")
                .concerns(agreement -> agreement.change() == AgreementChange.BY_THE_ORGAN)
                .kept(agreement -> Boolean.TRUE.equals(agreement.publicInterest())
                        && Boolean.TRUE.equals(agreement.compensated()));
    }
}
