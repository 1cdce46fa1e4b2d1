package org.zhunsheng.platform.organs;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link StaffMember}. */
final class StaffMemberLaw extends Law<StaffMember> {

    StaffMemberLaw() {
        // Nobody leaves an organ before joining it.
        check("LeavingFollowsJoining", "leftOn")
                .basis("公务员法", "第二条", "2006-01-01")
                .concerns(member -> member.leftOn() != null)
                .kept(member -> member.leftOn() == null || !member.leftOn().isBefore(member.joinedOn()));
    }
}
