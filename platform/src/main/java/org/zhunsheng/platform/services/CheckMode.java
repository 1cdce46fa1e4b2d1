package org.zhunsheng.platform.services;

/** How it is checked afterwards whether a commitment was true (核查方式). */
enum CheckMode {
    ONLINE,
    OTHER_ORGAN,
    WRITTEN,
    ON_SITE,
    PUBLIC_NOTICE
}
