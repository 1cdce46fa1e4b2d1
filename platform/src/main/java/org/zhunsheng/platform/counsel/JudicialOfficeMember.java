package org.zhunsheng.platform.counsel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * Somebody in a judicial office on the day of a snapshot (司法所人员). Shares are counted from one snapshot, and changes
 * between two of them, always by the same definitions.
 */
@Ledger(value = "judicial-office-staff", law = JudicialOfficeMemberLaw.class)
record JudicialOfficeMember(
        @Group("office") @Key @Listed String number,

        @Key @Day @Listed @NotBefore({"onPostSince", "qualifiedOn"})
        LocalDate snapshotOn,

        @Owner @Listed OrganCode organ,
        @Listed String office,
        @Group("person") @Listed PersonalName name,
        @Listed OfficeEmployment employment,
        @Nullable LocalDate onPostSince,
        @Nullable StaffEducation education,
        @Listed Discipline discipline,
        @Group("qualification") @Listed LegalQualification qualification,

        @Nullable
        @NeededWhen(
                value = "qualification",
                is = {"A", "B", "C"})
        @OnlyWhen(
                value = "qualification",
                is = {"A", "B", "C"})
        String certificate,

        @Nullable
        @NeededWhen(
                value = "qualification",
                is = {"A", "B", "C"})
        @OnlyWhen(
                value = "qualification",
                is = {"A", "B", "C"})
        LocalDate qualifiedOn,

        @Nullable Boolean publicLawyer,

        @Basis(instrument = "行政处罚法", article = "第三十八条第三款", from = "2018-01-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第五十八条第二款", from = "2021-07-15")
        @Nullable
        LocalDate reviewingSince) {}
