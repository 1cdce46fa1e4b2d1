package org.zhunsheng.platform.enforcement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The organ held the power on the day of the decision. */
@Component
@Check.Concerns(value = "powerCode", id = "P-01", effect = Check.Effect.FLAG)
@Asks(ListedPowers.class)
@Basis(instrument = "行政处罚法", article = "第十五条", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第十七条、第三十八条第一款", from = "2021-07-15")
final class PenaltyPowerMustExist implements BatchRule<Penalty> {

    private final ListedPowers listed;

    PenaltyPowerMustExist(ListedPowers listed) {
        this.listed = listed;
    }

    @Override
    public List<Verdict> judge(List<Penalty> contents) {
        return listed.judge(contents, (_, listing) -> listing.held() ? Verdict.KEPT : Verdict.BROKEN);
    }
}
