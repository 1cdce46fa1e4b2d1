package org.zhunsheng.platform.enforcement;

/** What the examination of a clue comes to (研判结论): one of the three letters, or none. */
enum SupervisionMeasure {
    URGING_LETTER,
    OPINION_LETTER,
    DECISION_LETTER,
    ON_THE_SPOT,
    TRANSFERRED,
    GUIDED,
    UNFOUNDED
}
