package org.zhunsheng.engine.figures;

import java.util.Set;

/**
 * One question to one ledger, on which a figure stands.
 *
 * @param kinds      only organs of these kinds, besides what the declaration asks; empty asks nothing
 * @param themselves the organs' own entries in their register, and not what is registered of them
 */
public record Leg(Declaration.Counted counted, Days days, Set<String> kinds, boolean themselves) {

    Leg(Declaration.Counted counted, Days days) {
        this(counted, days, Set.of(), false);
    }

    Leg(Declaration.Counted counted, Days days, Set<String> kinds) {
        this(counted, days, kinds, false);
    }
}
