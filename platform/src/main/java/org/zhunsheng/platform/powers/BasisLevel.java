package org.zhunsheng.platform.powers;

import java.util.EnumSet;
import java.util.Set;

/** The highest instrument on which a power rests (依据层级), and the kinds of penalty that it can set. */
enum BasisLevel {
    LAW,
    ADMINISTRATIVE_REGULATION,
    LOCAL_REGULATION,
    DEPARTMENT_RULE,
    GOVERNMENT_RULE;

    /** 行政处罚法第十条至第十四条. */
    Set<PenaltyKind> settable() {
        return switch (this) {
            case LAW -> EnumSet.allOf(PenaltyKind.class);
            case ADMINISTRATIVE_REGULATION -> EnumSet.complementOf(EnumSet.of(PenaltyKind.DETENTION));
            case LOCAL_REGULATION ->
                EnumSet.complementOf(EnumSet.of(PenaltyKind.DETENTION, PenaltyKind.BUSINESS_LICENCE_REVOKED));
            case DEPARTMENT_RULE, GOVERNMENT_RULE ->
                EnumSet.of(PenaltyKind.WARNING, PenaltyKind.CRITICISM, PenaltyKind.FINE);
        };
    }
}
