package org.zhunsheng.platform.decisions;

/** What is decided (决策事项类别); the last three are not major decisions in the sense of the regulation (第三条第三款). */
enum DecisionKind {
    PUBLIC_POLICY,
    PLAN,
    RESOURCES,
    PROJECT,
    OTHER_MAJOR,
    MACRO_CONTROL,
    LEGISLATION,
    EMERGENCY;

    boolean excluded() {
        return this == MACRO_CONTROL || this == LEGISLATION || this == EMERGENCY;
    }
}
