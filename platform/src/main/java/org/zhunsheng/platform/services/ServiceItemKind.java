package org.zhunsheng.platform.services;

/** What an item is in law (事项类型): powers rest on a provision, public services need none. */
enum ServiceItemKind {
    LICENCE,
    CONFIRMATION,
    PAYMENT,
    RULING,
    REWARD,
    FILING,
    OTHER_POWER,
    PUBLIC_SERVICE
}
