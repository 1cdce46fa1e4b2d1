package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/** The publication of one act on one channel, and its withdrawal (行政执法公示). */
@Ledger(value = "publications", law = DisclosureLaw.class)
record Disclosure(
        @Key @Listed String documentNumber,
        @Key @Owner @Listed OrganCode organ,
        @Listed String title,
        @Listed ActKind kind,

        @Key @Listed @Basis(instrument = "国办发〔2018〕118号", article = "第二部分第（四）项", from = "2018-12-05")
        DisclosureChannel channel,

        @Day @Listed LocalDate decidedOn,

        @Listed
        @NotBefore("decidedOn")
        @Basis(instrument = "国办发〔2018〕118号", article = "第二部分第（六）项", from = "2018-12-05")
        @Nullable
        LocalDate publishedOn,

        @OnlyWhen("publishedOn") @Nullable String address,
        boolean personal,

        @OnlyWhen("publishedOn") @Basis(instrument = "行政处罚法", article = "第五十条", from = "2021-07-15") @Nullable
        Boolean masked,

        @NotBefore("publishedOn") @Nullable LocalDate displayedUntil,

        @Basis(instrument = "行政处罚法", article = "第四十八条第二款", from = "2021-07-15") @Nullable
        LocalDate changedOn,

        @NeededWhen("withdrawalReason") @OnlyWhen("publishedOn") @NotBefore("publishedOn") @Nullable
        LocalDate withdrawnOn,

        @NeededWhen("withdrawnOn") @Basis(instrument = "行政处罚法", article = "第四十八条第二款", from = "2021-07-15") @Nullable
        String withdrawalReason) {}
