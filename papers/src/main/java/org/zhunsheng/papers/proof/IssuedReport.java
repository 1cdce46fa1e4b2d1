package org.zhunsheng.papers.proof;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was issued (已印发报告): its sentences, the figures in them and what each figure rests on.
 *
 * @param asOf the moment as of which the figures were asked
 */
public record IssuedReport(String title, String status, Instant issuedAt, Instant asOf, List<Sentence> sentences) {

    /** Keeps its own copy of the sentences. */
    public IssuedReport {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence and the figures that stand in it; one without figures has none.
     *
     * @param conditions what had to be so for the sentence to be issued
     */
    public record Sentence(String text, List<Figure> figures, List<Condition> conditions) {

        /** Keeps its own copies. */
        public Sentence {
            figures = List.copyOf(figures);
            conditions = List.copyOf(conditions);
        }

        /** A sentence that claims nothing beyond its figures. */
        public Sentence(String text, List<Figure> figures) {
            this(text, figures, List.of());
        }
    }

    /**
     * A condition of a sentence (成立条件): it is true only while the figure is so.
     *
     * @param figure which the sentence need not print
     * @param comparison one of {@code = ≠ < ≤ > ≥}
     * @param number a plain decimal
     */
    public record Condition(Figure figure, String comparison, String number) {}

    /** How a figure comes from its records, as far as a stranger can recompute it. */
    public enum Kind {
        /** The value is the number of records. */
        COUNT("count"),
        /** The value is numerator over denominator; the records are those of the denominator. */
        RATIO("ratio"),
        /** A sum, a date or a composition: the records are there to be read, the value is not recomputed. */
        OTHER("other");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) return kind;
            }
            throw new IllegalArgumentException("no kind of figure: " + word);
        }
    }

    /**
     * A figure in a sentence.
     *
     * @param id letters, digits, {@code . _ -}, at most 80; the same id is the same figure everywhere in the report
     * @param value a plain decimal or an ISO day; null where there is no whole, hence no ratio
     * @param display the figure as the sentence prints it
     * @param period as in the interface: 2021, 2021Q3 or first..day after the last
     * @param numerator of a ratio, a plain decimal; null otherwise
     * @param denominator of a ratio, a plain decimal; null otherwise
     */
    public record Figure(
            String id,
            Kind kind,
            String metric,
            String definition,
            @Nullable String value,
            String display,
            String organ,
            String period,
            @Nullable String numerator,
            @Nullable String denominator,
            Records records) {

        private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}");

        /** Refuses an id that could not name a file. */
        public Figure {
            if (!ID.matcher(id).matches())
                throw new IllegalArgumentException("a figure's id names a file: letters, digits and . _ - only: " + id);
        }
    }

    /**
     * The records behind a figure.
     *
     * @param file the pack's entry that holds them: {@link #file} of this figure, or of another one that rests on
     *     exactly the same records
     */
    public record Records(long count, String digest, String file) {

        /** The entry for the records of the figure with this id. */
        public static String file(String figureId) {
            return "records/" + figureId + ".jsonl";
        }
    }

    /** The report as JSON, every member present; {@code conditions} only of a sentence that has some. */
    public Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("title", title);
        json.put("status", status);
        json.put("issuedAt", issuedAt.toString());
        json.put("asOf", asOf.toString());
        json.put("sentences", sentences.stream().map(IssuedReport::json).toList());
        return json;
    }

    /** SM3 over the report's RFC 8785 JSON: what the issuing audit line and the printed report state. */
    public String digest() {
        return Sm3.hex(CanonicalJson.bytes(toJson()));
    }

    /** The figures in the order of the text, each id once. */
    public List<Figure> figures() {
        Map<String, Figure> byId = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            sentence.figures().forEach(figure -> byId.putIfAbsent(figure.id(), figure));
            sentence.conditions()
                    .forEach(condition -> byId.putIfAbsent(condition.figure().id(), condition.figure()));
        }
        return List.copyOf(byId.values());
    }

    /**
     * Reads what {@link #toJson} gives.
     *
     * @throws IllegalArgumentException when a member is missing or of another kind
     */
    public static IssuedReport of(Map<String, ? extends @Nullable Object> json) {
        List<Sentence> sentences = new ArrayList<>();
        for (Object sentence : Lines.list(json, "sentences")) sentences.add(sentence(Lines.object(sentence)));
        return new IssuedReport(
                Lines.text(json, "title"),
                Lines.text(json, "status"),
                instant(json, "issuedAt"),
                instant(json, "asOf"),
                sentences);
    }

    private static Map<String, @Nullable Object> json(Sentence sentence) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("text", sentence.text());
        json.put("figures", sentence.figures().stream().map(IssuedReport::json).toList());
        if (!sentence.conditions().isEmpty())
            json.put(
                    "conditions",
                    sentence.conditions().stream().map(IssuedReport::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Condition condition) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("figure", json(condition.figure()));
        json.put("comparison", condition.comparison());
        json.put("number", condition.number());
        return json;
    }

    private static Map<String, @Nullable Object> json(Figure figure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", figure.id());
        json.put("kind", figure.kind().word);
        json.put("metric", figure.metric());
        json.put("definition", figure.definition());
        json.put("value", figure.value());
        json.put("display", figure.display());
        json.put("organ", figure.organ());
        json.put("period", figure.period());
        json.put("numerator", figure.numerator());
        json.put("denominator", figure.denominator());
        Records records = figure.records();
        json.put("records", Map.of("count", records.count(), "digest", records.digest(), "file", records.file()));
        return json;
    }

    private static Sentence sentence(Map<String, @Nullable Object> json) {
        List<Figure> figures = new ArrayList<>();
        for (Object figure : Lines.list(json, "figures")) figures.add(figure(Lines.object(figure)));
        List<Condition> conditions = new ArrayList<>();
        if (json.containsKey("conditions")) {
            for (Object condition : Lines.list(json, "conditions")) conditions.add(condition(Lines.object(condition)));
        }
        return new Sentence(Lines.text(json, "text"), figures, conditions);
    }

    private static Condition condition(Map<String, @Nullable Object> json) {
        return new Condition(
                figure(Lines.object(json, "figure")), Lines.text(json, "comparison"), Lines.text(json, "number"));
    }

    private static Figure figure(Map<String, @Nullable Object> json) {
        Map<String, @Nullable Object> records = Lines.object(json, "records");
        return new Figure(
                Lines.text(json, "id"),
                Kind.of(Lines.text(json, "kind")),
                Lines.text(json, "metric"),
                Lines.text(json, "definition"),
                Lines.textOrNull(json, "value"),
                Lines.text(json, "display"),
                Lines.text(json, "organ"),
                Lines.text(json, "period"),
                Lines.textOrNull(json, "numerator"),
                Lines.textOrNull(json, "denominator"),
                new Records(Lines.count(records, "count"), Lines.text(records, "digest"), Lines.text(records, "file")));
    }

    private static Instant instant(Map<String, ? extends @Nullable Object> json, String name) {
        try {
            return Instant.parse(Lines.text(json, name));
        } catch (DateTimeParseException noInstant) {
            throw new IllegalArgumentException("the instant \"" + name + "\" is missing", noInstant);
        }
    }
}
