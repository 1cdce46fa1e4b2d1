package org.zhunsheng.platform.operations;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.zhunsheng.platform.audit.Line;

/** A row as PostgreSQL's {@code copy} writes it in text form: tabs between the values, a backslash before what is special. */
final class CopiedRow {

    private CopiedRow() {}

    /**
     * The row of {@code audit.line}.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Line line(List<String> columns, String row) {
        String[] values = row.split("\t", -1);
        if (values.length != columns.size()) throw new IllegalArgumentException("not as many values as columns");
        return Line.of(
                Long.parseLong(value(columns, values, "act")),
                Long.parseLong(value(columns, values, "sequence")),
                moment(value(columns, values, "at")),
                value(columns, values, "account"),
                value(columns, values, "kind"),
                value(columns, values, "subject"),
                value(columns, values, "detail"),
                value(columns, values, "hash"));
    }

    private static String value(List<String> columns, String[] values, String column) {
        int at = columns.indexOf(column);
        if (at < 0) throw new IllegalArgumentException("no column " + column);
        return plain(values[at]);
    }

    /** {@code 2022-04-12 01:02:03.4+00}: backups are written in UTC. */
    private static Instant moment(String text) {
        if (!text.endsWith("+00")) throw new IllegalArgumentException("not in UTC: " + text);
        try {
            return Instant.parse(text.substring(0, text.length() - 3).replace(' ', 'T') + "Z");
        } catch (DateTimeParseException noMoment) {
            throw new IllegalArgumentException("no moment: " + text, noMoment);
        }
    }

    static String plain(String value) {
        if (value.indexOf('\\') < 0) return value;
        StringBuilder plain = new StringBuilder(value.length());
        boolean escaped = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && !escaped) {
                escaped = true;
                continue;
            }
            plain.append(escaped ? meant(c) : c);
            escaped = false;
        }
        return plain.toString();
    }

    private static char meant(char afterBackslash) {
        return switch (afterBackslash) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            default -> afterBackslash;
        };
    }
}
