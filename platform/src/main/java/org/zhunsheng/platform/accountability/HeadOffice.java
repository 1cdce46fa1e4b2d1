package org.zhunsheng.platform.accountability;

/** Whose head somebody is. */
enum HeadOffice {
    /** 行政主要负责人. */
    GOVERNMENT,
    /** 党委（党工委、党组）主要负责人. */
    PARTY,
    /** 党政主要负责人一人兼任. */
    BOTH
}
