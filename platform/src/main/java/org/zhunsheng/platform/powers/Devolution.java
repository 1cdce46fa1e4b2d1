package org.zhunsheng.platform.powers;

/** How a power came to the organ from another (职权下放方式). */
enum Devolution {
    /** 下放. */
    DEVOLVED,
    /** 共有. */
    SHARED,
    /** 委托. */
    ENTRUSTED,
    /** 相对集中. */
    CENTRALISED
}
