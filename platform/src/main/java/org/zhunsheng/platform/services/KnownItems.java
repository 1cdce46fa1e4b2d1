package org.zhunsheng.platform.services;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.procedure.Known;

/** What the list of items says of a case: its notice, the day promised for the decision, the day by which it is checked. */
@Component
final class KnownItems implements Known {

    private final CommitmentItems items;
    private final WorkingDays workingDays;

    KnownItems(CommitmentItems items, WorkingDays workingDays) {
        this.items = items;
        this.workingDays = workingDays;
    }

    @Override
    public Set<String> words() {
        return Set.of("item-notice", "promised-by", "check-by", "paused-days");
    }

    @Override
    public @Nullable String say(String word, About about) {
        Map<String, String> columns = about.columns();
        if (word.equals("paused-days")) return paused(columns, about.day());
        String code = columns.get("item");
        CommitmentItems.Terms item = code == null ? null : items.of(code).orElse(null);
        if (item == null) return null;
        return switch (word) {
            case "item-notice" -> item.notice();
            case "promised-by" -> written(promised(item, columns));
            case "check-by" ->
                item.checkWithin() == null || item.checkUnit() == null
                        ? null
                        : written(item.checkUnit().after(about.day(), item.checkWithin(), workingDays));
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** From the acceptance, or while nothing was accepted from the submission, and longer by what the clock stood still. */
    private @Nullable LocalDate promised(CommitmentItems.Terms item, Map<String, String> columns) {
        String start = columns.getOrDefault("acceptedOn", columns.get("submittedOn"));
        if (start == null) return null;
        LocalDate due = item.limitUnit().after(LocalDate.parse(start), item.promisedLimit(), workingDays);
        String paused = columns.get("pausedDays");
        return due == null || paused == null ? due : LimitUnit.WORKDAY.after(due, Long.parseLong(paused), workingDays);
    }

    /** In working days, with those of pauses before; null where it did not last one. */
    private @Nullable String paused(Map<String, String> columns, LocalDate today) {
        String from = columns.get("pausedOn");
        long before = Long.parseLong(columns.getOrDefault("pausedDays", "0"));
        long days = before + (from == null ? 0 : workingDays.between(LocalDate.parse(from), today));
        return days == 0 ? null : String.valueOf(days);
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
