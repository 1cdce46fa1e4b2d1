package org.zhunsheng.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Clerks.Clerk;
import org.zhunsheng.demonstration.Roll.Organ;
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
    private final Clerks clerks;
    private final Trades trades = new Trades();
    private final List<Happening> sent = new ArrayList<>();
    private final List<Handled> handled = new ArrayList<>();

    private @Nullable Parted keptFor;
    private @Nullable Map<Organ, List<Row>> kept;

    /** @param seed the lots of this part, which fall the same way whatever the others draw */
    Desk(long seed, Roll roll, Cast cast, List<Suit> suits, WorkingDays workingDays) {
        this.draw = new Draw(seed, workingDays);
        this.clock = new Draw(seed + 1, workingDays);
        this.roll = roll;
        this.cast = cast;
        this.suits = suits;
        this.workingDays = workingDays;
        this.clerks = new Clerks(roll, cast);
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

    Clerks clerks() {
        return clerks;
    }

    /** What the organ's work is about, for what it writes. */
    Map<String, List<String>> trade(Organ organ) {
        return trades.of(organ);
    }

    /** @param rows by the ledger's columns, asked for when the file is sent: each time the same */
    void send(LocalDate day, int hour, String ledger, String fileName, Supplier<List<Row>> rows) {
        sent(day, hour, clerks.keeper(ledger), ledger, fileName, rows, null);
    }

    /** Changes entries that stand. */
    void correct(LocalDate day, int hour, String ledger, String fileName, Supplier<List<Row>> rows, String reason) {
        sent(day, hour, clerks.keeper(ledger), ledger, fileName, rows, reason);
    }

    /**
     * The same of a ledger that judges organs: what is about the keeper's own is sent by who stands in for them.
     *
     * @param owner  the column of whom a row is about
     * @param reason null where the rows are new
     */
    void judge(
            LocalDate day,
            int hour,
            String ledger,
            String fileName,
            String owner,
            Supplier<List<Row>> rows,
            @Nullable String reason) {
        Clerk keeper = clerks.keeper(ledger);
        Predicate<Row> own = row -> keeper.organ().shortName().equals(row.text(owner));
        List<Row> all = rows.get();
        if (!all.stream().allMatch(own))
            sent(day, hour, keeper, ledger, fileName, () -> only(rows, own.negate()), reason);
        if (all.stream().anyMatch(own))
            sent(
                    day,
                    hour,
                    clerks.standIn(keeper),
                    ledger,
                    keeper.organ().shortName() + fileName,
                    () -> only(rows, own),
                    reason);
    }

    private static List<Row> only(Supplier<List<Row>> rows, Predicate<Row> which) {
        return rows.get().stream().filter(which).toList();
    }

    /** Each organ sends its rows itself, on the day that its first one says; who has no clerk is sent for. */
    void each(String ledger, String fileName, String day, List<Row> rows) {
        byOrgan(rows)
                .forEach((organ, own) -> sent(
                        LocalDate.parse(own.getFirst().text(day)),
                        clock.between(9, 16),
                        clerks.of(organ).orElseGet(() -> clerks.keeper(ledger)),
                        ledger,
                        organ.shortName() + fileName,
                        () -> own,
                        null));
    }

    /** Who has so many rows at least sends them itself; the keeper of the field collects the others'. */
    void parted(LocalDate day, int hour, String ledger, String fileName, int least, Supplier<List<Row>> rows) {
        Parted parted = new Parted(rows);
        List<Organ> own = new ArrayList<>();
        parted.rows().forEach((organ, theirs) -> {
            if (theirs.size() >= least && clerks.of(organ).isPresent()) own.add(organ);
        });
        for (Organ organ : own)
            sent(
                    day,
                    hour + clock.between(0, 1),
                    clerks.of(organ).orElseThrow(),
                    ledger,
                    organ.shortName() + fileName,
                    () -> parted.rows().getOrDefault(organ, List.of()),
                    null);
        parted.forget();
        send(day, hour, ledger, fileName, () -> {
            Map<Organ, List<Row>> others = new LinkedHashMap<>(parted.rows());
            own.forEach(others::remove);
            return others.values().stream().flatMap(List::stream).toList();
        });
    }

    /** Rows by organ, written once for the files that follow each other, and let go with the next ones. */
    private final class Parted {

        private final Supplier<List<Row>> all;

        Parted(Supplier<List<Row>> all) {
            this.all = all;
        }

        Map<Organ, List<Row>> rows() {
            if (kept == null || keptFor != this) {
                kept = byOrgan(all.get());
                keptFor = this;
            }
            return kept;
        }

        void forget() {
            kept = null;
            keptFor = null;
        }
    }

    private Map<Organ, List<Row>> byOrgan(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> roll.named(row.text("organ")), LinkedHashMap::new, Collectors.toList()));
    }

    /** Another than the keeper says what is theirs to say of entries that stand. */
    void correctAs(
            String login,
            LocalDate day,
            int hour,
            String ledger,
            String fileName,
            Supplier<List<Row>> rows,
            String reason) {
        sent(day, hour, clerks.named(login), ledger, fileName, rows, reason);
    }

    private void sent(
            LocalDate day,
            int hour,
            Clerk by,
            String ledger,
            String fileName,
            Supplier<List<Row>> rows,
            @Nullable String reason) {
        Instant at = workingDays
                .onOrAfter(day)
                .atTime(LocalTime.of(hour, clock.between(1, 55), clock.between(0, 59)))
                .atZone(Today.BEIJING)
                .toInstant();
        sent.add(new Happening(at, by.login(), ledger, fileName, rows, reason));
    }

    List<Happening> sent() {
        return sent;
    }

    /** A matter that came through its procedure. */
    void handle(Handled matter) {
        handled.add(matter);
    }

    List<Handled> handled() {
        return handled;
    }
}
