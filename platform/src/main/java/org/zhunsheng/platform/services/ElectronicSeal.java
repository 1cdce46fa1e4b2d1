package org.zhunsheng.platform.services;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * An electronic seal of an organ (电子印章): in use from its first day until it is cancelled, and valid as long as its
 * certificate.
 */
@Ledger("seals")
record ElectronicSeal(
        @Key String code,
        String name,
        @Owner OrganCode organ,
        String certificate,
        LocalDate certificateFrom,

        @Basis(instrument = "国务院令第716号", article = "第九条第一款", from = "2019-04-26")
        @NotBefore(value = "lastUsedOn", id = "S-SEAL", effect = Check.Effect.FLAG)
        LocalDate certificateTo,

        @Nullable @NeededWhen(value = "usedFrom", effect = Check.Effect.FLAG)
        LocalDate filedOn,

        @Day @NotBefore({"certificateFrom", "filedOn"}) LocalDate usedFrom,
        @AtLeast(0) long uses,
        @Nullable @NotBefore("usedFrom") LocalDate lastUsedOn,

        @Nullable @NotBefore({"usedFrom", "lastUsedOn"}) LocalDate endedOn) {}
