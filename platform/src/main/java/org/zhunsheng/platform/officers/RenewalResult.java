package org.zhunsheng.platform.officers;

/** 换证审核结果. */
enum RenewalResult {
    APPROVED,
    REJECTED
}
