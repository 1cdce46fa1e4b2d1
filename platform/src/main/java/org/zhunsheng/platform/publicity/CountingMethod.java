package org.zhunsheng.platform.publicity;

/** How an audience was counted (计数方式). */
enum CountingMethod {
    SIGNED_IN,
    HEADCOUNT,
    PLATFORM_DATA,
    ESTIMATE
}
