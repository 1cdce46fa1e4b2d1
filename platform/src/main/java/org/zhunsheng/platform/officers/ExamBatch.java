package org.zhunsheng.platform.officers;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One examination for the enforcement qualification (执法资格考试批次). How many papers there are and from how many points
 * on one passes is for who holds it to say, so each batch says it.
 */
@Ledger("exam-batches")
record ExamBatch(
        @Key @Listed @Form("\\d{4}-\\d{1,2}") String number,
        @Owner @Listed OrganCode organ,
        @Nullable String notice,
        @Listed LocalDate closedOn,

        @Day @Listed @NotBefore("closedOn") LocalDate heldOn,

        @Listed @Basis(instrument = "国办发〔2018〕118号", article = "（二十三）", from = "2018-12-05")
        Set<ExamPaper> papers,

        @Listed @AtLeast(1) @AtMost(100) long passMark,

        @Nullable @NotBefore("heldOn") LocalDate resultsOn) {}
