package org.zhunsheng.platform.documents;

import java.util.EnumSet;
import java.util.Set;
import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Filing}. */
final class FilingLaw extends Law<Filing> {

    private static final Set<FilingPaper> BARE =
            EnumSet.of(FilingPaper.REPORT, FilingPaper.TEXT, FilingPaper.ELECTRONIC_TEXT);
    private static final Set<FilingPaper> WHOLE = EnumSet.of(
            FilingPaper.REPORT,
            FilingPaper.TEXT,
            FilingPaper.ELECTRONIC_TEXT,
            FilingPaper.EXPLANATION,
            FilingPaper.LEGAL_GROUNDS);
    private static final long COPIES_THEN = 5;
    private static final long COPIES = 2;

    FilingLaw() {
        // What is received is kept by who receives it: the organ that is judged is the issuer.
        judges("issuer");
        written(
                Hand.ASSESSOR,
                "北京市行政规范性文件备案规定第二条、第六条",
                "formCheckedOn",
                "formCheck",
                "registerNumber",
                "supplementAskedOn",
                "concludedOn",
                "conclusion",
                "opinionReceivedOn");

        asks(FilingMustAgreeWithTheDocument.class);

        // A filing with a government has the text, also as a file, and the report (备案材料).
        check("GovernmentNeedsTheWholeSet", "papers")
                .id("P-FILE-SET")
                .flags()
                .basis("北京市行政规范性文件备案规定", "第六条", "2016-07-01")
                .concerns(filing -> filing.recipient() != FilingRecipient.DISTRICT_CONGRESS)
                .kept(filing -> filing.papers().containsAll(BARE));

        // A filing with the Standing Committee had its report and its text, also as a file, in five copies, by the
        // text of 2021.
        check("CongressNeededFiveCopies", "papers")
                .flags()
                .basis("北京市各级人民代表大会常务委员会规范性文件备案审查条例", "第九条第二款", "2022-01-01", "2024-10-31")
                .concerns(filing -> filing.recipient() == FilingRecipient.DISTRICT_CONGRESS)
                .kept(filing ->
                        filing.papers().containsAll(BARE) && filing.copies() != null && filing.copies() >= COPIES_THEN);

        // A filing with the Standing Committee has its report, text, explanation and grounds, the text also as a
        // file, and two paper copies.
        check("CongressNeedsTheWholeSet", "papers")
                .id("P-FILE-PAPERS")
                .flags()
                .basis("北京市各级人民代表大会常务委员会规范性文件备案审查条例", "第十一条", "2024-11-01")
                .concerns(filing -> filing.recipient() == FilingRecipient.DISTRICT_CONGRESS)
                .kept(filing ->
                        filing.papers().containsAll(WHOLE) && filing.copies() != null && filing.copies() >= COPIES);

        // By which text a filing with the Standing Committee was to be judged before 2022 is not known here: nothing
        // can be said.
        check("CongressFilingBeforeItsText", "filedOn")
                .flags()
                .basis("北京市各级人民代表大会常务委员会规范性文件备案审查条例（2012年文本）", "备案期限", "2012-09-28", "2021-12-31")
                .concerns(filing -> filing.recipient() == FilingRecipient.DISTRICT_CONGRESS)
                .checkable(filing -> false)
                .kept(filing -> false);
    }
}
