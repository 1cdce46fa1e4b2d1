package org.zhunsheng.platform.counsel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * Who advises an organ on law, for the time of one engagement (法律顾问). Engaged again is entered again.
 *
 * @param termTo the last day; of one who was let go before, the day before
 */
@Ledger("advisers")
record Adviser(
        @Group("adviser") @Key @Listed String number,
        @Owner @Listed OrganCode organ,
        @Listed AdviserKind kind,
        @Listed PersonalName name,

        @Listed @Nullable @NeededWhen(value = "kind", is = "LAW_FIRM") @OnlyWhen(value = "kind", is = "LAW_FIRM")
        String firm,

        @Nullable @NeededWhen(value = "kind", is = "LAW_FIRM") @OnlyWhen(value = "kind", is = "LAW_FIRM")
        String licence,

        @Basis(instrument = "公务员法", article = "第二十五条第二款", from = "2019-06-01")
        @Nullable
        @NeededWhen(value = "kind", is = "INTERNAL", id = "L-ENTRY", effect = Check.Effect.FLAG)
        String qualification,

        @Nullable String specialty,
        @Group("engagement") @Day @Listed LocalDate termFrom,
        @Listed @Nullable @NotBefore("termFrom") LocalDate termTo,
        @Nullable Money fee,
        @Nullable Boolean conflictDeclared) {}
