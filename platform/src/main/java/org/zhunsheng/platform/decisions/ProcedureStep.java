package org.zhunsheng.platform.decisions;

/** Whether a step of the procedure was taken (程序履行情况). */
enum ProcedureStep {
    TO_COME,
    DONE,
    NOT_APPLICABLE,
    NOT_DONE
}
