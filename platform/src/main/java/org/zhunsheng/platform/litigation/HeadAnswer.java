package org.zhunsheng.platform.litigation;

/** 拟出庭负责人的答复: a head who is named to appear confirms, or says why not. */
enum HeadAnswer {
    CONFIRMED,
    EXCUSED
}
