package org.zhunsheng.platform.enforcement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The decision rests on an article of a power in the organ's list. */
@Component
@Check.Concerns(value = "basis", id = "P-03", effect = Check.Effect.FLAG)
@Asks(ListedPowers.class)
@Basis(instrument = "行政处罚法", article = "第三十九条第一款第三项", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第三十八条、第五十九条第一款第三项", from = "2021-07-15")
final class BasisMustBeInTheList implements BatchRule<Penalty> {

    private final ListedPowers listed;

    BasisMustBeInTheList(ListedPowers listed) {
        this.listed = listed;
    }

    @Override
    public List<Verdict> judge(List<Penalty> contents) {
        return listed.judge(contents, (_, listing) -> verdict(listing));
    }

    private static Verdict verdict(ListedPowers.Listing listing) {
        if (listing.cited().isEmpty() || !listing.held()) return Verdict.NOT_CHECKABLE;
        return listing.match().stream().anyMatch(listing::rests) ? Verdict.KEPT : Verdict.BROKEN;
    }
}
