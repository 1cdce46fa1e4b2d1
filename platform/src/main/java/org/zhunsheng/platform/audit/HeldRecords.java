package org.zhunsheng.platform.audit;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.zhunsheng.platform.audit.Difference.What;

/** Holds every version of every record against what the acts left, and against what older lines say by themselves. */
final class HeldRecords {

    private final Look look;
    private final Recount recount;

    HeldRecords(Look look, Recount recount) {
        this.look = look;
        this.recount = recount;
    }

    /** The tables of the ledgers, and whatever else has left traces. */
    Set<String> places() {
        Set<String> places = new TreeSet<>(recount.places());
        places.addAll(look.tx().fetch("""
                with recursive places as (
                  (select place from audit.trace order by place limit 1)
                  union all
                  select (select t.place from audit.trace t where t.place > p.place order by t.place limit 1)
                  from places p where p.place is not null)
                select place from places where place is not null""").getValues(0, String.class));
        return places;
    }

    private static String quoted(String place, String suffix) {
        int dot = place.indexOf('.');
        return DSL.name(place.substring(0, dot), place.substring(dot + 1) + suffix)
                .toString();
    }

    private static String versions(String place, String columns) {
        return "(select " + columns + " from " + quoted(place, "") + " union all select " + columns + " from "
                + quoted(place, "_history") + ") as v";
    }

    /** Every version is one that its act wrote, and as the act left it. */
    void written(String place, HeldTraces.Baseline baseline) {
        try (Cursor<Record> rows =
                        look.cursor("select act, id, audit.said(digest, entered_at, broken, unchecked) as said from "
                                + versions(place, "act, id, digest, entered_at, broken, unchecked")
                                + look.behind("where", "act")
                                + " order by act, id");
                Cursor<Record> parts = parts(place, "written")) {
            Iterator<Record> versions = rows.iterator();
            Leaves leaves = new Leaves(parts.iterator(), "written", Traces.WRITTEN);
            Record row = versions.hasNext() ? versions.next() : null;
            long seen = 0;
            while (row != null || leaves.more()) {
                int order = row == null ? 1 : leaves.more() ? compare(row, leaves) : -1;
                if (order > 0) {
                    look.add(What.RECORD_MISSING, place, leaves.id().toString(), leaves.act(), null, "");
                    leaves.next();
                    continue;
                }
                Record version = Objects.requireNonNull(row);
                long act = Look.number(version, "act");
                if (order < 0) {
                    if (baseline.vouches() || act > baseline.older())
                        look.add(What.RECORD_ADDED, place, Look.text(version, "id"), act, null, "");
                } else {
                    if (!leaves.says(Traces.digest(Look.text(version, "said"))))
                        look.add(What.RECORD_CHANGED, place, Look.text(version, "id"), act, null, "");
                    leaves.next();
                }
                row = versions.hasNext() ? versions.next() : null;
                if (++seen % 10_000 == 0) look.at(place, seen);
            }
        }
    }

    /** Every version in the history is one that its act replaced. */
    void replaced(String place, HeldTraces.Baseline baseline) {
        try (Cursor<Record> rows =
                        look.cursor("select replaced_act as act, id, act as earlier from " + quoted(place, "_history")
                                + look.behind("where", "replaced_act") + " order by replaced_act, id");
                Cursor<Record> parts = parts(place, "replaced")) {
            Iterator<Record> versions = rows.iterator();
            Leaves leaves = new Leaves(parts.iterator(), "replaced", Traces.REPLACED);
            Record row = versions.hasNext() ? versions.next() : null;
            while (row != null || leaves.more()) {
                int order = row == null ? 1 : leaves.more() ? compare(row, leaves) : -1;
                if (order > 0) {
                    look.add(What.HISTORY_MISSING, place, leaves.id().toString(), leaves.act(), null, "");
                    leaves.next();
                    continue;
                }
                Record version = Objects.requireNonNull(row);
                long act = Look.number(version, "act");
                boolean same = order == 0
                        && leaves.says(ByteBuffer.allocate(8)
                                .putLong(Look.number(version, "earlier"))
                                .array());
                if (!same && (baseline.vouches() || act > baseline.older()))
                    look.add(What.HISTORY_ADDED, place, Look.text(version, "id"), act, null, "");
                if (order == 0) leaves.next();
                row = versions.hasNext() ? versions.next() : null;
            }
        }
    }

    private Cursor<Record> parts(String place, String column) {
        String only = look.behind("and", "act");
        return look.tx()
                .resultQuery(
                        "select act, " + column + " from audit.trace where place = ? and " + column + " <> ''" + only
                                + " order by act, part",
                        place)
                .fetchSize(50)
                .fetchLazy();
    }

    private static int compare(Record row, Leaves leaves) {
        int byAct = Long.compare(Look.number(row, "act"), leaves.act());
        return byAct != 0 ? byAct : order(Objects.requireNonNull(row.get("id", UUID.class)), leaves.id());
    }

    /** As the database orders them. */
    private static int order(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /** Traces of one table, one version after the other. */
    private static final class Leaves {

        private final Iterator<Record> parts;
        private final String column;
        private final int length;
        private byte[] part = {};
        private int at;
        private long act;

        Leaves(Iterator<Record> parts, String column, int length) {
            this.parts = parts;
            this.column = column;
            this.length = length;
            turn();
        }

        private void turn() {
            if (at + length <= part.length || !parts.hasNext()) return;
            Record next = parts.next();
            part = Look.bytes(next, column);
            act = Look.number(next, "act");
            at = 0;
        }

        boolean more() {
            return at + length <= part.length;
        }

        long act() {
            return act;
        }

        UUID id() {
            ByteBuffer id = ByteBuffer.wrap(part, at, 16);
            return new UUID(id.getLong(), id.getLong());
        }

        boolean says(byte[] other) {
            return java.util.Arrays.equals(part, at + 16, at + length, other, 0, other.length);
        }

        void next() {
            at += length;
            turn();
        }
    }

    /** A version whose act has no line was written by nobody. */
    void withoutLine(String place) {
        if (!look.atEverything()) return;
        look.tx()
                .fetch("select id, act from " + versions(place, "id, act")
                        + " where not exists (select from audit.line l where l.act = v.act)")
                .forEach(row -> look.add(
                        What.RECORD_WITHOUT_LINE, place, Look.text(row, "id"), Look.number(row, "act"), null, ""));
    }

    /** What lines from before the traces say by themselves: a record's digest, its withdrawal, the rows of a file. */
    void noted(String place) {
        if (!look.atEverything()) return;
        String ledger = recount.ledger(place);
        look.tx()
                .fetch(
                        "select l.sequence, l.act, coalesce(l.detail->>'id', '') as id from audit.line l"
                                + " where l.kind in ('ledger.register', 'ledger.correct') and l.subject = ? and l.detail->'traces' is null"
                                + " and not exists (select from " + versions(place, "act, id, digest")
                                + " where v.act = l.act and v.id::text = l.detail->>'id' and encode(v.digest, 'hex') = l.detail->>'digest')",
                        ledger)
                .forEach(row -> notAsNoted(place, row, "digest"));
        look.tx()
                .fetch(
                        "select l.sequence, l.act, coalesce(l.detail->>'id', '') as id from audit.line l"
                                + " where l.kind = 'ledger.withdraw' and l.subject = ? and l.detail->'traces' is null"
                                + " and not exists (select from " + quoted(place, "_history")
                                + " h where h.replaced_act = l.act and h.id::text = l.detail->>'id')",
                        ledger)
                .forEach(row -> notAsNoted(place, row, "history"));
        look.tx()
                .fetch(
                        "select l.sequence, l.act, '' as id from audit.line l"
                                + " where l.kind = 'ledger.import' and l.subject = ? and l.detail->'traces' is null"
                                + " and l.detail->>'rows' <> (select count(*) from " + versions(place, "act")
                                + " where v.act = l.act)::text",
                        ledger)
                .forEach(row -> notAsNoted(place, row, "rows"));
    }

    private void notAsNoted(String place, Record row, String detail) {
        look.add(
                What.NOT_AS_NOTED,
                place,
                Look.text(row, "id"),
                Look.number(row, "act"),
                Look.number(row, "sequence"),
                detail);
    }
}
