package org.zhunsheng.platform.services;

/** Whether an item is handled at once or by a promised day (办件类型). */
enum HandlingKind {
    IMMEDIATE,
    PROMISED
}
