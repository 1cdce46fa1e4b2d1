package org.zhunsheng.platform.powers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link PowerItem}. */
final class PowerItemLaw extends Law<PowerItem> {

    PowerItemLaw() {
        asks(PowerVersionsMustNotOverlap.class);
        asks(PowerVersionsLeaveNoGap.class);
        asks(BodyMustHaveStanding.class);

        // A penalty rests on a law, a regulation or a rule, and not on a normative document.
        check("BasisMustBeALawOrRule", "basis")
                .id("L-04")
                .flags()
                .basis("行政处罚法", "第十四条", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第十六条", "2021-07-15")
                .concerns(item -> item.penalty())
                // Where no article of an instrument can be read, and no document either.
                .checkable(item -> !CitedArticle.in(item.basis()).isEmpty() || documents(item))
                .kept(item -> !documents(item));

        // A kind of penalty is one that an instrument of this level can set.
        check("KindMustBeSettable", "penaltyKinds")
                .id("L-05")
                .flags()
                .basis("行政处罚法", "第九条至第十三条", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第十条至第十四条", "2021-07-15")
                .concerns(item -> item.penaltyKinds() != null && item.basisLevel() != null)
                .kept(item -> item.penaltyKinds() == null
                        || item.basisLevel() == null
                        || item.basisLevel().settable().containsAll(item.penaltyKinds()));

        asks(PowerBasisMustBeInForce.class);

        // The benchmark of discretion stays within the fines that the law allows (裁量基准).
        check("BenchmarkMustStayInRange", "benchmarkTo")
                .id("L-10")
                .flags()
                .basis("行政处罚法", "第四条第二款", "1996-10-01", "2021-07-14")
                .basis("行政处罚法", "第三十四条", "2021-07-15")
                .concerns(item -> item.benchmarkFrom() != null || item.benchmarkTo() != null)
                .kept(item ->
                        inOrder(item.fineFrom(), item.benchmarkFrom()) && inOrder(item.benchmarkTo(), item.fineTo()));

        asks(PowerChangeNeedsADecision.class);
        asks(DevolvedToStreetsAndTowns.class);
    }

    private static boolean documents(PowerItem item) {
        List<String> instruments = CitedArticle.instruments(item.basis());
        return instruments.stream().anyMatch(CitedArticle::isDocument);
    }

    private static boolean inOrder(@Nullable Money lower, @Nullable Money upper) {
        return lower == null || upper == null || lower.compareTo(upper) <= 0;
    }
}
