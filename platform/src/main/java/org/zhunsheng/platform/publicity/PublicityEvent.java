package org.zhunsheng.platform.publicity;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One event at which law was explained (普法活动), registered once, by its host. Who came and who watched are two
 * numbers (人次) and never one.
 */
@Ledger(value = "events", law = PublicityEventLaw.class)
record PublicityEvent(
        @Group("event") @Key @Listed String name,
        @Key @Owner @Listed OrganCode organ,
        @Nullable @EachOrgan String coHosts,

        @Listed
        @Basis(instrument = "中办发〔2017〕31号", article = "第二部分", from = "2017-05-17", to = "2025-10-31")
        @Basis(instrument = "法治宣传教育法", article = "第九条", from = "2025-11-01")
        PublicityEventKind kind,

        @Nullable @Listed PublicityTheme theme,
        @Nullable String laws,
        @Nullable Set<PublicityAudience> audiences,
        @Nullable String speaker,
        @Key @Day @Listed LocalDate startedOn,
        @Nullable @NotBefore("startedOn") LocalDate endedOn,

        @Group("audience") @Nullable @NeededWhen("offlineAudience")
        String venue,

        @Nullable @NeededWhen("onlineAudience") String platform,
        @Nullable @Listed @AtLeast(0) Long offlineAudience,
        @Nullable @Listed @AtLeast(0) Long onlineAudience,

        @Nullable @NeededWhen("offlineAudience") @NeededWhen("onlineAudience")
        CountingMethod counted,

        @Nullable
        @NeededWhen(
                value = "counted",
                is = {"ESTIMATE"})
        String countingNote,

        @Nullable @AtLeast(0) Long handouts,

        @Group("evidence")
        @Nullable
        @Listed
        @NeededWhen(value = "startedOn", id = "P-EVIDENCE", effect = Check.Effect.FLAG)
        Set<PublicityEvidence> evidence) {

    /** In person and online, for judging how much proof is asked; no figure adds the two up without saying so. */
    long audience() {
        return (offlineAudience == null ? 0 : offlineAudience) + (onlineAudience == null ? 0 : onlineAudience);
    }
}
