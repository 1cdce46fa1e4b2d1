package org.zhunsheng.platform.litigation;

/** 败诉原因. */
enum LossReason {
    FACTS,
    LAW,
    PROCEDURE,
    ULTRA_VIRES,
    MANIFESTLY_IMPROPER,
    INACTION,
    OTHER
}
