package org.zhunsheng.platform.decisions;

/** What the assessment of risks found (风险评估结论). */
enum RiskConclusion {
    CONTROLLABLE,
    UNCONTROLLABLE
}
