package org.zhunsheng.platform.casefiles;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One item of a score sheet (评分标准), from when to when it is in force.
 *
 * @param veto   an item of legality: a file in which it is found scores 0
 * @param weight what is deducted each time it is found
 */
@Ledger("score-items")
record ScoreSheetItem(
        @Key @Listed @Form("A\\d-\\d{2}") String code,
        @Key @Owner OrganCode organ,
        @Listed CaseFileKind kind,
        @Listed String item,
        @Listed boolean veto,

        @Listed
        @NeededWhen(value = "veto", is = "false")
        @OnlyWhen(value = "veto", is = "false")
        @AtLeast(0)
        @AtMost(100)
        @Nullable
        BigDecimal weight,

        @Nullable String basis,

        @Key
        @Day
        @Basis(instrument = "行政处罚法", article = "第五十四条第一款", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第七十五条第一款", from = "2021-07-15")
        LocalDate validFrom,

        @NotBefore("validFrom") @Nullable LocalDate validTo) {}
