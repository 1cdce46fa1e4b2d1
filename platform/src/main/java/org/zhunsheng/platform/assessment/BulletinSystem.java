package org.zhunsheng.platform.assessment;

/** Which of the two bulletins (通报系统). */
enum BulletinSystem {
    ENFORCEMENT,
    STREETS
}
