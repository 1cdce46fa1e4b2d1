package org.zhunsheng.platform.enforcement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The penalty is of the kinds that the power allows. */
@Component
@Check.Concerns(value = "kinds", id = "P-05", effect = Check.Effect.FLAG)
@Asks(ListedPowers.class)
@Basis(instrument = "行政处罚法", article = "第五十五条第一项、第二项", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第七十六条第一款第一项、第二项", from = "2021-07-15")
final class KindMustBeAllowed implements BatchRule<Penalty> {

    private final ListedPowers listed;

    KindMustBeAllowed(ListedPowers listed) {
        this.listed = listed;
    }

    @Override
    public List<Verdict> judge(List<Penalty> contents) {
        return listed.judge(contents, KindMustBeAllowed::verdict);
    }

    private static Verdict verdict(Penalty penalty, ListedPowers.Listing listing) {
        if (listing.match().isEmpty()) return Verdict.NOT_CHECKABLE;
        return listing.match().stream().anyMatch(power -> power.kinds().containsAll(penalty.kinds()))
                ? Verdict.KEPT
                : Verdict.BROKEN;
    }
}
