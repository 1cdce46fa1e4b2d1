package org.zhunsheng.platform.documents;

import java.util.EnumSet;
import java.util.Set;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A filing with the Standing Committee had its report and its text, also as a file, in five copies, by the text of 2021. */
@Check.Concerns(value = "papers", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市各级人民代表大会常务委员会规范性文件备案审查条例", article = "第九条第二款", from = "2022-01-01", to = "2024-10-31")
final class CongressNeededFiveCopies implements Rule<Filing> {

    private static final Set<FilingPaper> NEEDED =
            EnumSet.of(FilingPaper.REPORT, FilingPaper.TEXT, FilingPaper.ELECTRONIC_TEXT);
    private static final long COPIES = 5;

    @Override
    public boolean concerns(Filing filing) {
        return filing.recipient() == FilingRecipient.DISTRICT_CONGRESS;
    }

    @Override
    public boolean keptBy(Filing filing) {
        return filing.papers().containsAll(NEEDED) && filing.copies() != null && filing.copies() >= COPIES;
    }
}
