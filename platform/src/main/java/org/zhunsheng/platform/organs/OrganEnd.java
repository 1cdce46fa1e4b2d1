package org.zhunsheng.platform.organs;

/** What became of an organ that is no more (撤并情况). */
enum OrganEnd {
    MERGED,
    RENAMED,
    DISSOLVED
}
