package org.zhunsheng.papers.sheet;

/** Every row was delivered; {@code rows} is their number, header and title rows included. */
public record Finished(int rows) implements Reading {}
