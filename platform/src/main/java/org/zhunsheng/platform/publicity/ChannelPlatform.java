package org.zhunsheng.platform.publicity;

/** Where a channel is (平台). */
enum ChannelPlatform {
    BROADCASTING,
    WECHAT,
    WEIBO,
    TOUTIAO,
    DOUYIN,
    KUAISHOU,
    OTHER
}
