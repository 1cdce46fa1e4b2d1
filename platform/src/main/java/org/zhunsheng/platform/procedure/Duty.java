package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Right;

/**
 * What is owed (待办). The office holds it, whoever has it on their desk.
 *
 * @param member     whose share; empty where it is done once for all
 * @param taker      the account that has it in hand; null where it lies with the office
 * @param since      the day that called for it
 * @param due        the last day; null where there is none, or none is known
 * @param open       its turn has come
 * @param returned   it was done and came back
 * @param nobodyLeft the office has nobody who may do it: a substitute is to be named
 */
public record Duty(
        String step,
        String member,
        OrganCode office,
        Right right,
        @Nullable String taker,
        LocalDate since,
        @Nullable LocalDate due,
        boolean open,
        boolean returned,
        boolean nobodyLeft) {}
