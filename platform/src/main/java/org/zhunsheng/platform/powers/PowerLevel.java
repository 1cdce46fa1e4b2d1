package org.zhunsheng.platform.powers;

/** Who exercises a power (行使层级). */
enum PowerLevel {
    /** 区. */
    DISTRICT,
    /** 街乡. */
    STREET,
    /** 区街乡共有. */
    SHARED
}
