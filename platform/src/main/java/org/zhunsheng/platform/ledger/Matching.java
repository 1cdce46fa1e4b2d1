package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.sheet.Header;
import org.zhunsheng.papers.sheet.Row;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.ledger.ImportResult.Matched;
import org.zhunsheng.platform.ledger.ImportResult.Twice;
import org.zhunsheng.platform.ledger.ImportResult.Written;

/**
 * Which column each header of a file means, and which value each text of a choice (对列). What is certain is taken: names,
 * labels, codes, declared synonyms, what the organ matched before. What is only likely is proposed, and taken when its
 * sender says so.
 */
final class Matching<R extends Record> implements Intake.Readings {

    /** What a header certainly is. */
    private record Known(@Nullable Column column, How how) {}

    /** How a header came to its column, in the order in which they hold. */
    public enum How {
        REMEMBERED,
        NAME,
        CODE,
        LABEL,
        SYNONYM,
        PROPOSED,
        LEFT_OVER
    }

    /** Rows behind the header that are looked at before anything is proposed. */
    static final int SAMPLE = 200;

    private static final int SHOWN_TEXTS = 3;

    /** As alike as labels must be where the values say nothing, where they agree, and where the values alone decide. */
    private static final double LIKELY = 0.7;

    private static final double LIKELY_WITH_VALUES = 0.45;
    private static final double FITTING = 0.8;
    private static final double UNFIT = 0.3;
    private static final double WEIGHT_OF_VALUES = 0.3;

    /** Different texts of a column that are asked about; a column that holds more is no choice. */
    private static final int MOST_WRITTEN = 200;

    private final Shape<R> shape;
    private final Wording wording;
    private final Synonyms synonyms;
    private final boolean accepts;
    private final Map<String, Known> index = new HashMap<>();
    private final Map<Column, List<String>> words = new HashMap<>();
    private final Map<Column, Map<String, Intake.@Nullable Reading>> readings = new HashMap<>();
    private final Map<Column, Map<String, Written>> written = new LinkedHashMap<>();
    private int mostCertain;

    /** @param accepts what is proposed is taken */
    Matching(Shape<R> shape, Wording wording, Synonyms synonyms, Mapping remembered, boolean accepts) {
        this.shape = shape;
        this.wording = wording;
        this.synonyms = synonyms;
        this.accepts = accepts;
        remembered
                .headers()
                .forEach((header, column) -> index.put(
                        Headers.plain(header),
                        new Known(column.flatMap(shape::find).orElse(null), How.REMEMBERED)));
        for (Column column : shape.columns()) {
            index.putIfAbsent(Headers.plain(column.name()), new Known(column, How.NAME));
            column.called().forEach(code -> index.putIfAbsent(Headers.plain(code), new Known(column, How.CODE)));
        }
        for (Column column : shape.columns())
            for (Language language : Language.values()) label(column, language.say(() -> wording.label(shape, column)));
        synonyms();
        remembered
                .values()
                .forEach((name, texts) -> shape.find(name)
                        .ifPresent(column ->
                                texts.forEach((text, value) -> readings.computeIfAbsent(column, _ -> new HashMap<>())
                                        .put(
                                                Headers.plain(text),
                                                new Intake.Reading(value.map(said -> value(wording, column, said))
                                                        .orElse(null))))));
        for (Column column : shape.columns()) if (column.kind() == Kind.FLAG) flags(column);
    }

    private void label(Column column, String label) {
        words.computeIfAbsent(column, _ -> new ArrayList<>()).add(Headers.bare(label));
        index.putIfAbsent(Headers.plain(label), new Known(column, How.LABEL));
        index.putIfAbsent(Headers.bare(label), new Known(column, How.LABEL));
    }

    /** What two columns claim means neither. */
    private void synonyms() {
        Map<String, Set<Column>> claimed = new HashMap<>();
        for (Column column : shape.columns()) {
            String label = Language.CHINESE.say(() -> wording.label(shape, column));
            for (String also : synonyms.of(shape, column, label)) {
                claimed.computeIfAbsent(Headers.plain(also), _ -> new HashSet<>())
                        .add(column);
                Objects.requireNonNull(words.get(column)).add(Headers.bare(also));
            }
        }
        claimed.forEach((also, columns) -> {
            if (columns.size() == 1)
                index.putIfAbsent(also, new Known(columns.iterator().next(), How.SYNONYM));
        });
    }

    private void flags(Column column) {
        Map<String, Intake.@Nullable Reading> known = readings.computeIfAbsent(column, _ -> new HashMap<>());
        for (boolean yes : new boolean[] {true, false})
            synonyms.of(shape, column, yes)
                    .forEach(also -> known.putIfAbsent(Headers.plain(also), new Intake.Reading(yes)));
    }

    /** Whether what offices write in the column can be matched with its values. */
    static boolean matchable(Column column) {
        return column.kind() == Kind.CHOICE || column.kind() == Kind.CHOICES || column.kind() == Kind.FLAG;
    }

    /** The value that a text names for certain; null where it names none. */
    static @Nullable Object value(Wording wording, Column column, String text) {
        if (column.kind() == Kind.FLAG) return Intake.flag(text);
        return wording.choiceNamed(column, text).orElse(null);
    }

    private @Nullable Known known(String label) {
        if (label.isBlank()) return null;
        Known exact = index.get(Headers.plain(label));
        return exact == null ? index.get(Headers.bare(label)) : exact;
    }

    /** The column that a header certainly means. */
    private Optional<Column> column(String label) {
        Known known = known(label);
        return known == null ? Optional.empty() : Optional.ofNullable(known.column());
    }

    /** How much a row looks like the header: first by what is known, then by what is likely, at last by its looks. */
    int score(List<String> labels) {
        int certain = (int) labels.stream()
                .flatMap(label -> column(label).stream())
                .distinct()
                .count();
        // a row below one that names more columns for certain is no header, whatever is likely
        if (certain < mostCertain) return certain * 1_000;
        mostCertain = certain;
        int likely = (int) labels.stream()
                .filter(label -> known(label) == null && likely(label))
                .distinct()
                .count();
        return certain * 1_000 + likely * 10 + (heading(labels) ? 1 : 0);
    }

    private boolean likely(String label) {
        return !label.isBlank()
                && label.length() <= LONGEST_LABEL
                && shape.columns().stream().anyMatch(column -> likeness(label, column) >= LIKELY);
    }

    private static final int LONGEST_LABEL = 40;
    private static final int FEWEST_LABELS = 3;

    private static boolean heading(List<String> labels) {
        List<String> filled = labels.stream().filter(label -> !label.isBlank()).toList();
        return filled.size() >= FEWEST_LABELS
                && new HashSet<>(filled).size() == filled.size()
                && filled.stream()
                        .allMatch(label ->
                                label.length() <= LONGEST_LABEL && label.chars().anyMatch(Character::isLetter));
    }

    private double likeness(String label, Column column) {
        return words.getOrDefault(column, List.of()).stream()
                .mapToDouble(word -> Headers.likeness(label, word, synonyms.alike()))
                .max()
                .orElse(0);
    }

    /** The columns of the ledger that a header certainly names. */
    long certain(Header header) {
        return header.labels().stream()
                .flatMap(label -> column(label).stream())
                .distinct()
                .count();
    }

    /** Columns that two headers claim: nobody but the sender knows which of them is meant. */
    List<Twice> twice(String sheet, Header header) {
        Map<Column, List<Integer>> claimed = new LinkedHashMap<>();
        for (int at = 0; at < header.labels().size(); at++) {
            int here = at;
            column(header.labels().get(at))
                    .ifPresent(column -> claimed.computeIfAbsent(column, _ -> new ArrayList<>())
                            .add(here));
        }
        return claimed.entrySet().stream()
                .filter(one -> one.getValue().size() > 1)
                .map(one -> new Twice(
                        sheet,
                        one.getKey(),
                        one.getValue(),
                        one.getValue().stream().map(header.labels()::get).toList()))
                .toList();
    }

    /**
     * Every header with its column.
     *
     * @param sample some rows behind the header
     * @param reads  whether a text could be a value of the column
     */
    List<Matched> match(String sheet, Header header, List<Row> sample, Reads reads) {
        List<Matched> matched = new ArrayList<>();
        Set<Column> taken = new HashSet<>();
        for (int at = 0; at < header.labels().size(); at++) {
            Known known = known(header.labels().get(at));
            if (known == null || known.column() == null) continue;
            taken.add(known.column());
        }
        Map<Integer, Candidate> proposed = proposals(header, sample, reads, taken);
        for (int at = 0; at < header.labels().size(); at++) {
            String label = header.labels().get(at);
            if (label.isBlank()) continue;
            Known known = known(label);
            Candidate likely = proposed.get(at);
            Column column = known != null ? known.column() : likely == null ? null : likely.column();
            How how = known != null && (known.column() != null || known.how() == How.REMEMBERED)
                    ? known.how()
                    : likely == null ? How.LEFT_OVER : How.PROPOSED;
            int here = at;
            matched.add(new Matched(
                    sheet,
                    at,
                    label,
                    column,
                    how,
                    likely != null && likely.byValues(),
                    likely == null ? List.of() : likely.others(),
                    sample.stream()
                            .map(row -> row.at(here).text())
                            .filter(text -> !text.isEmpty())
                            .distinct()
                            .limit(SHOWN_TEXTS)
                            .toList(),
                    column == null ? 0 : shift(label, column)));
        }
        return matched;
    }

    /** Whether a text could be a value of a column. */
    @FunctionalInterface
    interface Reads {
        boolean reads(Column column, String text);
    }

    private record Candidate(int at, Column column, double score, boolean byValues, List<Column> others) {}

    private Map<Integer, Candidate> proposals(Header header, List<Row> sample, Reads reads, Set<Column> taken) {
        List<Candidate> all = new ArrayList<>();
        for (int at = 0; at < header.labels().size(); at++) {
            String label = header.labels().get(at);
            if (label.isBlank() || label.length() > LONGEST_LABEL || known(label) != null) continue;
            for (Column column : shape.columns()) {
                if (taken.contains(column)) continue;
                double name = likeness(label, column);
                double fit = fit(column, at, sample, reads);
                boolean telling = telling(column);
                boolean byName = name >= LIKELY && !(fit >= 0 && fit < UNFIT);
                boolean byBoth = column.required() && name >= LIKELY_WITH_VALUES && fit >= FITTING;
                boolean byValues = column.required() && telling && fit >= FITTING;
                if (byName || byBoth || byValues)
                    all.add(new Candidate(
                            at, column, name + Math.max(fit, 0) * WEIGHT_OF_VALUES, !byName && !byBoth, List.of()));
            }
        }
        all.sort(Comparator.comparingDouble(Candidate::score).reversed());
        Map<Integer, Candidate> chosen = new HashMap<>();
        Set<Column> given = new HashSet<>();
        for (Candidate candidate : all) {
            if (chosen.containsKey(candidate.at()) || given.contains(candidate.column())) continue;
            List<Column> others = all.stream()
                    .filter(other -> other.at() == candidate.at() && other.column() != candidate.column())
                    .map(Candidate::column)
                    .limit(2)
                    .toList();
            // by values alone only where no other column has such values
            if (candidate.byValues() && !others.isEmpty()) continue;
            chosen.put(
                    candidate.at(),
                    new Candidate(candidate.at(), candidate.column(), candidate.score(), candidate.byValues(), others));
            given.add(candidate.column());
        }
        return chosen;
    }

    /** Its values can't be taken for another column's. */
    private static boolean telling(Column column) {
        return column.kind() == Kind.ORGAN
                || (column.kind() == Kind.TEXT && column.formed())
                || (column.kind() == Kind.CHOICE && column.choices().size() > 2);
    }

    /** How many of the texts in a file's column could be values of a ledger's; −1 where that says nothing. */
    private static double fit(Column column, int at, List<Row> sample, Reads reads) {
        boolean anything = (column.kind() == Kind.TEXT && !column.formed())
                || column.kind() == Kind.REFERENCE
                || (column.kind() == Kind.PERSONAL && column.type() != org.zhunsheng.platform.kernel.CitizenId.class);
        if (anything) return -1;
        Set<String> texts = sample.stream()
                .map(row -> row.at(at).text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        if (texts.isEmpty()) return -1;
        return (double) texts.stream().filter(text -> reads.reads(column, text)).count() / texts.size();
    }

    /** By how many powers of ten a file's amounts are moved, where its header names another unit than the column's. */
    private int shift(String label, Column column) {
        boolean amount = column.kind() == Kind.MONEY || column.kind() == Kind.DECIMAL;
        OptionalInt here = Headers.unit(label);
        if (!amount || here.isEmpty()) return 0;
        OptionalInt own = column.kind() == Kind.MONEY
                ? OptionalInt.of(0)
                : Headers.unit(Language.CHINESE.say(() -> wording.label(shape, column)));
        return own.isEmpty() ? 0 : here.getAsInt() - own.getAsInt();
    }

    @Override
    public Intake.@Nullable Reading of(Column column, String text) {
        String plain = Headers.plain(text);
        Map<String, Intake.@Nullable Reading> known = readings.computeIfAbsent(column, _ -> new HashMap<>());
        Intake.Reading found = known.get(plain);
        if (found != null) return found;
        Map<String, Written> asked = written.computeIfAbsent(column, _ -> new LinkedHashMap<>());
        Written one = asked.get(plain);
        if (one == null) {
            if (asked.size() >= MOST_WRITTEN) return null;
            one = new Written(column, text, proposal(column, plain));
            asked.put(plain, one);
        }
        one.rows().increment();
        return accepts && one.proposal() != null ? new Intake.Reading(one.proposal()) : null;
    }

    /** The one choice that holds the text or is held by it, or that is most like it. */
    private @Nullable Object proposal(Column column, String text) {
        if (column.kind() == Kind.FLAG) return flagged(text);
        Map<Enum<?>, Double> likely = new LinkedHashMap<>();
        for (Enum<?> choice : column.choices()) {
            double likeness = Headers.likeness(text, Language.CHINESE.say(() -> wording.choice(choice)), List.of());
            if (likeness >= 0.5) likely.put(choice, likeness);
        }
        List<Map.Entry<Enum<?>, Double>> best = likely.entrySet().stream()
                .sorted(Map.Entry.<Enum<?>, Double>comparingByValue().reversed())
                .toList();
        if (best.isEmpty()) return null;
        boolean alone = best.size() == 1 || best.get(0).getValue() - best.get(1).getValue() >= 0.1;
        return alone ? best.getFirst().getKey() : null;
    }

    private static @Nullable Boolean flagged(String text) {
        if (text.isEmpty() || text.length() > 12) return null;
        if ("不未没无否非".indexOf(text.charAt(0)) >= 0) return false;
        return "已有是可".indexOf(text.charAt(0)) >= 0 ? true : null;
    }

    /** What was met in columns of choices and is none of them, with what it likely means, in the order of columns. */
    List<Written> written() {
        return written.values().stream()
                .flatMap(texts -> texts.values().stream())
                .toList();
    }
}
