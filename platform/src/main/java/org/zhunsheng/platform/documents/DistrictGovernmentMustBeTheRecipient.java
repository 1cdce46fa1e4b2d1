package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What a department, a street or a town filed was filed with the district government. */
@Check.Concerns(value = "filedWith", id = "P-FILE-DISTRICT", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市行政规范性文件备案规定", article = "第六条", from = "2016-07-01")
final class DistrictGovernmentMustBeTheRecipient implements Rule<NormativeDocument> {

    @Override
    public boolean concerns(NormativeDocument document) {
        return document.normative()
                && document.filedWith() != null
                && !document.issuedAs().forTheGovernment();
    }

    @Override
    public boolean keptBy(NormativeDocument document) {
        return document.filedWith(FilingRecipient.DISTRICT_GOVERNMENT);
    }
}
