package org.zhunsheng.platform.accountability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/** A document by which heads are made answerable (责任制度文件): rules, a plan for statements, the year's work points. */
@Ledger("measures")
record DutyMeasure(
        @Group("document") @Key @Listed String title,
        @Listed DutyMeasureKind kind,
        @Listed String issuer,

        @Listed @Form("[\\u4e00-\\u9fa5]{2,10}〔20[0-9]{2}〕[1-9][0-9]*号") @Nullable
        String number,

        @Owner OrganCode organ,
        @Key @Day @Listed LocalDate issuedOn,
        @NotBefore("issuedOn") @Nullable LocalDate inForceFrom,
        boolean revised,

        @NeededWhen(
                value = "revised",
                is = {"true"})
        @OnlyWhen(
                value = "revised",
                is = {"true"})
        @Nullable
        String replaces,

        @Nullable Attachment file) {}
