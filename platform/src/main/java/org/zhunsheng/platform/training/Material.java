package org.zhunsheng.platform.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/** What was printed to guide enforcement and handed out (指导手册和资料), one handing out an entry. */
@Ledger("materials")
record Material(
        @Group("material") @Key @Listed String name,
        @Listed MaterialKind kind,
        @Key @Owner @Listed OrganCode organ,
        @Key @Day @Listed LocalDate handedOutOn,
        String recipients,
        @Listed @AtLeast(1) long printed,
        @Listed @AtLeast(0) @NotAbove("printed") long handedOut,
        @Nullable Attachment file) {}
