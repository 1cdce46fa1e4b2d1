package org.zhunsheng.platform.school;

public enum LessonKind {
    BEFORE_MEETING,
    LECTURE
}
