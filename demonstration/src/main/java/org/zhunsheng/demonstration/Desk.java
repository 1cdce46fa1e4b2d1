package org.zhunsheng.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.Today;

/** From where one part of the past is written: it knows the district and takes the files that were sent. */
final class Desk {

    private final Draw draw;
    private final Draw clock;
    private final Roll roll;
    private final Cast cast;
    private final List<Suit> suits;
    private final WorkingDays workingDays;
    private final List<Happening> sent = new ArrayList<>();

    /** @param seed the lots of this part, which fall the same way whatever the others draw */
    Desk(long seed, Roll roll, Cast cast, List<Suit> suits, WorkingDays workingDays) {
        this.draw = new Draw(seed, workingDays);
        this.clock = new Draw(seed + 1, workingDays);
        this.roll = roll;
        this.cast = cast;
        this.suits = suits;
        this.workingDays = workingDays;
    }

    Draw draw() {
        return draw;
    }

    Roll roll() {
        return roll;
    }

    Cast cast() {
        return cast;
    }

    /** The cases in court of which the ledger of court appearances tells. */
    List<Suit> suits() {
        return suits;
    }

    WorkingDays workingDays() {
        return workingDays;
    }

    /** @param rows by the ledger's columns, asked for when the file is sent: each time the same */
    void send(LocalDate day, int hour, String ledger, String fileName, Supplier<List<Map<String, String>>> rows) {
        sent(day, hour, ledger, fileName, rows, null);
    }

    /** Changes entries that stand. */
    void correct(
            LocalDate day,
            int hour,
            String ledger,
            String fileName,
            Supplier<List<Map<String, String>>> rows,
            String reason) {
        sent(day, hour, ledger, fileName, rows, reason);
    }

    private void sent(
            LocalDate day,
            int hour,
            String ledger,
            String fileName,
            Supplier<List<Map<String, String>>> rows,
            @Nullable String reason) {
        Instant at = day.atTime(LocalTime.of(hour, clock.between(1, 55), clock.between(0, 59)))
                .atZone(Today.BEIJING)
                .toInstant();
        sent.add(new Happening(at, "justice", ledger, fileName, rows, reason));
    }

    List<Happening> sent() {
        return sent;
    }
}
