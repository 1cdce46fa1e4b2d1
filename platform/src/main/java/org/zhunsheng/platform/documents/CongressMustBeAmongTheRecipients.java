package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A document of the district government that was filed was filed with the district's Standing Committee too. */
@Check.Concerns(value = "filedWith", id = "P-FILE-CONGRESS", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市各级人民代表大会常务委员会规范性文件备案审查条例", article = "第八条第一项", from = "2022-01-01", to = "2024-10-31")
@Basis(instrument = "北京市各级人民代表大会常务委员会规范性文件备案审查条例", article = "第九条第一项", from = "2024-11-01")
final class CongressMustBeAmongTheRecipients implements Rule<NormativeDocument> {

    @Override
    public boolean concerns(NormativeDocument document) {
        return document.normative()
                && document.filedWith() != null
                && document.issuedAs().forTheGovernment();
    }

    @Override
    public boolean keptBy(NormativeDocument document) {
        return document.filedWith(FilingRecipient.DISTRICT_CONGRESS);
    }
}
