package org.zhunsheng.platform.figures;

enum LessonKind {
    BEFORE_MEETING,
    LECTURE
}
