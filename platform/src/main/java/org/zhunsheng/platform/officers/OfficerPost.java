package org.zhunsheng.platform.officers;

/** 岗位类别: who enforces before the public (A 岗), and who supports them (B 岗). */
enum OfficerPost {
    FRONT_LINE,
    SUPPORT
}
