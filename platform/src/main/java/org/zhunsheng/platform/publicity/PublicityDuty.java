package org.zhunsheng.platform.publicity;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One row of the list of publicity duties (普法责任制清单): this organ explains this law.
 *
 * @param batch     the list's number: a new batch takes the place of the one before
 * @param plannedOn when the organ's plan for it was issued
 */
@Ledger(value = "duties", law = PublicityDutyLaw.class)
record PublicityDuty(
        @Group("list") @Key @Listed @AtLeast(1) long batch,
        @Key @Owner @Listed OrganCode organ,

        @Listed
        @Basis(instrument = "中办发〔2017〕31号", article = "第二部分", from = "2017-05-17", to = "2025-10-31")
        @Basis(instrument = "法治宣传教育法", article = "第九条", from = "2025-11-01")
        PublicityResponsibility responsibility,

        @Key @Listed String law,
        Set<PublicityAudience> audiences,
        @Nullable Set<PublicityTheme> themes,
        @Group("work") String content,
        String measures,
        @Nullable String standard,
        @Group("people") @Near("organs/staff") String leader,
        @Listed String office,
        @Nullable @Near("organs/staff") String contact,
        @Group("course") @Day LocalDate validFrom,
        @Nullable @Listed @NotBefore("validFrom") LocalDate validTo,
        @Nullable LocalDate plannedOn,
        @Nullable @Listed DutyEvaluation evaluation,

        @Nullable @NotBefore("validFrom") @NeededWhen("evaluation")
        LocalDate evaluatedOn,

        @Nullable
        @NotBefore("evaluatedOn")
        @OnlyWhen(
                value = "evaluation",
                is = {"PARTLY", "UNFULFILLED"})
        LocalDate rectifiedOn) {}
