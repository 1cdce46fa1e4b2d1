package org.zhunsheng.platform.services;

/** How an application on a commitment ended (办理结果). */
enum CommitmentOutcome {
    GRANTED,
    REFUSED,
    /** 申请人在决定前撤回承诺. */
    WITHDRAWN
}
