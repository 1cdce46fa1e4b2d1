package org.zhunsheng.platform.procedure;

/** Of whom a condition over figures asks (条件的范围). */
public enum Reach {
    /** 全区: the district with all below it. */
    DISTRICT,
    /** 牵头单位: the office that holds the step, with all below it. */
    LEAD
}
