package org.zhunsheng.platform.accountability;

/** In what a leader gave a task (交办依据). */
enum TaskSource {
    /** 批示. */
    INSTRUCTION,
    /** 会议纪要. */
    MINUTES,
    /** 口头交办，事后补办确认. */
    WORD
}
