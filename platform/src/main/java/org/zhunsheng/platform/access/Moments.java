package org.zhunsheng.platform.access;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Today;

/** Moments as the pages print them: to the minute, in Beijing. */
final class Moments {

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Today.BEIJING);

    private Moments() {}

    /** Empty for a moment that was never. */
    static String print(@Nullable Instant moment) {
        return moment == null ? "" : TO_THE_MINUTE.format(moment);
    }
}
