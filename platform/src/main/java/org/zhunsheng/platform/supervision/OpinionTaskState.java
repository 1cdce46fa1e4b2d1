package org.zhunsheng.platform.supervision;

/** Where a task stands (任务状态). That it is late is no state: its days say so. */
enum OpinionTaskState {
    /** 待承接: assigned, not yet accepted. */
    ASSIGNED,
    /** 退回: the lead says that it is not theirs. */
    RETURNED,
    /** 推进中. */
    IN_PROGRESS,
    /** 已报完成、待核验. */
    CLAIMED,
    /** 已核验. */
    VERIFIED,
    /** 长期坚持. */
    LONG_TERM
}
