package org.zhunsheng.platform.services;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One version of an item of the catalogue of services (政务服务事项). A change of its guide is a new version; the one
 * before ends on the day before.
 *
 * @param code           the implementation code (实施编码)
 * @param statutoryLimit within how long law wants it handled, in {@code limitUnit}; empty where law says nothing
 * @param promisedLimit  within how long the organ promises it; 0 is at once
 * @param shareable      how many of the materials the organ could get from other organs itself
 */
@Ledger(value = "items", law = ServiceItemLaw.class)
record ServiceItem(
        @Group("item") @Key @Listed String code,
        @Key @Listed @AtLeast(1) long version,
        @Listed String name,
        @Nullable String baseCode,
        @Listed ServiceItemKind kind,
        @Owner @Listed OrganCode organ,

        @Nullable
        @Basis(instrument = "优化营商环境条例", article = "第三十五条", from = "2020-01-01")
        @NeededWhen(
                value = "kind",
                is = {"LICENCE", "CONFIRMATION", "PAYMENT", "RULING", "REWARD", "FILING", "OTHER_POWER"},
                effect = Check.Effect.FLAG)
        String basis,

        @Nullable Set<ServiceClient> clients,
        @Group("guide") String conditions,

        @Basis(instrument = "国务院令第716号", article = "第六条", from = "2019-04-26")
        String materials,

        @AtLeast(0) long materialCount,
        @Nullable @AtLeast(0) @NotAbove("materialCount") Long shareable,
        @Nullable String feeBasis,
        @Group("limit") HandlingKind handling,
        @Nullable @AtLeast(1) Long statutoryLimit,

        @Listed
        @Basis(instrument = "优化营商环境条例", article = "第三十六条第二款", from = "2020-01-01")
        @AtLeast(0)
        @NotAbove(value = "statutoryLimit", effect = Check.Effect.FLAG)
        long promisedLimit,

        LimitUnit limitUnit,

        @Listed
        @Basis(instrument = "北京市优化营商环境条例", article = "第三十四条第一款", from = "2020-04-28", to = "2024-11-28")
        @Basis(instrument = "北京市优化营商环境条例", article = "第三十六条第一款", from = "2024-11-29")
        boolean online,

        @Nullable
        @Basis(instrument = "国务院令第716号", article = "第四条第一款", from = "2019-04-26")
        @NeededWhen(
                value = "online",
                is = {"false"},
                effect = Check.Effect.FLAG)
        String offlineReason,

        @AtLeast(0) long visits,
        @Group("validity") @Day LocalDate validFrom,
        @Nullable @Listed @NotBefore("validFrom") LocalDate validTo) {}
