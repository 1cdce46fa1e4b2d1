package org.zhunsheng.platform.kernel;

import java.time.Clock;
import java.time.DateTimeException;
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

    /**
     * A day as an address or a program writes it: {@code 2021-12-31}.
     *
     * @throws DateTimeException where it is none, or of a year that has not four digits: no database keeps it
     */
    public static LocalDate readDay(String written) {
        LocalDate day = LocalDate.parse(written);
        if (day.getYear() < 1 || day.getYear() > 9_999)
            throw new DateTimeException("no year of four digits: " + written);
        return day;
    }

    /**
     * A moment in UTC, {@code 2021-12-31T15:59:59Z}, or the end of a day.
     *
     * @throws DateTimeException where it is none, or of a year that has not four digits
     */
    public static Instant readMoment(String written) {
        if (written.length() <= 10) return endOf(readDay(written));
        Instant moment = Instant.parse(written);
        readDay(dayOf(moment).toString());
        return moment;
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, BEIJING);
    }
}
