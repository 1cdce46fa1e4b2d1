package org.zhunsheng.papers.sheet;

/** How the reading of a sheet ended: at its last row, or before it for a reason. */
public sealed interface Reading permits Finished, Unreadable {}
