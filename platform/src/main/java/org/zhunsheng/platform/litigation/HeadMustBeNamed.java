package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A head in court is named with post and rank, as in the proof handed to the court (身份证明). */
@Check.Concerns("headName")
@Basis(instrument = "法释〔2018〕1号", article = "第一百三十一条第一款", from = "2018-02-08", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第六条第一款", from = "2020-07-01")
final class HeadMustBeNamed implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.headCame();
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return appearance.headName() != null && appearance.headPost() != null && appearance.headRank() != null;
    }
}
