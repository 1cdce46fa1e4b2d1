package org.zhunsheng.platform.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.Sm3;

/**
 * What an act leaves in the tables (留痕), as its line vouches for it. In a ledger: of each version that it wrote the id
 * and SM3 over what {@code audit.said} says of it, of each version that it replaced the id and the act that had written
 * it. In a guarded table: an image of each row that it changed.
 */
final class Traces {

    /** Bytes of a written version: its id, its digest. */
    static final int WRITTEN = 16 + 32;

    /** Bytes of a replaced version: its id, the act that had written it. */
    static final int REPLACED = 16 + 8;

    /** Versions in one row of {@code audit.trace}. */
    private static final int PART = 10_000;

    private Traces() {}

    /** Keeps the running act's traces; what its line says of them, by table. Empty where it left none. */
    static Map<String, Object> keep(DSLContext tx, long act) {
        List<Result<Record>> left = tx.fetchMany(
                "select coalesce(current_setting('zs.touched', true), '');"
                        + " select place, key, coalesce(image::text, '') from audit.image"
                        + " where act = {0} and current_setting('zs.imaged', true) <> '' order by place, key collate \"C\"",
                DSL.val(act));
        Map<String, Object> said = new TreeMap<>();
        if (!text(left.getFirst().getFirst(), 0).isEmpty()) said.putAll(ledgers(tx, act));
        said.putAll(images(left.getLast()));
        return said;
    }

    private static Map<String, Object> ledgers(DSLContext tx, long act) {
        Map<String, Parts> places = new LinkedHashMap<>();
        try (Cursor<Record> rows = tx.resultQuery("select place, id, said, earlier from audit.left_by(?)", act)
                .fetchSize(1_000)
                .fetchLazy()) {
            for (Record row : rows)
                places.computeIfAbsent(text(row, 0), place -> new Parts(act, place))
                        .add(
                                Objects.requireNonNull(row.get(1, UUID.class)),
                                row.get(2, String.class),
                                row.get(3, Long.class));
        }
        // written after the reading is over: a connection does one thing at a time
        Map<String, Object> said = new TreeMap<>();
        places.forEach((place, parts) -> said.put(place, parts.kept(tx).said()));
        return said;
    }

    private static Map<String, Object> images(Result<Record> rows) {
        Map<String, Tally> places = new TreeMap<>();
        rows.forEach(row ->
                places.computeIfAbsent(text(row, 0), place -> new Tally()).image(text(row, 1), text(row, 2)));
        Map<String, Object> said = new TreeMap<>();
        places.forEach((place, tally) -> said.put(place, tally.said()));
        return said;
    }

    private static String text(Record row, int place) {
        return Objects.requireNonNull(row.get(place, String.class));
    }

    /** The digest of what stands beside a version's content. */
    static byte[] digest(String said) {
        return Sm3.of(said.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** What a line says of an act's traces in one table: how many, and SM3 over all of them in their order. */
    static final class Tally {

        private final Sm3 sm3 = new Sm3();
        private @Nullable Map<String, Object> said;
        private long written;
        private long replaced;

        /** The parts of one trace come in their order. */
        void part(byte[] writtenThere, byte[] replacedThere) {
            written += writtenThere.length / WRITTEN;
            replaced += replacedThere.length / REPLACED;
            sm3.update(writtenThere).update(replacedThere);
        }

        void image(String key, String image) {
            written++;
            sm3.update(digest(key)).update(digest(image));
        }

        /** Nothing comes after it was asked. */
        Map<String, Object> said() {
            if (said == null) said = Map.of("written", written, "replaced", replaced, "sm3", sm3.hex());
            return said;
        }
    }

    /** A trace that grows, kept part by part. */
    static final class Parts {

        private final long act;
        private final String place;
        private final List<byte[][]> parts = new ArrayList<>();
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final ByteArrayOutputStream replaced = new ByteArrayOutputStream();
        private int here;

        Parts(long act, String place) {
            this.act = act;
            this.place = place;
        }

        long act() {
            return act;
        }

        /** @param said what {@code audit.said} says of a version that was written; null of one that was replaced */
        void add(UUID id, @Nullable String said, @Nullable Long earlier) {
            if (here == PART) turn();
            here++;
            if (said != null) {
                written.writeBytes(bytes(id));
                written.writeBytes(digest(said));
            } else {
                replaced.writeBytes(bytes(id));
                replaced.writeBytes(ByteBuffer.allocate(8)
                        .putLong(Objects.requireNonNull(earlier))
                        .array());
            }
        }

        private void turn() {
            parts.add(new byte[][] {written.toByteArray(), replaced.toByteArray()});
            written.reset();
            replaced.reset();
            here = 0;
        }

        /** Puts all parts down; what the line says of them. */
        Tally kept(DSLContext tx) {
            turn();
            Tally tally = new Tally();
            for (int i = 0; i < parts.size(); i++) {
                byte[][] part = parts.get(i);
                tally.part(part[0], part[1]);
                tx.execute(
                        "insert into audit.trace (act, place, part, written, replaced) values (?, ?, ?, ?, ?)",
                        act,
                        place,
                        i,
                        part[0],
                        part[1]);
            }
            return tally;
        }
    }
}
