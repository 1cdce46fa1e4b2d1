package org.zhunsheng.platform.documents;

import java.util.Objects;
import org.zhunsheng.papers.document.DocumentNumber;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link NormativeDocument}. */
final class NormativeDocumentLaw extends Law<NormativeDocument> {

    NormativeDocumentLaw() {
        // The year in a document's number is that of the day on which it was issued.
        check("NumberMustFitTheYear", "number")
                .basis("党政机关公文处理工作条例", "第九条第五项", "2012-07-01")
                .kept(document -> DocumentNumber.yearOf(document.number())
                        == document.issuedOn().getYear());

        // A document is normative exactly where it meets all seven criteria (认定).
        check("IdentificationMustFollowTheCriteria", "normative")
                .id("N-IDENT")
                .basis("国办发〔2018〕37号", "前言", "2018-05-16")
                .kept(document -> document.normative() == document.meetsEveryCriterion());

        // What closely concerns operators is put before the public for comment while it is a draft.
        check("OperatorsMustBeAsked", "commentFrom")
                .id("P-COMM-NONE")
                .flags()
                .basis("优化营商环境条例", "第六十二条", "2020-01-01")
                .concerns(document -> document.normative() && document.affectsOperators())
                .kept(document -> document.commentFrom() != null);

        // What operators and the public said of a draft is answered, point by point (意见采纳情况反馈).
        check("EveryCommentIsAnswered", "commentsAnswered")
                .id("P-FEED")
                .flags()
                .basis("优化营商环境条例", "第六十二条", "2020-01-01")
                .concerns(
                        document -> document.normative() && document.affectsOperators() && document.comments() != null)
                .kept(document -> Objects.equals(document.commentsAnswered(), document.comments()));

        // What concerns operators is reviewed for fair competition before its legality is (公平竞争审查).
        check("CompetitionMustBeReviewed", "competitionReviewedOn")
                .id("P-FC")
                .flags()
                .basis("优化营商环境条例", "第六十三条", "2020-01-01", "2024-07-31")
                .basis("公平竞争审查条例", "第十三条、第十八条", "2024-08-01")
                .concerns(document -> document.normative() && document.affectsOperators())
                .kept(document -> document.competitionReviewedOn() != null
                        && (document.sentForReviewOn() == null
                                || !document.competitionReviewedOn().isAfter(document.sentForReviewOn())));

        // What the government itself issues is reviewed for fair competition by the market regulator, not by its
        // drafter.
        check("RegulatorMustReviewGovernmentMeasures", "competitionReviewer")
                .flags()
                .basis("公平竞争审查条例", "第十四条", "2024-08-01")
                .concerns(document -> document.issuedAs().forTheGovernment() && document.competitionReviewer() != null)
                .kept(document -> document.competitionReviewer() == CompetitionReviewer.MARKET_REGULATOR);

        // Asking for comment or a countersignature takes the place of no review (不得以会签、征求意见代替合法性审核).
        check("CountersignatureIsNoReview", "reviewForm")
                .id("P-SUBST")
                .flags()
                .basis("国办发〔2018〕115号", "（五）", "2018-12-04")
                .concerns(document -> document.normative() && document.reviewForm() != null)
                .kept(document -> document.reviewForm() == ReviewForm.WRITTEN_OPINION);

        asks(UnlawfulDraftIsNotDeliberated.class);
        asks(ValidityMustBeShortEnough.class);

        // A document of the district government that was filed was filed with the city government.
        check("CityGovernmentMustBeAmongTheRecipients", "filedWith")
                .id("P-FILE-CITY")
                .flags()
                .basis("北京市行政规范性文件备案规定", "第六条", "2016-07-01")
                .concerns(document -> document.normative()
                        && document.filedWith() != null
                        && document.issuedAs().forTheGovernment())
                .kept(document -> document.filedWith(FilingRecipient.CITY_GOVERNMENT));

        // A document of the district government that was filed was filed with the district's Standing Committee too.
        check("CongressMustBeAmongTheRecipients", "filedWith")
                .id("P-FILE-CONGRESS")
                .flags()
                .basis("北京市各级人民代表大会常务委员会规范性文件备案审查条例", "第八条第一项", "2022-01-01", "2024-10-31")
                .basis("北京市各级人民代表大会常务委员会规范性文件备案审查条例", "第九条第一项", "2024-11-01")
                .concerns(document -> document.normative()
                        && document.filedWith() != null
                        && document.issuedAs().forTheGovernment())
                .kept(document -> document.filedWith(FilingRecipient.DISTRICT_CONGRESS));

        // What a department, a street or a town filed was filed with the district government.
        check("DistrictGovernmentMustBeTheRecipient", "filedWith")
                .id("P-FILE-DISTRICT")
                .flags()
                .basis("北京市行政规范性文件备案规定", "第六条", "2016-07-01")
                .concerns(document -> document.normative()
                        && document.filedWith() != null
                        && !document.issuedAs().forTheGovernment())
                .kept(document -> document.filedWith(FilingRecipient.DISTRICT_GOVERNMENT));
    }
}
