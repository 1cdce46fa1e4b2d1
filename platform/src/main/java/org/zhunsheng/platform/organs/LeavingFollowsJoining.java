package org.zhunsheng.platform.organs;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Nobody leaves an organ before joining it. */
@Check.Concerns("leftOn")
@Basis(instrument = "公务员法", article = "第二条", from = "2006-01-01")
final class LeavingFollowsJoining implements Rule<StaffMember> {

    @Override
    public boolean concerns(StaffMember member) {
        return member.leftOn() != null;
    }

    @Override
    public boolean keptBy(StaffMember member) {
        return member.leftOn() == null || !member.leftOn().isBefore(member.joinedOn());
    }
}
