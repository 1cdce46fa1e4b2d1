package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.document.DocumentNumber;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Check.Effect;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * A document that an organ issued, with all the days of its life (规范性文件台账). Documents that bind nobody in general
 * are entered too where somebody asked: what was judged not normative can be looked at again.
 *
 * @param organ   who issued it; of several the leading one
 * @param endedOn the last day on which it had effect
 */
@Ledger(value = "normative-documents", law = NormativeDocumentLaw.class)
record NormativeDocument(
        @Group("document")
        @Key
        @Listed
        @Form(DocumentNumber.FORM)
        @Basis(instrument = "党政机关公文处理工作条例", article = "第九条第五项", from = "2012-07-01")
        String number,

        @Listed String title,
        @Owner @Listed OrganCode organ,
        IssuedAs issuedAs,
        DocumentKind kind,
        @Nullable OrganCode draftedBy,
        @Nullable @EachOrgan String jointWith,

        @Basis(instrument = "国办发〔2018〕37号", article = "前言", from = "2018-05-16")
        Set<NormativeCriterion> criteria,

        @Listed @Basis(instrument = "国办发〔2018〕37号", article = "前言", from = "2018-05-16")
        boolean normative,

        boolean affectsOperators,
        boolean majorDecision,

        @Nullable @NeededWhen(value = "normative", is = "true")
        String legalGrounds,

        @Nullable @Form(DocumentNumber.FORMS) String replaces,

        @Group("drafting") @Nullable LocalDate initiatedOn,
        @Nullable LocalDate commentFrom,

        @Nullable @NotBefore("commentFrom") @NeededWhen("commentFrom")
        LocalDate commentTo,

        @Nullable @AtLeast(0) Long comments,
        @Nullable @AtLeast(0) @NotAbove("comments") Long commentsAnswered,
        @Nullable CompetitionReviewer competitionReviewer,
        @Nullable @NeededWhen("competitionReviewer") LocalDate competitionReviewedOn,

        @Group("review") @Nullable @NotBefore("initiatedOn") LocalDate sentForReviewOn,

        @Basis(instrument = "国办发〔2018〕115号", article = "（五）", from = "2018-12-04")
        @Nullable
        @NeededWhen(value = "normative", is = "true", id = "P-REV", effect = Effect.FLAG)
        ReviewForm reviewForm,

        @Nullable @To(value = LegalityReview.class, beyond = true)
        Reference review,

        @Nullable @NotBefore("sentForReviewOn") LocalDate reviewedOn,

        @Basis(instrument = "国办发〔2018〕37号", article = "（六）", from = "2018-05-16")
        @Nullable
        @NotBefore(
                value = {"reviewedOn", "commentTo"},
                id = "P-REV-ORDER",
                effect = Effect.FLAG)
        LocalDate deliberatedOn,

        @Nullable @NeededWhen("deliberatedOn") String meeting,

        @Group("issue") @Day @Listed @NotBefore("deliberatedOn")
        LocalDate issuedOn,

        @Listed
        @Basis(instrument = "政府信息公开条例", article = "第二十条第一项", from = "2019-05-15")
        @Nullable
        @NotBefore("issuedOn")
        LocalDate publishedOn,

        @Nullable @NeededWhen("publishedOn") String channel,

        @Form("https?://\\S+")
        @Basis(instrument = "政府信息公开条例", article = "第二十三条", from = "2019-05-15")
        @Nullable
        @NeededWhen(value = "publishedOn", id = "P-PUB-URL", effect = Effect.FLAG)
        String url,

        @Listed
        @Nullable
        @NeededWhen(value = "normative", is = "true", id = "F-EFF-DAY", effect = Effect.FLAG)
        @NotBefore(value = "publishedOn", id = "N-RETRO", effect = Effect.FLAG)
        LocalDate effectiveOn,

        boolean immediate,
        @Nullable @NotBefore("effectiveOn") LocalDate expiresOn,

        @Group("filing") @Nullable @OnlyWhen("publishedOn") Set<FilingRecipient> filedWith,

        @Nullable @NeededWhen("filedWith") @NotBefore("publishedOn")
        LocalDate filedOn,

        @Group("validity") @Nullable @NotBefore("effectiveOn")
        LocalDate evaluatedOn,

        @Listed DocumentState state,

        @Nullable
        @NeededWhen(
                value = "state",
                is = {"REPEALED", "LAPSED", "EXPIRED"})
        @OnlyWhen(
                value = "state",
                is = {"REPEALED", "LAPSED", "EXPIRED"})
        @NotBefore("issuedOn")
        LocalDate endedOn,

        @Nullable Attachment text) {

    private static final int CRITERIA = NormativeCriterion.values().length;

    boolean meetsEveryCriterion() {
        return criteria.size() == CRITERIA;
    }

    /** For a time, as its title says (暂行、试行). */
    boolean provisional() {
        return title.contains("暂行") || title.contains("试行");
    }

    boolean filedWith(FilingRecipient recipient) {
        return filedWith != null && filedWith.contains(recipient);
    }
}
