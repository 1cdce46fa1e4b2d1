package org.zhunsheng.platform.decisions;

/** What kind of meeting deliberated (讨论会议). */
enum DecisionMeeting {
    EXECUTIVE,
    PLENARY,
    OTHER
}
