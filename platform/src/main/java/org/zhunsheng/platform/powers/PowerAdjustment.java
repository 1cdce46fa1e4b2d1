package org.zhunsheng.platform.powers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/** One change of a list of powers (职权清单动态调整): what was changed, why, and who decided it. */
@Ledger(value = "adjustments", law = PowerAdjustmentLaw.class)
record PowerAdjustment(
        @Key @Listed String code,
        @Key @Owner @Listed OrganCode organ,
        @Listed String name,
        @Listed PowerAdjustmentKind kind,
        @Listed PowerAdjustmentCause cause,

        @Listed @Basis(instrument = "中办发〔2015〕21号", article = "第二部分第（六）项", from = "2015-03-24")
        String document,

        @Nullable String detail,
        LocalDate proposedOn,

        @NotBefore("proposedOn") @Basis(instrument = "中办发〔2015〕21号", article = "第二部分第（三）项", from = "2015-03-24")
        LocalDate reviewedOn,

        @Basis(instrument = "中办发〔2015〕21号", article = "第二部分第（六）项", from = "2015-03-24")
        String approval,

        @NotBefore("reviewedOn") LocalDate approvedOn,
        @NotBefore("approvedOn") @Nullable LocalDate publishedOn,

        @Key
        @Day
        @Listed
        @NotBefore(value = "approvedOn", id = "L-07", effect = Check.Effect.FLAG)
        @Basis(instrument = "中办发〔2015〕21号", article = "第二部分第（六）项", from = "2015-03-24")
        LocalDate effectiveOn) {}
