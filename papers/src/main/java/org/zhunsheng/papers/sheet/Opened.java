package org.zhunsheng.papers.sheet;

/** What became of the attempt to open a file: a workbook within the limits, or the reason why not. */
public sealed interface Opened permits Workbook, Unreadable {}
