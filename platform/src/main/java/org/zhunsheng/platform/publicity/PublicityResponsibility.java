package org.zhunsheng.platform.publicity;

/** Why an organ explains a law (普法责任类型). */
enum PublicityResponsibility {
    /** 谁执法谁普法. */
    ENFORCES,
    /** 谁主管谁普法. */
    GOVERNS,
    /** 谁服务谁普法. */
    SERVES
}
