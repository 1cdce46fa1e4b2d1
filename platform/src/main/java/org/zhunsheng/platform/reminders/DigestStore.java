package org.zhunsheng.platform.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.Scope;

/** All SQL of {@code reminders.digest}: what became of each day's messages by each road. */
@Repository
class DigestStore {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** Doublings of the pause: an hour and four minutes at most. */
    private static final int MOST_DOUBLINGS = 6;

    /** After which a try that never ended was another process's that is gone. */
    private static final Duration GONE = Duration.ofMinutes(30);

    private final DSLContext dsl;

    DigestStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A day of a road.
     *
     * @param failure why the last try did not end; empty where it did, null while it is under way
     */
    record Day(
            LocalDate day,
            Road.Sort road,
            int tries,
            @Nullable Instant triedAt,
            @Nullable Instant takenAt,
            @Nullable String failure,
            int people) {

        private boolean isPausing(Instant now) {
            if (triedAt == null) return false;
            Duration pause =
                    failure == null ? GONE : FIRST_PAUSE.multipliedBy(1L << Math.clamp(tries - 1L, 0, MOST_DOUBLINGS));
            return now.isBefore(triedAt.plus(pause));
        }

        public boolean isUnanswered() {
            return takenAt == null && failure != null && !failure.isEmpty();
        }
    }

    /** Whether it is this process's turn to try: not over, not paused, and nobody else's at the same moment. */
    boolean claim(LocalDate day, Road.Sort road, Instant now) {
        dsl.execute(
                "insert into reminders.digest (day, road) values (?::date, ?) on conflict do nothing",
                day,
                road.name());
        Day stands = day(
                dsl.fetchSingle("select * from reminders.digest where day = ?::date and road = ?", day, road.name()));
        return stands.takenAt() == null
                && !stands.isPausing(now)
                && dsl.execute("""
                        update reminders.digest set tries = tries + 1, tried_at = ?::timestamptz, failure = null
                        where day = ?::date and road = ? and tries = ? and taken_at is null""", at(now), day, road.name(), stands.tries()) == 1;
    }

    void end(LocalDate day, Road.Sort road, Instant now, String failure, int people) {
        dsl.execute("""
                update reminders.digest set failure = ?, people = people + ?, taken_at = case when ? then ?::timestamptz end
                where day = ?::date and road = ?""", failure, people, failure.isEmpty(), at(now), day, road.name());
    }

    /** Who was told on the day by the road. */
    Set<String> told(LocalDate day, Road.Sort road) {
        return Fence.ask(
                        dsl,
                        Scope.WHOLE,
                        dsl.resultQuery(
                                "select account from reminders.sent where sent_on = {0}::date and road = {1}",
                                DSL.val(day), DSL.val(road.name())))
                .intoSet(0, String.class);
    }

    /** The last days, the newest first. */
    List<Day> newest(int most) {
        return dsl.fetch("select * from reminders.digest order by day desc, road limit ?", most)
                .map(DigestStore::day);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Day day(Record row) {
        return new Day(
                Objects.requireNonNull(row.get("day", LocalDate.class)),
                Road.Sort.valueOf(row.get("road", String.class)),
                Objects.requireNonNull(row.get("tries", Integer.class)),
                instant(row, "tried_at"),
                instant(row, "taken_at"),
                row.get("failure", String.class),
                Objects.requireNonNull(row.get("people", Integer.class)));
    }

    private static @Nullable Instant instant(Record row, String name) {
        OffsetDateTime at = row.get(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
