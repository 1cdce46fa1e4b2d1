package org.zhunsheng.platform.counsel;

/** 法律事务类别. */
enum MatterKind {
    /** 重大决策咨询. */
    MAJOR_DECISION,
    /** 规范性文件审核. */
    NORMATIVE_DOCUMENT,
    /** 合同协议审查. */
    CONTRACT,
    /** 行政执法和处罚审核. */
    ENFORCEMENT,
    /** 行政复议. */
    RECONSIDERATION,
    /** 诉讼仲裁. */
    LITIGATION,
    /** 信访和调解. */
    PETITION,
    /** 立法意见. */
    LEGISLATION,
    /** 政府信息公开. */
    DISCLOSURE,
    /** 普法培训. */
    TRAINING,
    OTHER
}
