package org.zhunsheng.platform.casefiles;

/** What a case file is about (案卷类别); each kind has its score sheet. */
public enum CaseFileKind {
    /** 普通程序行政处罚. */
    PENALTY_GENERAL,
    /** 简易程序行政处罚. */
    PENALTY_SIMPLE,
    LICENCE,
    COMPULSION
}
