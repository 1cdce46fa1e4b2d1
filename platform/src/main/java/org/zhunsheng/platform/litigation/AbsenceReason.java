package org.zhunsheng.platform.litigation;

/** 负责人未出庭理由 (法释〔2020〕3号第八条). {@code NONE_GIVEN} is a fact like the others: the court writes it down (第十二条). */
enum AbsenceReason {
    FORCE_MAJEURE,
    ACCIDENT,
    IRREPLACEABLE_DUTY,
    OTHER_JUST_CAUSE,
    NONE_GIVEN
}
