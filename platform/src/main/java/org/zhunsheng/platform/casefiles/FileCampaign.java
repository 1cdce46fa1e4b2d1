package org.zhunsheng.platform.casefiles;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One campaign of file review (评查活动).
 *
 * @param seed          what every draw of the campaign begins with; given out before the lists of files are in, so that
 *     anybody can repeat a draw and nobody can choose one
 * @param excellentFrom the least score that is excellent; {@code qualifiedFrom} the least that is qualified
 */
@Ledger("campaigns")
record FileCampaign(
        @Key @Listed String name,
        @Key @Owner @Listed OrganCode organ,

        @Day
        @Listed
        @Basis(instrument = "行政处罚法", article = "第五十四条第一款", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第七十五条第一款", from = "2021-07-15")
        LocalDate announcedOn,

        @Listed Set<CaseFileKind> kinds,
        LocalDate filesFrom,
        @NotBefore("filesFrom") LocalDate filesTo,
        String scope,
        @Nullable String seed,
        @NotBefore("announcedOn") @Nullable LocalDate drawnOn,
        @AtLeast(0) @AtMost(100) long excellentFrom,
        @AtLeast(0) @NotAbove("excellentFrom") long qualifiedFrom,

        @NotBefore({"announcedOn", "drawnOn"}) @Listed @Nullable
        LocalDate notifiedOn,

        @Nullable String notice) {}
