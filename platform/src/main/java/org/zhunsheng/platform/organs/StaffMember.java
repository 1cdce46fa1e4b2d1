package org.zhunsheng.platform.organs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * Somebody who serves in an organ (人员). Two people of one name in one organ are told apart in brackets behind it;
 * a staff number no two people of an organ share.
 */
@Ledger(value = "staff", law = StaffMemberLaw.class)
record StaffMember(
        @Group("person") @Key @Listed String name,
        @Key @Owner @Listed OrganCode organ,
        @Listed @Nullable String staffNumber,
        @Nullable CitizenId citizenId,
        @Listed @Nullable Boolean lawDegree,
        @Listed @Nullable Boolean legalQualification,
        @Group("service") @Day @Listed LocalDate joinedOn,
        @Listed @Nullable LocalDate leftOn) {}
