package org.zhunsheng.platform.accountability;

/** Which meeting dealt with an item. */
enum GovernmentMeeting {
    /** 政府常务会议. */
    EXECUTIVE,
    /** 区长办公会议. */
    HEAD_OFFICE,
    /** 专题会议. */
    SPECIAL
}
