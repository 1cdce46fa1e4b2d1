package org.zhunsheng.papers.document;

import java.time.Instant;

/**
 * What a file carries besides the document, given by the caller so that the same input makes the same bytes.
 *
 * @param id what the file is known by, such as the register number of the issue; goes into the PDF's file identifier
 * @param madeAt the moment written into the file's properties
 */
public record Imprint(String id, Instant madeAt) {}
