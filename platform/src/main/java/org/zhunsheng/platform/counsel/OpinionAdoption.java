package org.zhunsheng.platform.counsel;

/** 顾问意见采纳情况. */
enum OpinionAdoption {
    FULL,
    PARTLY,
    NOT
}
