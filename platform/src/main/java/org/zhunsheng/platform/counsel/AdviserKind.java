package org.zhunsheng.platform.counsel;

/** 法律顾问类别. */
enum AdviserKind {
    /** 内部顾问: of the organ's own staff. */
    INTERNAL,
    /** 律师事务所律师. */
    LAW_FIRM,
    /** 专家学者. */
    EXPERT
}
