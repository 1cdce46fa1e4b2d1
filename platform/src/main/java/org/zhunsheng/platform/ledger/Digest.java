package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.database.Secret;
import org.zhunsheng.platform.kernel.Money;

/**
 * Fingerprints of records: SM3 over the record's canonical JSON (RFC 8785). Columns that hold nothing are left out,
 * so a column added later keeps old digests. Personal data enters as HMAC-SM3 under the district's own key: a pack of
 * evidence can be checked by a stranger without telling them who a party was.
 */
@Component
final class Digest {

    private final byte[] key;

    Digest(Secret secret) {
        this.key = secret.derived("personal data").getBytes(StandardCharsets.UTF_8);
    }

    <R extends Record> byte[] of(Shape<R> shape, UUID id, R content) {
        return Sm3.of(CanonicalJson.bytes(canonical(shape, id, content)));
    }

    /** The record as its digest sees it, and as an evidence pack prints it. */
    <R extends Record> Map<String, Object> canonical(Shape<R> shape, UUID id, R content) {
        Map<String, Object> json = new TreeMap<>();
        json.put("id", id.toString());
        json.put("ledger", shape.name());
        for (Column column : shape.byName()) {
            Object value = column.stored(column.of(content));
            if (value != null) json.put(column.name(), plain(column, id, value));
        }
        return json;
    }

    /** The digest of a record of which only what its table holds is at hand. */
    byte[] of(Shape<?> shape, UUID id, List<Column> columns, @Nullable Object[] stored) {
        return Sm3.of(CanonicalJson.bytes(canonical(shape, id, columns, stored)));
    }

    /**
     * A record of which only what its table holds is at hand, as its digest sees it.
     *
     * @param stored by the places of the columns
     */
    Map<String, Object> canonical(Shape<?> shape, UUID id, List<Column> columns, @Nullable Object[] stored) {
        Map<String, Object> json = new TreeMap<>();
        json.put("id", id.toString());
        json.put("ledger", shape.name());
        for (int i = 0; i < stored.length; i++) {
            Object value = stored[i];
            if (value != null) json.put(columns.get(i).name(), plain(columns.get(i), id, value));
        }
        return json;
    }

    /** @param stored what the table holds for a value */
    private Object plain(Column column, UUID id, Object stored) {
        return switch (column.kind()) {
            case NUMBER, FLAG -> stored;
            case MONEY -> new Money((long) stored).toString();
            case DECIMAL -> ((BigDecimal) stored).toPlainString();
            case PERSONAL -> token(id + "/" + column.name(), (String) stored);
            case TEXT, DAY, CHOICE, CHOICES, ORGAN, REFERENCE, ATTACHMENT -> stored.toString();
        };
    }

    /** The same for the same value in the same place; without the key nobody can learn the value from it, or try one. */
    String token(String place, String value) {
        return "hmac-sm3:"
                + HexFormat.of().formatHex(Sm3.hmac(key, (place + "/" + value).getBytes(StandardCharsets.UTF_8)));
    }
}
