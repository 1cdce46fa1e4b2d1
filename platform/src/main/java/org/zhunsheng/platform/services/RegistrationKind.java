package org.zhunsheng.platform.services;

/** What was registered of a business licence (登记类型). */
enum RegistrationKind {
    CHANGE,
    CANCELLATION,
    /** 简易注销. */
    SIMPLE_CANCELLATION
}
