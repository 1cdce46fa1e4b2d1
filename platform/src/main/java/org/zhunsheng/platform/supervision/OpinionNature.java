package org.zhunsheng.platform.supervision;

/** 意见类型. */
enum OpinionNature {
    /** 问题: something is wrong. */
    PROBLEM,
    /** 建议: something should be done. */
    SUGGESTION
}
