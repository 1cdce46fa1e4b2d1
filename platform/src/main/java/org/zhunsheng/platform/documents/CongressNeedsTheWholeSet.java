package org.zhunsheng.platform.documents;

import java.util.EnumSet;
import java.util.Set;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A filing with the Standing Committee has its report, text, explanation and grounds, the text also as a file, and two paper copies. */
@Check.Concerns(value = "papers", id = "P-FILE-PAPERS", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市各级人民代表大会常务委员会规范性文件备案审查条例", article = "第十一条", from = "2024-11-01")
final class CongressNeedsTheWholeSet implements Rule<Filing> {

    private static final Set<FilingPaper> NEEDED = EnumSet.of(
            FilingPaper.REPORT,
            FilingPaper.TEXT,
            FilingPaper.ELECTRONIC_TEXT,
            FilingPaper.EXPLANATION,
            FilingPaper.LEGAL_GROUNDS);
    private static final long COPIES = 2;

    @Override
    public boolean concerns(Filing filing) {
        return filing.recipient() == FilingRecipient.DISTRICT_CONGRESS;
    }

    @Override
    public boolean keptBy(Filing filing) {
        return filing.papers().containsAll(NEEDED) && filing.copies() != null && filing.copies() >= COPIES;
    }
}
