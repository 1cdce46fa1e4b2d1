package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.WorkingDays;

/** What one part of the past sent, laid together by hand: new rows, with what later files changed in them. */
final class Sent {

    private static final long ANY_SEED = 4_711;

    private final List<Happening> happenings;
    private final List<Handled> handled;

    private Sent(List<Happening> happenings, List<Handled> handled) {
        this.happenings = happenings;
        this.handled = handled;
    }

    static Sent by(Annals annals) {
        return by(annals, List.of());
    }

    static Sent by(Annals annals, List<Suit> suits) {
        WorkingDays workingDays = WorkingDays.published();
        Draw draw = new Draw(ANY_SEED, workingDays);
        Roll roll = new Roll();
        Desk desk = new Desk(ANY_SEED, roll, new Cast(draw, new Names(draw), roll), suits, workingDays);
        annals.write(desk);
        return new Sent(desk.sent(), desk.handled());
    }

    List<Happening> happenings() {
        return happenings;
    }

    /** A ledger's rows as they stand after all files, and those that came through a procedure. @param key the columns that tell them apart */
    List<Row> rows(String ledger, String... key) {
        Map<List<@Nullable String>, Row> rows = new LinkedHashMap<>();
        happenings.stream()
                .filter(happening -> happening.ledger().equals(ledger))
                .sorted(Comparator.comparing(Happening::at))
                .forEach(happening -> happening.rows().forEach(row -> {
                    List<@Nullable String> name = new ArrayList<>();
                    for (String column : key) name.add(row.get(column));
                    boolean known = rows.containsKey(name);
                    if (known != (happening.reason() != null))
                        throw new AssertionError(happening.fileName() + " " + name + (known ? " twice" : " unknown"));
                    rows.computeIfAbsent(name, none -> new Row()).putAll(row);
                }));
        List<Row> all = new ArrayList<>(rows.values());
        handled.stream()
                .filter(matter -> matter.ledger().equals(ledger) && matter.isEntered())
                .map(Handled::row)
                .forEach(all::add);
        return all;
    }

    static String text(Row row, String column) {
        return row.text(column);
    }

    static long number(Row row, String column) {
        String text = text(row, column);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    static boolean within(Row row, String column, String first, String last) {
        String day = text(row, column);
        return !day.isEmpty() && day.compareTo(first) >= 0 && day.compareTo(last) <= 0;
    }

    /** In force on the day; an empty last day has not come. */
    static boolean standing(Row row, String from, String to, LocalDate day) {
        String last = text(row, to);
        return text(row, from).compareTo(day.toString()) <= 0
                && (last.isEmpty() || last.compareTo(day.toString()) >= 0);
    }
}
