package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.ledger.Column;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entries.Measure;
import org.zhunsheng.platform.ledger.Kind;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Wording;

/** Reads declarations of metrics; a wrong one throws with a sentence that names it and what is wrong. */
final class Declarations {

    private static final Set<String> WORDS =
            Set.of("name", "english", "definition", "definitionEnglish", "unit", "unitEnglish", "basis", "headline");
    private static final Map<String, Set<String>> SAID = Map.of(
            "ledger", Set.of("count", "sum", "distinct", "where", "date", "organKinds"),
            "ratio", Set.of("decimals"),
            "difference", Set.of("decimals"),
            "sum-of", Set.of(),
            "year-on-year", Set.of("decimals"),
            "points-against-last-year", Set.of("decimals"),
            "cumulative", Set.of("from"),
            "minimum", Set.of("organKinds"),
            "organs-with", Set.of("at-least", "organKinds"));
    private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");

    private final Map<String, Map<String, Object>> declared;
    private final Ledgers ledgers;
    private final Wording wording;
    private final Map<String, Metric> read = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    Declarations(Map<String, Map<String, Object>> declared, Ledgers ledgers, Wording wording) {
        this.declared = declared;
        this.ledgers = ledgers;
        this.wording = wording;
    }

    Map<String, Metric> read() {
        Set<String> ids = new HashSet<>();
        declared.forEach((module, metrics) -> metrics.keySet().forEach(id -> {
            if (!ids.add(id)) throw wrong(id, "declared twice");
        }));
        Map<String, Metric> ordered = new LinkedHashMap<>();
        declared.forEach((module, metrics) -> metrics.keySet().forEach(id -> ordered.put(id, metric(id))));
        return ordered;
    }

    private Metric metric(String id) {
        Metric known = read.get(id);
        if (known != null) return known;
        if (!open.add(id)) throw wrong(id, "rests on itself: " + String.join(" → ", open) + " → " + id);
        for (var module : declared.entrySet()) {
            if (!module.getValue().containsKey(id)) continue;
            if (!(module.getValue().get(id) instanceof Map<?, ?> said)) throw wrong(id, "says nothing");
            Metric metric = new Declaration(id, module.getKey(), said).metric();
            open.remove(id);
            read.put(id, metric);
            return metric;
        }
        throw wrong(id, "no metric is called so");
    }

    private static IllegalStateException wrong(String id, String what) {
        return new IllegalStateException("metric " + id + ": " + what);
    }

    /** One metric as it is written. */
    private final class Declaration {

        private final String id;
        private final String module;
        private final Map<?, ?> said;
        private final String kind;

        Declaration(String id, String module, Map<?, ?> said) {
            this.id = id;
            this.module = module;
            this.said = said;
            List<String> kinds =
                    SAID.keySet().stream().filter(said::containsKey).sorted().toList();
            if (kinds.size() != 1)
                throw wrong("says " + (kinds.isEmpty() ? "nothing to count" : kinds + " at once") + "; say one of "
                        + SAID.keySet().stream().sorted().toList());
            this.kind = kinds.getFirst();
            said.keySet().forEach(key -> {
                if (!key.equals(kind)
                        && !WORDS.contains(key)
                        && !Answers.to(kind, SAID).contains(key))
                    throw wrong("a metric with " + kind + " does not know " + key);
            });
        }

        Metric metric() {
            return switch (kind) {
                case "ledger" -> counted();
                case "ratio" -> ratio();
                case "difference" -> difference();
                case "sum-of" -> sum();
                case "year-on-year" -> growth();
                case "points-against-last-year" -> points();
                case "cumulative" -> cumulative();
                case "minimum" -> minimum();
                default -> reaching();
            };
        }

        private Metric counted() {
            Entries<?> entries =
                    ledgers.named(text("ledger")).orElseThrow(() -> wrong("no ledger is called " + said.get("ledger")));
            Measure measure = measure(entries);
            Map<String, Condition> where = new LinkedHashMap<>();
            if (said.get("where") instanceof Map<?, ?> asked) {
                asked.forEach((column, wanted) ->
                        where.put(String.valueOf(column), condition(entries, String.valueOf(column), wanted)));
            } else if (said.containsKey("where")) {
                throw wrong("where needs columns with what is asked of them");
            }
            String dated =
                    said.containsKey("date") ? column(entries, text("date")).name() : null;
            if (dated != null && column(entries, dated).kind() != Kind.DAY) throw wrong(dated + " is not a day");
            boolean money = measure instanceof Measure.Sum(String of)
                    && column(entries, of).kind() == Kind.MONEY;
            Unit unit = money
                    ? new Unit("元", "yuan")
                    : new Unit(
                            wording.unit(entries.shape(), Locale.SIMPLIFIED_CHINESE),
                            wording.unit(entries.shape(), Locale.ENGLISH));
            return new Metric.Counted(words(unit), entries, measure, where, dated, organKinds());
        }

        private Measure measure(Entries<?> entries) {
            if (said.containsKey("sum") && said.containsKey("distinct")) throw wrong("sums or counts, not both");
            if (said.containsKey("distinct")) {
                return new Measure.Distinct(column(entries, text("distinct")).name());
            }
            if (!said.containsKey("sum")) return new Measure.Count();
            Column column = column(entries, text("sum"));
            return switch (column.kind()) {
                case NUMBER, DECIMAL, MONEY -> new Measure.Sum(column.name());
                case TEXT, DAY, FLAG, CHOICE, CHOICES, ORGAN, REFERENCE, ATTACHMENT, PERSONAL ->
                    throw wrong(column + " can't be added up");
            };
        }

        private Column column(Entries<?> entries, String name) {
            return entries.shape()
                    .find(name)
                    .orElseThrow(() -> wrong(entries.shape().name() + " has no column " + name));
        }

        private Condition condition(Entries<?> entries, String name, Object wanted) {
            if (name.equals("broken") || name.equals("unchecked")) return checks(entries, name, wanted);
            Column column = column(entries, name);
            if (wanted instanceof Map<?, ?> map) {
                if (map.size() == 1 && map.get("empty") instanceof String empty && isFlag(empty))
                    return new Condition.Empty(Boolean.parseBoolean(empty));
                throw wrong(name + " asks for values, a range, or empty: true or false");
            }
            if (wanted instanceof List<?> values) {
                Set<String> stored = new LinkedHashSet<>();
                values.forEach(value -> stored.add(value(column, String.valueOf(value))));
                if (stored.isEmpty()) throw wrong(name + " is asked for no value");
                return oneOf(column, stored);
            }
            Matcher range = RANGE.matcher(String.valueOf(wanted));
            return range.matches()
                    ? range(column, range.group(1).strip(), range.group(2).strip())
                    : oneOf(column, Set.of(value(column, String.valueOf(wanted))));
        }

        private static Condition oneOf(Column column, Set<String> values) {
            return column.kind() == Kind.CHOICES ? new Condition.Among(values) : new Condition.In(values);
        }

        private Condition checks(Entries<?> entries, String name, Object wanted) {
            if (wanted instanceof Map<?, ?> map
                    && map.size() == 1
                    && map.get("empty") instanceof String empty
                    && isFlag(empty)) return new Condition.Empty(Boolean.parseBoolean(empty));
            List<?> checks = wanted instanceof List<?> list ? list : List.of(wanted);
            Set<String> known = new HashSet<>();
            entries.shape().checks().forEach(held -> known.add(held.id()));
            Set<String> ids = new LinkedHashSet<>();
            for (Object check : checks) {
                if (!known.contains(String.valueOf(check)))
                    throw wrong(entries.shape().name() + " has no check " + check + " that could be " + name);
                ids.add(String.valueOf(check));
            }
            return new Condition.In(ids);
        }

        /** A value as the table spells it. */
        private String value(Column column, String value) {
            boolean known = switch (column.kind()) {
                case CHOICE, CHOICES ->
                    column.choices().stream().anyMatch(choice -> choice.name().equals(value));
                case FLAG -> isFlag(value);
                case NUMBER -> isNumber(value);
                case DECIMAL, MONEY -> isDecimal(value);
                case DAY -> isDay(value);
                case TEXT, ORGAN -> !value.isBlank();
                case REFERENCE, ATTACHMENT, PERSONAL -> false;
            };
            if (!known) throw wrong(column + " is never " + value);
            return column.kind() == Kind.MONEY ? String.valueOf(fen(column, value)) : value;
        }

        private Condition range(Column column, String from, String to) {
            if (from.isEmpty() && to.isEmpty()) throw wrong(column + " is asked for a range without ends");
            return switch (column.kind()) {
                case DAY -> new Condition.Days(day(column, from), day(column, to));
                case NUMBER -> new Condition.Amount(number(column, from), number(column, to));
                case MONEY ->
                    new Condition.Amount(
                            from.isEmpty() ? null : fen(column, from), to.isEmpty() ? null : fen(column, to));
                case TEXT, DECIMAL, FLAG, CHOICE, CHOICES, ORGAN, REFERENCE, ATTACHMENT, PERSONAL ->
                    throw wrong(column + " has no ranges");
            };
        }

        private @Nullable LocalDate day(Column column, String text) {
            if (text.isEmpty()) return null;
            if (!isDay(text)) throw wrong(column + " is never " + text);
            return LocalDate.parse(text);
        }

        private @Nullable Long number(Column column, String text) {
            if (text.isEmpty()) return null;
            if (!isNumber(text)) throw wrong(column + " is never " + text);
            return Long.valueOf(text);
        }

        private long fen(Column column, String yuan) {
            if (!isDecimal(yuan)) throw wrong(column + " is never " + yuan);
            return new BigDecimal(yuan).movePointRight(2).longValueExact();
        }

        private Metric ratio() {
            List<Metric> terms = terms(text("ratio"), "/");
            terms.forEach(this::plain);
            return new Metric.Ratio(words(PERCENT), terms.get(0), terms.get(1), decimals(2));
        }

        private Metric difference() {
            List<Metric> terms = terms(text("difference"), "-");
            boolean points = terms.get(0) instanceof Metric.Ratio && terms.get(1) instanceof Metric.Ratio;
            if (!points) terms.forEach(this::plain);
            return new Metric.Difference(
                    words(points ? POINTS : like(terms.get(0))), terms.get(0), terms.get(1), decimals(1));
        }

        private Metric sum() {
            if (!(said.get("sum-of") instanceof List<?> ids) || ids.size() < 2)
                throw wrong("sum-of names two metrics or more");
            List<Metric> parts = new ArrayList<>();
            ids.forEach(part -> parts.add(plain(other(String.valueOf(part)))));
            return new Metric.Sum(words(like(parts.getFirst())), parts);
        }

        private Metric growth() {
            return new Metric.Growth(words(PERCENT), plain(other(text("year-on-year"))), decimals(1));
        }

        private Metric points() {
            Metric of = other(text("points-against-last-year"));
            if (!(of instanceof Metric.Ratio) && !(of instanceof Metric.Cumulative && of.percent()))
                throw wrong(of.id() + " is no ratio; its change is year-on-year");
            return new Metric.Points(words(POINTS), of, decimals(1));
        }

        private Metric cumulative() {
            Metric of = other(text("cumulative"));
            LocalDate from = null;
            if (said.containsKey("from")) {
                if (!isDay(text("from"))) throw wrong("from is not a day: " + text("from"));
                from = LocalDate.parse(text("from"));
            }
            return new Metric.Cumulative(words(like(of)), of, from);
        }

        private Metric minimum() {
            Metric.Counted of = ledgerOf(other(text("minimum")));
            return new Metric.Minimum(words(like(of)), of, kindsOrThoseOf(of));
        }

        private Metric reaching() {
            Metric.Counted of = ledgerOf(other(text("organs-with")));
            String least = said.containsKey("at-least") ? text("at-least") : "";
            if (!isNumber(least) || Long.parseLong(least) < 1)
                throw wrong("organs-with needs at-least: a number from 1");
            return new Metric.Reaching(words(ORGANS), of, Long.parseLong(least), kindsOrThoseOf(of));
        }

        private Set<String> kindsOrThoseOf(Metric.Counted of) {
            Set<String> kinds = said.containsKey("organKinds") ? organKinds() : of.organKinds();
            if (kinds.isEmpty()) throw wrong("which organs? say organKinds");
            return kinds;
        }

        private Metric.Counted ledgerOf(Metric metric) {
            if (metric instanceof Metric.Counted counted) return counted;
            throw wrong(metric.id() + " does not count a ledger, so it has no value for each organ");
        }

        private Metric plain(Metric metric) {
            if (metric.percent())
                throw wrong(metric.id() + " is a percentage, and percentages are not calculated with");
            return metric;
        }

        private List<Metric> terms(String written, String sign) {
            String[] terms = Pattern.compile("\\s+" + sign + "\\s+").split(written, -1);
            if (terms.length != 2) throw wrong("write " + kind + ": one " + sign + " other");
            return List.of(other(terms[0].strip()), other(terms[1].strip()));
        }

        private Metric other(String other) {
            if (declared.values().stream().noneMatch(metrics -> metrics.containsKey(other)))
                throw wrong("no metric is called " + other);
            return Declarations.this.metric(other);
        }

        private Set<String> organKinds() {
            if (!said.containsKey("organKinds")) return Set.of();
            if (!(said.get("organKinds") instanceof List<?> kinds) || kinds.isEmpty())
                throw wrong("organKinds is a list of kinds of organs");
            Set<String> known = new HashSet<>();
            ledgers.named("organs/organs")
                    .ifPresent(organs ->
                            organs.shape().column("kind").choices().forEach(choice -> known.add(choice.name())));
            Set<String> asked = new LinkedHashSet<>();
            for (Object asking : kinds) {
                if (!known.contains(String.valueOf(asking))) throw wrong("no organ is a " + asking);
                asked.add(String.valueOf(asking));
            }
            return Set.copyOf(asked);
        }

        private int decimals(int usual) {
            if (!said.containsKey("decimals")) return usual;
            if (!text("decimals").matches("[0-4]")) throw wrong("decimals are 0 to 4");
            return Integer.parseInt(text("decimals"));
        }

        private String text(String key) {
            if (said.get(key) instanceof String text && !text.isBlank()) return text.strip();
            throw wrong(key + " is missing or not a text");
        }

        private Metric.Words words(Unit usual) {
            String name = text("name");
            String definition = text("definition");
            String unit = said.containsKey("unit") ? text("unit") : usual.unit();
            return new Metric.Words(
                    id,
                    module,
                    name,
                    said.containsKey("english") ? text("english") : name,
                    definition,
                    said.containsKey("definitionEnglish") ? text("definitionEnglish") : definition,
                    unit,
                    said.containsKey("unitEnglish")
                            ? text("unitEnglish")
                            : said.containsKey("unit") ? unit : usual.english(),
                    said.containsKey("basis") ? text("basis") : "",
                    String.valueOf(said.get("headline")).equals("true"));
        }

        private IllegalStateException wrong(String what) {
            return Declarations.wrong(id, what);
        }
    }

    /** A unit in both languages. */
    private record Unit(String unit, String english) {}

    private static final Unit PERCENT = new Unit("%", "%");
    private static final Unit POINTS = new Unit(Metrics.POINTS, "percentage points");
    private static final Unit ORGANS = new Unit("个", "organs");

    private static Unit like(Metric metric) {
        return new Unit(metric.words().unit(), metric.words().unitEnglish());
    }

    private static boolean isFlag(String text) {
        return text.equals("true") || text.equals("false");
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}");
    }

    private static boolean isDecimal(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,2})?");
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
