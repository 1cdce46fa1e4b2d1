package org.zhunsheng.platform.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a ledger takes instead of asking for it (已有，无需填报). */
@Component("taken")
public class Taken {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");

    private final Ledgers ledgers;

    Taken(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /**
     * @param metrics whose figures are taken
     * @param owner   the column with the organ whose figures they are
     * @param year    the column with the year
     * @param back    how many years before that
     */
    public record Declared(List<String> metrics, Column owner, Column year, int back) {

        /** The year of which a record tells; null where it says none. */
        public @Nullable Integer year(Record content) {
            Object value = year.of(content);
            return value instanceof LocalDate day ? (Integer) (day.getYear() - back) : year(String.valueOf(value));
        }

        /** The year of what is typed into the year's column. */
        public @Nullable Integer year(String typed) {
            Matcher written = YEAR.matcher(typed);
            return written.find() ? (Integer) (Integer.parseInt(written.group(1)) - back) : null;
        }
    }

    /** Of the ledger at this path, {@code /litigation/court-appearances}; null where it takes nothing. */
    public @Nullable Declared at(String path) {
        return ledgers.named(path.substring(1))
                .map(entries -> of(entries.shape()))
                .orElse(null);
    }

    /** Null where it takes nothing. */
    public static @Nullable Declared of(Shape<?> shape) {
        Takes takes = shape.type().getAnnotation(Takes.class);
        if (takes == null) return null;
        Column year = takes.year().isEmpty() ? shape.day() : shape.column(takes.year());
        return new Declared(List.of(takes.value()), shape.owner(), year, takes.back());
    }
}
