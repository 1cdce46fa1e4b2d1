package org.zhunsheng.platform.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which a term stands still (中止): those after {@code from} up to {@code to}, which is null while nobody knows it. */
public record Stop(LocalDate from, @Nullable LocalDate to) {

    boolean covers(LocalDate day) {
        return day.isAfter(from) && (to == null || !day.isAfter(to));
    }
}
