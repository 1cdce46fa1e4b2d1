package org.zhunsheng.platform.services;

/** What the commitment stands in place of (告知承诺事项类型). */
enum CommitmentKind {
    /** 证明事项. */
    PROOF,
    /** 涉企经营许可事项. */
    BUSINESS_LICENCE,
    /** 其他政务服务事项. */
    OTHER
}
