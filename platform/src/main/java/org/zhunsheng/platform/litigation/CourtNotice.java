package org.zhunsheng.platform.litigation;

/** 人民法院通知负责人出庭的情况. */
enum CourtNotice {
    NONE,
    WRITTEN,
    /** 负责人已到庭一次，人民法院又通知其再次出庭 (法释〔2020〕3号第七条第一款但书). */
    WRITTEN_AGAIN
}
