package org.zhunsheng.platform.enforcement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.powers.CitedArticle;

/** The decision names paragraph and item where the power does. */
@Component
@Check.Concerns(value = "basis", id = "P-04", effect = Check.Effect.FLAG)
@Asks(ListedPowers.class)
@Basis(instrument = "行政处罚法", article = "第三十九条第一款第三项", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第三十八条、第五十九条第一款第三项", from = "2021-07-15")
final class BasisMustBeAsExactAsTheList implements BatchRule<Penalty> {

    private final ListedPowers listed;

    BasisMustBeAsExactAsTheList(ListedPowers listed) {
        this.listed = listed;
    }

    @Override
    public List<Verdict> judge(List<Penalty> contents) {
        return listed.judge(contents, (_, listing) -> verdict(listing));
    }

    private static Verdict verdict(ListedPowers.Listing listing) {
        List<CitedArticle> met = listing.match().stream()
                .flatMap(power -> listing.list().provisions(power).stream())
                .filter(provision -> listing.cited().stream().anyMatch(provision::meets))
                .toList();
        if (met.isEmpty()) return Verdict.NOT_CHECKABLE;
        return met.stream()
                        .anyMatch(provision -> listing.cited().stream()
                                .anyMatch(cited -> cited.meets(provision) && cited.asExactAs(provision)))
                ? Verdict.KEPT
                : Verdict.BROKEN;
    }
}
