package org.zhunsheng.platform.litigation;

/** 司法建议类型. */
enum SuggestionKind {
    /** 综合治理类 (法释〔2023〕11号). */
    GENERAL_GOVERNANCE,
    /** 负责人未出庭等 (法释〔2020〕3号第十二条). */
    HEAD_ABSENT,
    /** 拒绝履行裁判 (《行政诉讼法》第九十六条第四项). */
    NOT_PERFORMED,
    OTHER
}
