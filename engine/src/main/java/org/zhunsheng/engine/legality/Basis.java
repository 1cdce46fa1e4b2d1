package org.zhunsheng.engine.legality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A provision that a rule rests on (依据), with the days on which it is in force.
 *
 * @param title the law's title, without 中华人民共和国
 * @param article null where the whole instrument is meant; likewise paragraph and item
 * @param from the first day, inclusive; null where it has always been so
 * @param until the last day, inclusive; null while it is in force
 */
public record Basis(
        String title,
        @Nullable Integer article,
        @Nullable Integer paragraph,
        @Nullable Integer item,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Whether the provision is in force on the day. */
    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
