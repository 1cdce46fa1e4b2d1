package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/** One matter of devolved enforcement that several settled together (五联动工作记录). */
@Ledger("linkages")
record Linkage(
        @Key @Listed String matter,
        @Key @Owner @Listed OrganCode organ,

        @Listed @Basis(instrument = "北京市街道办事处条例", article = "第十一条", from = "2020-01-01")
        LinkageKind kind,

        @Key @Day @Listed LocalDate heldOn,
        @Listed @EachOrgan @Nullable String partners,
        @Nullable String outsiders,
        String question,
        @Listed @Nullable String conclusion,
        @NotBefore("heldOn") @Nullable LocalDate followUpDueOn,

        @NotBefore("heldOn") @NeededWhen("followUp") @Nullable
        LocalDate followedUpOn,

        @Nullable String followUp) {}
