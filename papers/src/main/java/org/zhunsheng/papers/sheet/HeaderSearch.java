package org.zhunsheng.papers.sheet;

/** What became of the search for the header row (表头). */
public sealed interface HeaderSearch permits Header, NoHeader, Unreadable {}
