package org.zhunsheng.platform.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/** An account in which an organ explains law (普法新媒体账号). */
@Ledger("channels")
record PublicityChannel(
        @Key String account,
        @Key ChannelPlatform platform,
        @Owner OrganCode organ,
        @Day LocalDate openedOn,
        @Nullable @NotBefore("openedOn") LocalDate closedOn,
        @Nullable @AtLeast(0) Long followers,
        @Nullable @NotBefore("openedOn") LocalDate lastPostOn) {}
