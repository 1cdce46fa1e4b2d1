package org.zhunsheng.platform.powers;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One power of one organ in one version (职权清单). What changes in it ends the version and begins another under the same
 * code, so that every act can be held to the version of its own day.
 *
 * @param validTo the last day, inclusive; null is to this day
 */
@Ledger(value = "items", law = PowerItemLaw.class)
record PowerItem(
        @Group("power") @Key @Listed @Basis(instrument = "中办发〔2015〕21号", article = "第二部分第（五）项", from = "2015-03-24")
        String code,

        @Key
        @Owner
        @Listed
        @Basis(instrument = "行政处罚法", article = "第十五条", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第十七条", from = "2021-07-15")
        OrganCode organ,

        @Listed String name,
        @Listed PowerKind kind,
        @Listed PowerLevel level,
        @Nullable String violation,

        @NeededWhen(value = "kind", is = "PENALTY") @Nullable
        String violatedBasis,

        @Listed
        @Basis(instrument = "行政处罚法", article = "第三条", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第三十八条第一款", from = "2021-07-15")
        String basis,

        @NeededWhen(value = "kind", is = "PENALTY") @Nullable
        BasisLevel basisLevel,

        @Group("penalty")
        @OnlyWhen(value = "kind", is = "PENALTY")
        @NeededWhen(value = "kind", is = "PENALTY")
        @Basis(instrument = "行政处罚法", article = "第八条", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第九条", from = "2021-07-15")
        @Nullable
        Set<PenaltyKind> penaltyKinds,

        @OnlyWhen(value = "penaltyKinds", is = "FINE") @AtLeast(0) @NotAbove("fineTo") @Nullable
        Money fineFrom,

        @OnlyWhen(value = "penaltyKinds", is = "FINE") @Nullable
        Money fineTo,

        @OnlyWhen(value = "penaltyKinds", is = "FINE") @Nullable
        String fineFormula,

        @OnlyWhen("fineTo")
        @NotAbove("benchmarkTo")
        @Basis(instrument = "行政处罚法", article = "第四条第二款", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第三十四条", from = "2021-07-15")
        @Nullable
        Money benchmarkFrom,

        @OnlyWhen("fineTo") @Nullable Money benchmarkTo,
        @OnlyWhen(value = "kind", is = "PENALTY") @Nullable Boolean summary,
        @OnlyWhen(value = "kind", is = "PENALTY") @Nullable Boolean legalReview,

        @Group("version")
        @Day
        @Listed
        @NotBefore(value = "publishedOn", id = "L-08", effect = Check.Effect.FLAG)
        @Basis(instrument = "行政处罚法", article = "第四条第三款", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第三十九条", from = "2021-07-15")
        LocalDate validFrom,

        @Listed @NotBefore("validFrom") @Nullable LocalDate validTo,
        String approval,
        LocalDate approvedOn,

        @NotBefore("approvedOn")
        @Basis(instrument = "中办发〔2015〕21号", article = "第二部分第（五）项", from = "2015-03-24")
        @Nullable
        LocalDate publishedOn,

        @Nullable String publishedAt,
        @Group("devolution") @Nullable Devolution devolution,

        @NeededWhen("devolution") @OnlyWhen("devolution") @Nullable
        String devolvedFrom,

        @NeededWhen("devolution")
        @OnlyWhen("devolution")
        @Basis(instrument = "行政处罚法", article = "第二十四条第一款", from = "2021-07-15")
        @Nullable
        String devolutionDocument,

        @NeededWhen("devolution") @OnlyWhen("devolution") @Nullable
        LocalDate devolvedOn,

        @OnlyWhen("devolution") @Nullable String devolutionScope,

        @OnlyWhen("devolution")
        @NotBefore("devolvedOn")
        @Basis(instrument = "行政处罚法", article = "第二十四条第一款", from = "2021-07-15")
        @Nullable
        LocalDate evaluatedOn,

        @Nullable String remark) {

    boolean penalty() {
        return kind == PowerKind.PENALTY;
    }

    /** Its days and the other's have a day in common. */
    static boolean overlap(LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (otherTo == null || !from.isAfter(otherTo)) && (to == null || !otherFrom.isAfter(to));
    }
}
