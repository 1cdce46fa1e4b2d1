package org.zhunsheng.cli;

/**
 * One text that a verb reads (原文).
 *
 * @param file its name as it was given, or its path in the folder that was given; {@code -} for standard input
 * @param text decoded, without a byte order mark
 * @param isReversible whether the text, encoded again, is what was read, byte for byte; of a .docx, always, of a PDF, never
 */
record Source(String file, String text, boolean isReversible) {}
