package org.zhunsheng.platform.litigation;

/** 案件类别 (法释〔2020〕3号第四条): in the cases of its first paragraph the court must call the head, in others it may. */
enum CaseCategory {
    FOOD_AND_DRUG_SAFETY(true),
    ENVIRONMENT_AND_RESOURCES(true),
    PUBLIC_HEALTH(true),
    /** 其他重大公共利益. */
    OTHER_PUBLIC_INTEREST(true),
    /** 社会高度关注. */
    HIGH_ATTENTION(true),
    /** 可能引发群体性事件. */
    MASS_INCIDENT_RISK(true),
    /** 涉及重大人身、财产权益. */
    MAJOR_RIGHTS(false),
    /** 上级机关规范性文件要求负责人出庭. */
    HIGHER_DOCUMENT(false),
    ORDINARY(false);

    private final boolean major;

    CaseCategory(boolean major) {
        this.major = major;
    }

    /** One of those in which the head must be called. */
    boolean major() {
        return major;
    }
}
