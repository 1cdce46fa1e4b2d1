package org.zhunsheng.platform.assessment;

/** Who may read a bulletin (公开属性). */
enum Disclosure {
    INTERNAL,
    PUBLIC
}
