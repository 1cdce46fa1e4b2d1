package org.zhunsheng.papers.sheet;

/** None of the first rows holds a label that the caller knows. */
public record NoHeader() implements HeaderSearch {}
