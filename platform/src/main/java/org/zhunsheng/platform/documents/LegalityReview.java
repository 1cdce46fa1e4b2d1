package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.document.DocumentNumber;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One review of a draft, a decision or an agreement for its legality (合法性审核). It ends with one written opinion,
 * whose points stand in {@link ReviewOpinion}.
 *
 * @param organ      who reviews
 * @param completeOn the day on which everything needed was there: the term runs from it
 * @param urgent     an emergency, or an order of a superior that must be carried out at once: the term doesn't bind
 */
@Ledger(value = "legality-reviews", law = LegalityReviewLaw.class)
record LegalityReview(
        @Group("subject") @Key @Listed @Form(DocumentNumber.FORM)
        String number,

        @Listed ReviewSubject subjectKind,
        @Listed String subject,
        @Listed OrganCode submittedBy,
        @Owner OrganCode organ,

        @Group("intake") @Day @Listed LocalDate receivedOn,

        @Basis(instrument = "国办发〔2018〕115号", article = "（五）", from = "2018-12-04")
        Set<ReviewMaterial> materials,

        @Nullable @NotBefore("receivedOn") LocalDate supplementAskedOn,

        @Nullable @NotBefore({"receivedOn", "supplementAskedOn"})
        LocalDate completeOn,

        @Basis(instrument = "国办发〔2018〕115号", article = "（五）", from = "2018-12-04")
        boolean urgent,

        @Group("opinion") @Listed @Nullable @NotBefore({"receivedOn", "completeOn"})
        LocalDate opinionOn,

        @Listed
        @Basis(instrument = "国办发〔2018〕115号", article = "（五）", from = "2018-12-04")
        @Nullable
        @NeededWhen("opinionOn")
        @OnlyWhen("opinionOn")
        ReviewResult result,

        @Nullable @NeededWhen("opinionOn") String reviewer,

        @Basis(instrument = "公务员法", article = "第二十五条第二款", from = "2019-06-01") @Nullable
        String certificate,

        @Basis(instrument = "重大行政决策程序暂行条例", article = "第二十八条", from = "2019-09-01") @Nullable
        String adviser) {}
