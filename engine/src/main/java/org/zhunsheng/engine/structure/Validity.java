package org.zhunsheng.engine.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a normative document is in force, where it says so (有效期).
 *
 * @param years whole years from the effective day; 0 where a day is named instead
 * @param until the last day in force; null where the effective day is not known
 * @param start where the clause begins in the source
 * @param end behind its last character
 */
public record Validity(int years, @Nullable LocalDate until, int start, int end) {}
