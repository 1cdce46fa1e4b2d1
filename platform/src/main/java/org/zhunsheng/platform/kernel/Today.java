package org.zhunsheng.platform.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The platform's clock: the day on which people work (今天), and the instant at which they write. */
@Component
public final class Today {

    /** The days of Chinese law and of every page are days in Beijing. */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock clock = Clock.system(BEIJING);
    private final @Nullable LocalDate standing;

    /** @param standing the day on which the clock stands, ISO; {@code now} lets it run */
    public Today(@Value("${zhunsheng.today:now}") String standing) {
        this.standing = standing.equals("now") ? null : LocalDate.parse(standing);
    }

    public LocalDate day() {
        return dayOf(now());
    }

    /** On a standing day the time of day still runs. */
    public Instant now() {
        if (THEN.isBound()) return THEN.get();
        if (standing == null) return clock.instant();
        return standing.atTime(LocalTime.now(clock)).atZone(BEIJING).toInstant();
    }

    /** The clock stands on a day that is not today: the frame says so. */
    public boolean stands() {
        return standing != null;
    }

    /** Does the work as if it were then: how a demonstration district gets its past. */
    public <T> T at(Instant then, Supplier<T> work) {
        return ScopedValue.where(THEN, then).call(work::get);
    }

    /** The last moment of a day: what "as of that day" means. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BEIJING).toInstant().minusNanos(1000);
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, BEIJING);
    }
}
