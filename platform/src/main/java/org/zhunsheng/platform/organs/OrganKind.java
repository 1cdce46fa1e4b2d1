package org.zhunsheng.platform.organs;

/** What an organ is (机关类别). */
enum OrganKind {
    /** 区人民政府. */
    GOVERNMENT,
    /** 区政府工作部门 with the power to punish or permit. */
    DEPARTMENT,
    /** 街道办事处、地区办事处. */
    STREET,
    /** 乡镇人民政府. */
    TOWN,
    /** 其他部门和单位: party bodies, institutions, offices without enforcement powers. */
    OTHER,
    /** 人大常委会及其办公室. */
    CONGRESS,
    /** 内设机构、派出机构: 法制科、司法所. */
    SECTION
}
