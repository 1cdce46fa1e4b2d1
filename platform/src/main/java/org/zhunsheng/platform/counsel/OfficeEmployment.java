package org.zhunsheng.platform.counsel;

/** 司法所人员编制类型. */
enum OfficeEmployment {
    /** 政法专项编制. */
    JUDICIAL_CIVIL_SERVICE,
    /** 事业编制. */
    PUBLIC_INSTITUTION,
    /** 辅助人员. */
    AUXILIARY
}
