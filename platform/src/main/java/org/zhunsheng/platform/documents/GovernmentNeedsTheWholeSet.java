package org.zhunsheng.platform.documents;

import java.util.EnumSet;
import java.util.Set;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A filing with a government has the text, also as a file, and the report (备案材料). */
@Check.Concerns(value = "papers", id = "P-FILE-SET", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市行政规范性文件备案规定", article = "第六条", from = "2016-07-01")
final class GovernmentNeedsTheWholeSet implements Rule<Filing> {

    private static final Set<FilingPaper> NEEDED =
            EnumSet.of(FilingPaper.REPORT, FilingPaper.TEXT, FilingPaper.ELECTRONIC_TEXT);

    @Override
    public boolean concerns(Filing filing) {
        return filing.recipient() != FilingRecipient.DISTRICT_CONGRESS;
    }

    @Override
    public boolean keptBy(Filing filing) {
        return filing.papers().containsAll(NEEDED);
    }
}
