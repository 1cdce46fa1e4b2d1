package org.zhunsheng.platform.supervision;

/** Whether members asked questions at the meeting (询问). */
enum CommitteeInquiry {
    NONE,
    /** 询问. */
    INQUIRY,
    /** 专题询问. */
    SPECIAL
}
