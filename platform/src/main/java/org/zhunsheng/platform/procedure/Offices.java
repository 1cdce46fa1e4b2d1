package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.Set;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Right;

/**
 * Who sits where, on any day (岗位). A person who leaves, who is away or whose organ is merged is one row here and none in
 * the matters, however many they hold.
 */
public interface Offices {

    /** Which organ holds that day what the organ held. */
    OrganCode present(OrganCode organ, LocalDate day);

    /** The organ that plays a part in every matter. */
    OrganCode fixed(Part.Fixed office);

    /** The accounts in whose name this one may act there: its own, and those it stands in for. */
    Set<String> names(String account, OrganCode organ, Right right, LocalDate day);

    /** The accounts that sit there or stand in for somebody who does. */
    Set<String> staff(OrganCode organ, Right right, LocalDate day);
}
