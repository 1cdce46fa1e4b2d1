package org.zhunsheng.platform.training;

/** 资料类别. */
enum MaterialKind {
    /** 实务指导手册. */
    MANUAL,
    /** 法律法规汇编. */
    COLLECTION,
    /** 讲义、案例. */
    HANDOUT
}
