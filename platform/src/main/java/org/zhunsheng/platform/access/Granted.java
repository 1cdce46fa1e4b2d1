package org.zhunsheng.platform.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that an account was given (授权). {@code last} is inclusive; null is until it is ended. */
record Granted(
        UUID id,
        String account,
        RoleOver given,
        LocalDate first,
        @Nullable LocalDate last,
        String by,
        String reason,
        @Nullable String endedBy,
        @Nullable String endReason) {

    boolean ended() {
        return endedBy != null;
    }

    boolean inForceOn(LocalDate day) {
        return !ended() && !day.isBefore(first) && (last == null || !day.isAfter(last));
    }
}
