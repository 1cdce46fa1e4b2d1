package org.zhunsheng.platform.compliance;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One application for a report on an enterprise's compliance, and the report (企业合法合规信息查询).
 *
 * @param authorisation the number of the writing by which the enterprise authorises its agent
 * @param clean         fields whose owner answered that there is nothing (无)
 * @param found         fields whose owner answered that there is something (有)
 * @param silent        fields whose owner did not answer (未返回), which is never the same as nothing
 * @param cutOffOn      the day up to which the owners' records were looked through
 */
@Ledger(value = "queries", law = ComplianceQueryLaw.class)
record ComplianceQuery(
        @Group("application") @Key @Listed String number,
        @Listed String enterprise,
        @Listed @CreditCode String creditCode,
        @Owner @Listed OrganCode organ,
        ComplianceApplicant applicant,

        @Nullable
        @NeededWhen(
                value = "applicant",
                is = {"AGENT"})
        @OnlyWhen(
                value = "applicant",
                is = {"AGENT"})
        PersonalName agent,

        @Nullable
        @NeededWhen(
                value = "applicant",
                is = {"AGENT"},
                id = "C-AUTHORISED")
        String authorisation,

        @Nullable @NeededWhen("authorisation") @OnlyWhen("authorisation")
        LocalDate authorisedOn,

        @Nullable
        @NeededWhen("authorisation")
        @OnlyWhen("authorisation")
        @NotBefore(
                value = {"authorisedOn", "appliedOn"},
                id = "C-AUTHORITY-RUNS",
                effect = Check.Effect.FLAG)
        LocalDate authorisedUntil,

        @Listed CompliancePurpose purpose,
        Set<ComplianceField> fields,
        LocalDate spanFrom,
        @NotBefore("spanFrom") LocalDate spanTo,

        @Day @Listed @NotBefore({"spanTo", "authorisedOn"}) LocalDate appliedOn,

        @Group("result") @Nullable @OnlyWhen("issuedOn") Set<ComplianceField> clean,

        @Nullable @OnlyWhen("issuedOn") Set<ComplianceField> found,
        @Nullable @OnlyWhen("issuedOn") Set<ComplianceField> silent,

        @Nullable @NotBefore("spanTo") @NeededWhen("issuedOn")
        LocalDate cutOffOn,

        @Nullable @NeededWhen("issuedOn") @OnlyWhen("issuedOn")
        String report,

        @Nullable @Listed @NotBefore({"appliedOn", "cutOffOn"})
        LocalDate issuedOn,

        @Nullable @NotBefore("issuedOn") @NeededWhen("issuedOn") @OnlyWhen("issuedOn")
        LocalDate expiresOn,

        @Nullable @AtLeast(0) Long certificatesAvoided,

        @Group("after") @Nullable @AtLeast(0) @OnlyWhen("issuedOn")
        Long verifications,

        @Nullable @NotBefore("issuedOn") @OnlyWhen("issuedOn")
        LocalDate objectedOn,

        @Nullable @NotBefore("objectedOn") @OnlyWhen("objectedOn")
        LocalDate objectionClosedOn,

        @Nullable @NeededWhen("objectionClosedOn") @OnlyWhen("objectionClosedOn")
        Boolean objectionUpheld,

        @Nullable
        @Basis(instrument = "优化营商环境条例", article = "第三十条", from = "2020-01-01", to = "2024-11-28")
        @Basis(instrument = "北京市优化营商环境条例", article = "第七十三条", from = "2024-11-29")
        @NotBefore("objectionClosedOn")
        @NeededWhen(
                value = "objectionUpheld",
                is = {"true"},
                effect = Check.Effect.FLAG)
        LocalDate reissuedOn,

        @Nullable @NotBefore("issuedOn") @OnlyWhen("issuedOn")
        LocalDate revokedOn) {

    /** The fields of one kind of answer; none where the report names none. */
    static Set<ComplianceField> those(@Nullable Set<ComplianceField> fields) {
        return fields == null || fields.isEmpty() ? EnumSet.noneOf(ComplianceField.class) : EnumSet.copyOf(fields);
    }
}
