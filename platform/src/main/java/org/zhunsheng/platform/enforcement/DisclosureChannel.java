package org.zhunsheng.platform.enforcement;

/** Where something is published (公示渠道). */
enum DisclosureChannel {
    GOVERNMENT_WEBSITE,
    CREDIT_WEBSITE,
    ENFORCEMENT_PLATFORM,
    OFFICE,
    NEW_MEDIA
}
