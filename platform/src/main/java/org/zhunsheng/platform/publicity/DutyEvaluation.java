package org.zhunsheng.platform.publicity;

/** What the yearly evaluation says of a duty (落实情况). */
enum DutyEvaluation {
    FULFILLED,
    PARTLY,
    UNFULFILLED
}
