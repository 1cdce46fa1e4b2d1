package org.zhunsheng.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.ledger.Check.Verdict;

/** Records spelt out as PostgreSQL's COPY takes them, field by field in the order that {@link Staging} names. */
final class Lines<R extends Record> {

    private final Rows<R> rows;
    private final Act act;
    private final StringBuilder out;

    /** @param about so many lines */
    Lines(Rows<R> rows, Act act, int about) {
        this.rows = rows;
        this.act = act;
        this.out = new StringBuilder(about * 600);
    }

    /** @param known whether an entry with this id stands */
    void add(RowPlace place, UUID id, boolean known, R content, List<Finding> findings) {
        for (Column column : rows.shape().columns()) field(column.stored(column.of(content)));
        field(id);
        field(act.number());
        field(act.begun().toString());
        out.append("\\\\x");
        HexFormat.of().formatHex(out, rows.fingerprint(id, content));
        out.append('\t');
        array(Rows.names(findings, Verdict.BROKEN));
        array(Rows.names(findings, Verdict.NOT_CHECKABLE));
        array(rows.tokens(content));
        out.append(place.number()).append('\t').append(known ? 't' : 'f').append('\n');
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void field(@Nullable Object value) {
        switch (value) {
            case null -> out.append("\\N");
            case String text -> escaped(text);
            default -> out.append(value);
        }
        out.append('\t');
    }

    private void escaped(String text) {
        int plain = 0;
        while (plain < text.length() && !escapes(text.charAt(plain))) plain++;
        out.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                // PostgreSQL keeps no such character
                case 0 -> {}
                default -> out.append(c);
            }
        }
    }

    private static boolean escapes(char c) {
        return c < ' ' || c == '\\';
    }

    private void array(String[] texts) {
        out.append('{');
        String before = "\"";
        for (String text : texts) {
            out.append(before);
            boolean plain = text.indexOf('\\') < 0 && text.indexOf('"') < 0;
            escaped(plain ? text : text.replace("\\", "\\\\").replace("\"", "\\\""));
            out.append('"');
            before = ",\"";
        }
        out.append("}\t");
    }
}
