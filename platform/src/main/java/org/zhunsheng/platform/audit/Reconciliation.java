package org.zhunsheng.platform.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.papers.proof.ChainHead;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.Difference.What;

/**
 * Holds everything that is stored against the chain, and the chain against itself (核对): every line, every trace, every
 * version of every record, every row of the guarded tables. Looks at one state of the database.
 */
public final class Reconciliation {

    /** Differences of one kind that are named; the others are counted. */
    public static final int NAMED = 100;

    /**
     * What was found.
     *
     * @param since    behind which line it began; 0: everything was looked at
     * @param lines    how many lines of the chain were walked
     * @param records  how many versions of records were computed anew
     * @param sequence of the last line; 0 of none
     * @param hash     of the last line
     * @param at       moment of the last line
     * @param older    lines from before acts left traces for which no baseline vouches: of their acts only what the lines
     *                 themselves name can be proven
     * @param counts   how many differences of each kind
     * @param found    the first {@link #NAMED} of each kind
     */
    public record Report(
            long since,
            long lines,
            long records,
            long sequence,
            String hash,
            Instant at,
            long older,
            Map<What, Long> counts,
            List<Difference> found) {

        public boolean whole() {
            return counts.isEmpty();
        }

        public long differences() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final DSLContext tx;
    private final Recount recount;
    private final List<? extends Frozen> frozen;
    private final long since;
    private final BiConsumer<String, Long> progress;
    private final Map<What, Long> counts = new EnumMap<>(What.class);
    private final List<Difference> found = new ArrayList<>();

    private Reconciliation(
            DSLContext tx,
            Recount recount,
            List<? extends Frozen> frozen,
            long since,
            BiConsumer<String, Long> progress) {
        this.tx = tx;
        this.recount = recount;
        this.frozen = frozen;
        this.since = since;
        this.progress = progress;
    }

    /**
     * Looks at everything, or at what acts behind a line left.
     *
     * @param tx       sees every row, in a transaction that sees one state
     * @param frozen   those who keep digests apart from records; they are asked where everything is looked at
     * @param since    the sequence of the last line that needs no second look; 0 looks at everything
     * @param heads    the chain's heads that were kept elsewhere
     * @param progress is told where it is and how far: {@code audit.line}, or a table
     */
    public static Report of(
            DSLContext tx,
            Recount recount,
            List<? extends Frozen> frozen,
            long since,
            Collection<Kept> heads,
            BiConsumer<String, Long> progress) {
        return new Reconciliation(tx, recount, frozen, since, progress).reconcile(heads);
    }

    /**
     * A head of the chain as it was kept elsewhere: so many lines, the last with this hash.
     *
     * @param marked whether its mark is one by this installation's key
     */
    public record Kept(long sequence, String hash, boolean marked) {

        /** @param trusted the certificates of the installation's keys, today's and earlier ones */
        public static Kept of(ChainHead head, Collection<MarkCertificate> trusted) {
            return new Kept(
                    head.sequence(), head.hash(), trusted.contains(head.mark().certificate()) && head.marked());
        }
    }

    private Report reconcile(Collection<Kept> heads) {
        tx.execute("set local work_mem = '64MB'");
        Walked walked = lines();
        heads.forEach(head -> held(head, walked));
        long records = 0;
        long older = 0;
        if (tx.fetchSingle("select to_regclass('audit.trace') is not null").get(0, Boolean.class)) {
            Baseline baseline = baseline();
            traces(baseline);
            for (String place : places()) {
                if (!stands(place)) continue;
                progress.accept(place, 0L);
                written(place, baseline);
                replaced(place, baseline);
            }
            guarded(baseline);
            if (!baseline.vouches()) older = baseline.upTo();
        } else {
            older = walked.sequence();
        }
        for (String place : recount.places()) {
            if (!stands(place)) continue;
            progress.accept(place, records);
            withoutLine(place);
            noted(place);
            records += recount.recount(
                    tx, place, since, (id, act) -> add(What.CONTENT_CHANGED, place, id, act, null, "digest"));
        }
        if (since == 0)
            frozen.forEach(
                    kept -> kept.hold(tx, (what, place, key, act, detail) -> add(what, place, key, act, null, detail)));
        return new Report(
                since,
                walked.lines(),
                records,
                walked.sequence(),
                walked.hash(),
                walked.at(),
                older,
                Map.copyOf(counts),
                List.copyOf(found));
    }

    private void add(What what, String place, String key, @Nullable Long act, @Nullable Long line, String detail) {
        if (counts.merge(what, 1L, Long::sum) <= NAMED) found.add(new Difference(what, place, key, act, line, detail));
    }

    // ---- the chain --------------------------------------------------------------------------------------------------

    private record Walked(long lines, long sequence, String hash, Instant at) {}

    /** Goes on behind a line that does not fit, so that every one is named. */
    private Walked lines() {
        Record anchor = tx.fetchOptional("select hash from audit.line where sequence = ?", since)
                .orElse(null);
        String last = anchor == null ? Chain.GENESIS : Objects.requireNonNull(anchor.get(0, String.class));
        long sequence = anchor == null ? 0 : since;
        Instant at = Instant.EPOCH;
        long walked = 0;
        try (Cursor<Record> rows = cursor(
                "select act, sequence, at, account, kind, subject, detail::text as detail, hash from audit.line"
                        + " where sequence > ? order by sequence",
                sequence)) {
            for (Record row : rows) {
                long here = number(row, "sequence");
                String hash = text(row, "hash");
                if (here != sequence + 1)
                    add(What.LINE_MISSING, "audit.line", "", null, sequence + 1, (sequence + 1) + "–" + (here - 1));
                if (!hash.equals(computed(last, row)))
                    add(What.LINE_CHANGED, "audit.line", "", number(row, "act"), here, text(row, "kind"));
                last = hash;
                sequence = here;
                at = Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant();
                if (++walked % 1_000 == 0) progress.accept("audit.line", here);
            }
        }
        return new Walked(walked, sequence, last, at);
    }

    private static String computed(String previous, Record row) {
        try {
            Line line = Line.of(
                    number(row, "act"),
                    number(row, "sequence"),
                    Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant(),
                    text(row, "account"),
                    text(row, "kind"),
                    text(row, "subject"),
                    text(row, "detail"),
                    "");
            return Chain.hash(previous, line.content());
        } catch (IllegalArgumentException noLine) {
            return "";
        }
    }

    private void held(Kept head, Walked walked) {
        if (!head.marked()) {
            add(What.HEAD_FORGED, "audit.line", "", null, head.sequence(), head.hash());
            return;
        }
        Record line = tx.fetchOptional("select hash from audit.line where sequence = ?", head.sequence())
                .orElse(null);
        if (line == null && head.sequence() > walked.sequence())
            add(What.CHAIN_CUT, "audit.line", "", null, head.sequence(), String.valueOf(walked.sequence()));
        else if (line == null || !head.hash().equals(line.get(0, String.class)))
            add(What.CHAIN_REWRITTEN, "audit.line", "", null, head.sequence(), head.hash());
    }

    // ---- traces against lines ---------------------------------------------------------------------------------------

    /**
     * @param upTo  the last line from before acts left traces; 0: there is none
     * @param line  the line that vouches for what their acts had left; null until it is written
     * @param said  what it says, by table
     * @param older the greatest number of an act up to there
     */
    private record Baseline(long upTo, @Nullable Long line, Map<String, ?> said, long older) {

        boolean vouches() {
            return upTo == 0 || line != null;
        }
    }

    private Baseline baseline() {
        Record beginning = tx.fetchSingle(
                "select sequence, coalesce((select max(act) from audit.line where line.sequence <= beginning.sequence), 0) as older"
                        + " from audit.beginning");
        Record line = tx.fetchOptional(
                        "select sequence, detail::text as detail from audit.line where kind = ? order by sequence limit 1",
                        Baselining.KIND)
                .orElse(null);
        return new Baseline(
                number(beginning, "sequence"),
                line == null ? null : number(line, "sequence"),
                line == null ? Map.of() : said(text(line, "detail"), "older"),
                number(beginning, "older"));
    }

    /** Each act's traces are those of which its line tells; those of older acts are those of which the baseline tells. */
    private void traces(Baseline baseline) {
        Map<String, Sm3> older = new TreeMap<>();
        String only = since == 0 ? "" : " where act in (select act from audit.line where sequence > " + since + ")";
        try (Cursor<Record> lines = cursor("select act, sequence, detail::text as detail from audit.line"
                        + (since == 0 ? "" : " where sequence > " + since) + " order by act");
                Cursor<Record> traces = tx.resultQuery("select act, place, written, replaced from audit.trace" + only
                                + " order by act, place, part")
                        .fetchSize(50)
                        .fetchLazy();
                Cursor<Record> images =
                        cursor("select act, place, key, coalesce(image::text, '') as image from audit.image" + only
                                + " order by act, place, key collate \"C\"")) {
            Ahead line = new Ahead(lines.iterator());
            Ahead trace = new Ahead(traces.iterator());
            Ahead image = new Ahead(images.iterator());
            while (line.more() || trace.more() || image.more()) {
                long act = Math.min(line.act(), Math.min(trace.act(), image.act()));
                Record told = line.act() == act ? line.next() : null;
                Map<String, Traces.Tally> left = new TreeMap<>();
                while (trace.act() == act) {
                    Record part = trace.next();
                    left.computeIfAbsent(text(part, "place"), place -> new Traces.Tally())
                            .part(bytes(part, "written"), bytes(part, "replaced"));
                }
                while (image.act() == act) {
                    Record row = image.next();
                    left.computeIfAbsent(text(row, "place"), place -> new Traces.Tally())
                            .image(text(row, "key"), text(row, "image"));
                }
                if (told != null && number(told, "sequence") <= baseline.upTo())
                    left.forEach((place, tally) -> older(older, act, place, tally));
                else compare(act, told, left);
            }
        }
        if (since == 0) olderHeld(baseline, older);
    }

    /** How the traces of an older act enter the digest for which the baseline vouches. */
    static void older(Map<String, Sm3> older, long act, String place, Traces.Tally tally) {
        older.computeIfAbsent(place, none -> new Sm3())
                .update(ByteBuffer.allocate(8).putLong(act).array())
                .update(Traces.digest(CanonicalJson.text(tally.said())));
    }

    private void olderHeld(Baseline baseline, Map<String, Sm3> older) {
        Set<String> places = new TreeSet<>(older.keySet());
        places.addAll(baseline.said().keySet());
        for (String place : places) {
            Sm3 there = older.get(place);
            String hex = there == null ? "" : there.hex();
            if (!hex.equals(baseline.said().get(place)))
                add(
                        there == null ? What.TRACE_MISSING : What.TRACE_CHANGED,
                        place,
                        "",
                        null,
                        baseline.line(),
                        Baselining.KIND);
        }
    }

    private void compare(long act, @Nullable Record told, Map<String, Traces.Tally> left) {
        Map<String, ?> said = told == null ? Map.of() : said(text(told, "detail"), "traces");
        Long line = told == null ? null : number(told, "sequence");
        Set<String> places = new TreeSet<>(left.keySet());
        places.addAll(said.keySet());
        for (String place : places) {
            Traces.Tally tally = left.get(place);
            if (tally == null) add(What.TRACE_MISSING, place, "", act, line, "");
            else if (!said.containsKey(place)) add(What.TRACE_ADDED, place, "", act, line, "");
            else if (!Objects.equals(tally.said(), said.get(place))) add(What.TRACE_CHANGED, place, "", act, line, "");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> said(String detail, String name) {
        try {
            Map<String, ?> notes = CanonicalJson.readObject(detail.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return notes.get(name) instanceof Map<?, ?> said ? (Map<String, ?>) said : Map.of();
        } catch (IllegalArgumentException changed) {
            return Map.of();
        }
    }

    // ---- records against traces -------------------------------------------------------------------------------------

    /** The tables of the ledgers, and whatever else has left traces. */
    private Set<String> places() {
        Set<String> places = new TreeSet<>(recount.places());
        places.addAll(tx.fetch("""
                with recursive places as (
                  (select place from audit.trace order by place limit 1)
                  union all
                  select (select t.place from audit.trace t where t.place > p.place order by t.place limit 1)
                  from places p where p.place is not null)
                select place from places where place is not null""").getValues(0, String.class));
        return places;
    }

    private boolean stands(String place) {
        return tx.fetchSingle("select to_regclass(?) is not null", place).get(0, boolean.class);
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

    private String behind(String column) {
        return since == 0 ? "" : " where " + column + " in (select act from audit.line where sequence > " + since + ")";
    }

    /** Every version is one that its act wrote, and as the act left it. */
    private void written(String place, Baseline baseline) {
        try (Cursor<Record> rows =
                        cursor("select act, id, audit.said(digest, entered_at, broken, unchecked) as said from "
                                + versions(place, "act, id, digest, entered_at, broken, unchecked") + behind("act")
                                + " order by act, id");
                Cursor<Record> parts = parts(place, "written")) {
            Iterator<Record> versions = rows.iterator();
            Leaves leaves = new Leaves(parts.iterator(), "written", Traces.WRITTEN);
            Record row = versions.hasNext() ? versions.next() : null;
            long seen = 0;
            while (row != null || leaves.more()) {
                int order = row == null ? 1 : leaves.more() ? compare(row, leaves) : -1;
                if (order > 0) {
                    add(What.RECORD_MISSING, place, leaves.id().toString(), leaves.act(), null, "");
                    leaves.next();
                    continue;
                }
                Record version = Objects.requireNonNull(row);
                long act = number(version, "act");
                if (order < 0) {
                    if (baseline.vouches() || act > baseline.older())
                        add(What.RECORD_ADDED, place, text(version, "id"), act, null, "");
                } else {
                    if (!leaves.says(Traces.digest(text(version, "said"))))
                        add(What.RECORD_CHANGED, place, text(version, "id"), act, null, "");
                    leaves.next();
                }
                row = versions.hasNext() ? versions.next() : null;
                if (++seen % 10_000 == 0) progress.accept(place, seen);
            }
        }
    }

    /** Every version in the history is one that its act replaced. */
    private void replaced(String place, Baseline baseline) {
        try (Cursor<Record> rows = cursor("select replaced_act as act, id, act as earlier from "
                        + quoted(place, "_history") + behind("replaced_act") + " order by replaced_act, id");
                Cursor<Record> parts = parts(place, "replaced")) {
            Iterator<Record> versions = rows.iterator();
            Leaves leaves = new Leaves(parts.iterator(), "replaced", Traces.REPLACED);
            Record row = versions.hasNext() ? versions.next() : null;
            while (row != null || leaves.more()) {
                int order = row == null ? 1 : leaves.more() ? compare(row, leaves) : -1;
                if (order > 0) {
                    add(What.HISTORY_MISSING, place, leaves.id().toString(), leaves.act(), null, "");
                    leaves.next();
                    continue;
                }
                Record version = Objects.requireNonNull(row);
                long act = number(version, "act");
                boolean same = order == 0
                        && leaves.says(ByteBuffer.allocate(8)
                                .putLong(number(version, "earlier"))
                                .array());
                if (!same && (baseline.vouches() || act > baseline.older()))
                    add(What.HISTORY_ADDED, place, text(version, "id"), act, null, "");
                if (order == 0) leaves.next();
                row = versions.hasNext() ? versions.next() : null;
            }
        }
    }

    private Cursor<Record> parts(String place, String column) {
        String only = since == 0 ? "" : " and act in (select act from audit.line where sequence > " + since + ")";
        return tx.resultQuery(
                        "select act, " + column + " from audit.trace where place = ? and " + column + " <> ''" + only
                                + " order by act, part",
                        place)
                .fetchSize(50)
                .fetchLazy();
    }

    private static int compare(Record row, Leaves leaves) {
        int byAct = Long.compare(number(row, "act"), leaves.act());
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
            part = bytes(next, column);
            act = number(next, "act");
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
    private void withoutLine(String place) {
        if (since > 0) return;
        tx.fetch("select id, act from " + versions(place, "id, act")
                        + " where not exists (select from audit.line l where l.act = v.act)")
                .forEach(row -> add(What.RECORD_WITHOUT_LINE, place, text(row, "id"), number(row, "act"), null, ""));
    }

    /** What lines from before the traces say by themselves: a record's digest, its withdrawal, the rows of a file. */
    private void noted(String place) {
        if (since > 0) return;
        String ledger = recount.ledger(place);
        tx.fetch(
                        "select l.sequence, l.act, coalesce(l.detail->>'id', '') as id from audit.line l"
                                + " where l.kind in ('ledger.register', 'ledger.correct') and l.subject = ? and l.detail->'traces' is null"
                                + " and not exists (select from " + versions(place, "act, id, digest")
                                + " where v.act = l.act and v.id::text = l.detail->>'id' and encode(v.digest, 'hex') = l.detail->>'digest')",
                        ledger)
                .forEach(row -> notAsNoted(place, row, "digest"));
        tx.fetch(
                        "select l.sequence, l.act, coalesce(l.detail->>'id', '') as id from audit.line l"
                                + " where l.kind = 'ledger.withdraw' and l.subject = ? and l.detail->'traces' is null"
                                + " and not exists (select from " + quoted(place, "_history")
                                + " h where h.replaced_act = l.act and h.id::text = l.detail->>'id')",
                        ledger)
                .forEach(row -> notAsNoted(place, row, "history"));
        tx.fetch(
                        "select l.sequence, l.act, '' as id from audit.line l"
                                + " where l.kind = 'ledger.import' and l.subject = ? and l.detail->'traces' is null"
                                + " and l.detail->>'rows' <> (select count(*) from " + versions(place, "act")
                                + " where v.act = l.act)::text",
                        ledger)
                .forEach(row -> notAsNoted(place, row, "rows"));
    }

    private void notAsNoted(String place, Record row, String detail) {
        add(What.NOT_AS_NOTED, place, text(row, "id"), number(row, "act"), number(row, "sequence"), detail);
    }

    // ---- guarded tables ---------------------------------------------------------------------------------------------

    /** Every row is as the last act about it left it. */
    private void guarded(Baseline baseline) {
        Set<String> guarded =
                new TreeSet<>(tx.fetch("select place from audit.guarded").getValues(0, String.class));
        tx.fetch("select distinct place from audit.image").getValues(0, String.class).stream()
                .filter(place -> !guarded.contains(place))
                .forEach(place -> add(What.GUARD_MISSING, place, "", null, null, ""));
        for (String place : guarded) {
            if (!stands(place)) continue;
            progress.accept(place, 0L);
            tx.fetch("""
                    with told as (
                      select distinct on (i.key) i.key, i.image, i.act, l.sequence
                      from audit.image i left join audit.line l on l.act = i.act
                      where i.place = {0} order by i.key, l.sequence desc nulls last)
                    select coalesce(told.key, r.key) as key, told.act, told.sequence, told.key is not null and told.image is not null as known,
                      r.image is not null as there,
                      coalesce((select string_agg(c, ', ' order by c) from jsonb_object_keys(r.image) as c
                        where told.image->c is distinct from r.image->c), '') as columns
                    from told full join audit.images({0}) r on r.key = told.key
                    where told.image is distinct from r.image order by 1""", DSL.val(place)).forEach(row -> row(place, row, baseline));
        }
    }

    private void row(String place, Record row, Baseline baseline) {
        boolean known = row.get("known", boolean.class);
        boolean there = row.get("there", boolean.class);
        if (!known && row.get("act", Long.class) == null && !baseline.vouches()) return;
        add(
                !known ? What.ROW_ADDED : there ? What.ROW_CHANGED : What.ROW_MISSING,
                place,
                text(row, "key"),
                row.get("act", Long.class),
                row.get("sequence", Long.class),
                known && there ? text(row, "columns") : "");
    }

    // ---- reading ----------------------------------------------------------------------------------------------------

    private Cursor<Record> cursor(String sql, Object... values) {
        return tx.resultQuery(sql, values).fetchSize(1_000).fetchLazy();
    }

    private static String text(Record row, String name) {
        return Objects.requireNonNull(row.get(name, String.class));
    }

    private static long number(Record row, String name) {
        return Objects.requireNonNull(row.get(name, Long.class));
    }

    private static byte[] bytes(Record row, String name) {
        return Objects.requireNonNull(row.get(name, byte[].class));
    }

    /** Rows in the order of their acts, with the next one's act in sight. */
    private static final class Ahead {

        private final Iterator<Record> rows;
        private @Nullable Record next;

        Ahead(Iterator<Record> rows) {
            this.rows = rows;
            this.next = rows.hasNext() ? rows.next() : null;
        }

        boolean more() {
            return next != null;
        }

        long act() {
            return next == null ? Long.MAX_VALUE : number(next, "act");
        }

        Record next() {
            Record now = next;
            if (now == null) throw new NoSuchElementException();
            next = rows.hasNext() ? rows.next() : null;
            return now;
        }
    }
}
