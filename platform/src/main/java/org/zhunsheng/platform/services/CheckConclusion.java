package org.zhunsheng.platform.services;

/** What the check found (核查结论). */
enum CheckConclusion {
    PASSED,
    /** 未履行承诺: set a term, and revoke where it is not mended. */
    UNFULFILLED,
    /** 虚假承诺: revoke at once. */
    FALSE
}
