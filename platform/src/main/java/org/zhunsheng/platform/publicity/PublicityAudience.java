package org.zhunsheng.platform.publicity;

/** To whom a law is explained (普法对象). */
enum PublicityAudience {
    OFFICIALS,
    MINORS,
    ENTERPRISES,
    RESIDENTS,
    VILLAGERS,
    MIGRANTS,
    ELDERLY,
    WOMEN,
    VETERANS,
    PUBLIC
}
