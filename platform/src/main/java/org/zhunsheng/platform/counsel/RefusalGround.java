package org.zhunsheng.platform.counsel;

/** 不予颁发公职律师证书的情形 (司发通〔2018〕131号第六条). */
enum RefusalGround {
    NONE,
    /** 无民事行为能力或者限制民事行为能力. */
    INCAPACITY,
    /** 曾被吊销律师、公证员执业证书. */
    LICENCE_REVOKED,
    /** 涉嫌犯罪、违纪违法，尚未结案或者正在接受处分. */
    UNDER_INVESTIGATION,
    /** 上一年度公务员考核不称职. */
    INCOMPETENT_LAST_YEAR,
    /** 失信联合惩戒对象. */
    JOINT_SANCTION
}
