package org.zhunsheng.platform.litigation;

/** 复议审理程序; the simple one is the law's of 2023. */
enum ReconsiderationProcedure {
    ORDINARY,
    SIMPLE
}
