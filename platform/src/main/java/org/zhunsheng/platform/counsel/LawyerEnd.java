package org.zhunsheng.platform.counsel;

/** 公职律师证书终止原因. */
enum LawyerEnd {
    /** 变更单位. */
    MOVED,
    /** 注销. */
    CANCELLED,
    /** 收回. */
    WITHDRAWN
}
