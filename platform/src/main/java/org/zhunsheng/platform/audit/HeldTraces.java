package org.zhunsheng.platform.audit;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.Difference.What;

/** Holds what acts left against what their lines tell of it. */
final class HeldTraces {

    private final Look look;

    HeldTraces(Look look) {
        this.look = look;
    }

    /**
     * @param upTo  the last line from before acts left traces; 0: there is none
     * @param line  the line that vouches for what their acts had left; null until it is written
     * @param said  what it says, by table
     * @param older the greatest number of an act up to there
     */
    record Baseline(long upTo, @Nullable Long line, Map<String, ?> said, long older) {

        boolean vouches() {
            return upTo == 0 || line != null;
        }
    }

    Baseline baseline() {
        Record beginning = look.tx()
                .fetchSingle(
                        "select sequence, coalesce((select max(act) from audit.line where line.sequence <= beginning.sequence), 0) as older"
                                + " from audit.beginning");
        Record line = look.tx()
                .fetchOptional(
                        "select sequence, detail::text as detail from audit.line where kind = ? order by sequence limit 1",
                        Baselining.KIND)
                .orElse(null);
        return new Baseline(
                Look.number(beginning, "sequence"),
                line == null ? null : Look.number(line, "sequence"),
                line == null ? Map.of() : said(Look.text(line, "detail"), "older"),
                Look.number(beginning, "older"));
    }

    /** Each act's traces are those of which its line tells; those of older acts are those of which the baseline tells. */
    void against(Baseline baseline) {
        Map<String, Sm3> older = new TreeMap<>();
        String only = look.behind("where", "act");
        try (Cursor<Record> lines = look.cursor("select act, sequence, detail::text as detail from audit.line"
                        + (look.atEverything() ? "" : " where sequence > " + look.since()) + " order by act");
                Cursor<Record> traces = look.tx()
                        .resultQuery("select act, place, written, replaced from audit.trace" + only
                                + " order by act, place, part")
                        .fetchSize(50)
                        .fetchLazy();
                Cursor<Record> images =
                        look.cursor("select act, place, key, coalesce(image::text, '') as image from audit.image" + only
                                + " order by act, place, key collate \"C\"")) {
            Look.Ahead line = new Look.Ahead(lines.iterator());
            Look.Ahead trace = new Look.Ahead(traces.iterator());
            Look.Ahead image = new Look.Ahead(images.iterator());
            while (line.more() || trace.more() || image.more()) {
                long act = Math.min(line.act(), Math.min(trace.act(), image.act()));
                Record told = line.act() == act ? line.next() : null;
                Map<String, Traces.Tally> left = new TreeMap<>();
                while (trace.act() == act) {
                    Record part = trace.next();
                    left.computeIfAbsent(Look.text(part, "place"), place -> new Traces.Tally())
                            .part(Look.bytes(part, "written"), Look.bytes(part, "replaced"));
                }
                while (image.act() == act) {
                    Record row = image.next();
                    left.computeIfAbsent(Look.text(row, "place"), place -> new Traces.Tally())
                            .image(Look.text(row, "key"), Look.text(row, "image"));
                }
                if (told != null && Look.number(told, "sequence") <= baseline.upTo())
                    left.forEach((place, tally) -> older(older, act, place, tally));
                else compare(act, told, left);
            }
        }
        if (look.atEverything()) olderHeld(baseline, older);
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
                look.add(
                        there == null ? What.TRACE_MISSING : What.TRACE_CHANGED,
                        place,
                        "",
                        null,
                        baseline.line(),
                        Baselining.KIND);
        }
    }

    private void compare(long act, @Nullable Record told, Map<String, Traces.Tally> left) {
        Map<String, ?> said = told == null ? Map.of() : said(Look.text(told, "detail"), "traces");
        Long line = told == null ? null : Look.number(told, "sequence");
        Set<String> places = new TreeSet<>(left.keySet());
        places.addAll(said.keySet());
        for (String place : places) {
            Traces.Tally tally = left.get(place);
            if (tally == null) look.add(What.TRACE_MISSING, place, "", act, line, "");
            else if (!said.containsKey(place)) look.add(What.TRACE_ADDED, place, "", act, line, "");
            else if (!Objects.equals(tally.said(), said.get(place)))
                look.add(What.TRACE_CHANGED, place, "", act, line, "");
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
}
