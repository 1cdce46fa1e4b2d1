package org.zhunsheng.platform.litigation;

/** 审理程序. */
enum TrialProcedure {
    ORDINARY,
    SIMPLE
}
