package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** By which text a filing with the Standing Committee was to be judged before 2022 is not known here: nothing can be said. */
@Check.Concerns(value = "filedOn", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市各级人民代表大会常务委员会规范性文件备案审查条例（2012年文本）", article = "备案期限", from = "2012-09-28", to = "2021-12-31")
final class CongressFilingBeforeItsText implements Rule<Filing> {

    @Override
    public boolean concerns(Filing filing) {
        return filing.recipient() == FilingRecipient.DISTRICT_CONGRESS;
    }

    @Override
    public boolean checkable(Filing filing) {
        return false;
    }

    @Override
    public boolean keptBy(Filing filing) {
        return false;
    }
}
