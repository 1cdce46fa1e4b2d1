package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.engine.figures.Prose;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Column;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Dating;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Kind;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Wording;

/** Reads declarations of metrics; a wrong one throws with a sentence that names it and what is wrong. */
final class Declarations {

    private static final Set<String> WORDS =
            Set.of("name", "english", "definition", "definitionEnglish", "unit", "unitEnglish", "basis", "headline");
    private static final Set<String> MEASURES = Set.of("sum", "distinct", "maximum", "earliest", "last");
    private static final Set<String> LEDGER = Set.of(
            "sum", "distinct", "maximum", "earliest", "last", "where", "date", "standing", "latest", "organKinds");
    private static final Map<String, Set<String>> SAID = said();
    private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");

    private static Map<String, Set<String>> said() {
        Map<String, Set<String>> said = new TreeMap<>();
        said.put("ledger", LEDGER);
        said.put("ratio", Set.of("decimals"));
        said.put("difference", Set.of("decimals"));
        said.put("sum-of", Set.of());
        said.put("year-on-year", Set.of("decimals"));
        said.put("points-against-last-year", Set.of("decimals"));
        said.put("points-against", Set.of("base", "decimals"));
        said.put("cumulative", Set.of("from"));
        said.put("minimum", Set.of("organKinds"));
        said.put("organs-with", Set.of("at-least", "organKinds"));
        said.put("organs-standing", Set.of());
        said.put("day-after", Set.of());
        return said;
    }

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
                    SAID.keySet().stream().filter(said::containsKey).toList();
            if (kinds.size() != 1)
                throw wrong("says " + (kinds.isEmpty() ? "nothing to count" : kinds + " at once") + "; say one of "
                        + SAID.keySet());
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
                case "points-against-last-year" -> points(null);
                case "points-against" -> points(base());
                case "cumulative" -> cumulative();
                case "minimum" -> minimum();
                case "organs-standing" -> standing();
                case "day-after" -> dayAfter();
                default -> reaching();
            };
        }

        private Metric counted() {
            Entries<?> entries = entries(text("ledger"));
            Measure measure = measure(entries);
            Map<String, Condition> where = new LinkedHashMap<>();
            if (said.get("where") instanceof Map<?, ?> asked)
                asked.forEach((column, wanted) ->
                        where.put(String.valueOf(column), condition(entries, String.valueOf(column), wanted)));
            else if (said.containsKey("where")) throw wrong("where needs columns with what is asked of them");
            Dating dated = dating(entries);
            if (measure instanceof Measure.Most && !said.containsKey("unit"))
                throw wrong("a maximum is not counted in the ledger's unit; say unit");
            return new Metric.Counted(words(unit(entries, measure)), entries, measure, where, dated, organKinds());
        }

        /** A ledger of the metric's own module is called by its last name. */
        private Entries<?> entries(String name) {
            return ledgers.named(name.contains("/") ? name : module + "/" + name)
                    .orElseThrow(() -> wrong("no ledger is called " + name));
        }

        private Unit unit(Entries<?> entries, Measure measure) {
            if (measure.day()) return NO_UNIT;
            if (measure instanceof Measure.Sum(String of) && column(entries, of).kind() == Kind.MONEY)
                return new Unit("元", "yuan");
            return new Unit(
                    Language.CHINESE.say(() -> wording.unit(entries.shape())),
                    Language.ENGLISH.say(() -> wording.unit(entries.shape())));
        }

        private Dating dating(Entries<?> entries) {
            if (said.containsKey("standing")) {
                if (said.containsKey("date") || said.containsKey("latest"))
                    throw wrong("standing needs no date and no latest");
                if (!(said.get("standing") instanceof List<?> ends) || ends.size() != 2)
                    throw wrong("standing names the first and the last day: [validFrom, validTo]");
                return new Dating.Standing(
                        dayColumn(entries, String.valueOf(ends.getFirst())),
                        dayColumn(entries, String.valueOf(ends.getLast())));
            }
            String column = said.containsKey("date") ? dayColumn(entries, text("date")) : null;
            if (!said.containsKey("latest")) return new Dating.On(column);
            if (!text("latest").equals("true")) throw wrong("latest is true or not said");
            return new Dating.Latest(column);
        }

        private String dayColumn(Entries<?> entries, String name) {
            Column column = column(entries, name);
            if (column.kind() != Kind.DAY) throw wrong(name + " is not a day");
            return column.name();
        }

        private Measure measure(Entries<?> entries) {
            List<String> measures =
                    MEASURES.stream().filter(said::containsKey).sorted().toList();
            if (measures.isEmpty()) return new Measure.Count();
            if (measures.size() > 1) throw wrong("says " + measures + " at once");
            String measured = measures.getFirst();
            Column column = column(entries, text(measured));
            return switch (measured) {
                case "distinct" -> new Measure.Distinct(column.name());
                case "earliest" -> new Measure.Earliest(dayColumn(entries, column.name()));
                case "last" -> new Measure.Last(dayColumn(entries, column.name()));
                case "maximum" -> {
                    if (column.kind() != Kind.NUMBER && column.kind() != Kind.DECIMAL)
                        throw wrong(column + " is no number");
                    yield new Measure.Most(column.name());
                }
                default -> {
                    if (column.kind() != Kind.NUMBER && column.kind() != Kind.DECIMAL && column.kind() != Kind.MONEY)
                        throw wrong(column + " can't be added up");
                    yield new Measure.Sum(column.name());
                }
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

        private Period base() {
            return Period.parse(text("base"))
                    .orElseThrow(
                            () -> wrong("base is no period: " + said.get("base") + "; write 2020-06-30..2020-06-30"));
        }

        /** @param base null is the year before */
        private Metric points(@Nullable Period base) {
            Metric of = other(text(kind));
            if (!(of instanceof Metric.Ratio) && !(of instanceof Metric.Cumulative && of.percent()))
                throw wrong(of.id() + " is no ratio; its change is year-on-year");
            return new Metric.Points(words(POINTS), of, base, decimals(1));
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

        private Metric standing() {
            Entries<?> organs =
                    ledgers.named(Metrics.ORGANS).orElseThrow(() -> wrong("no ledger is called " + Metrics.ORGANS));
            Set<String> kinds = kinds("organs-standing");
            Metric.Words words = words(ORGANS);
            return new Metric.OrgansStanding(
                    words,
                    new Metric.Counted(words, organs, new Measure.Count(), Map.of(), Dating.OWN_DAY, Set.of()),
                    kinds);
        }

        private Metric dayAfter() {
            Metric of = other(text("day-after"));
            if (!of.day()) throw wrong(of.id() + " is no day");
            return new Metric.DayAfter(words(NO_UNIT), of);
        }

        private Set<String> kindsOrThoseOf(Metric.Counted of) {
            Set<String> kinds = said.containsKey("organKinds") ? organKinds() : of.organKinds();
            if (kinds.isEmpty()) throw wrong("which organs? say organKinds");
            return kinds;
        }

        private Metric.Counted ledgerOf(Metric metric) {
            if (metric.day()) throw wrong(metric.id() + " is a day");
            if (metric instanceof Metric.Counted counted) return counted;
            throw wrong(metric.id() + " does not count a ledger, so it has no value for each organ");
        }

        private Metric plain(Metric metric) {
            if (metric.percent())
                throw wrong(metric.id() + " is a percentage, and percentages are not calculated with");
            if (metric.day()) throw wrong(metric.id() + " is a day, and days are not calculated with");
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
            return said.containsKey("organKinds") ? kinds("organKinds") : Set.of();
        }

        private Set<String> kinds(String key) {
            if (!(said.get(key) instanceof List<?> kinds) || kinds.isEmpty())
                throw wrong(key + " is a list of kinds of organs");
            Set<String> known = new HashSet<>();
            ledgers.named(Metrics.ORGANS)
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

    private static final Unit NO_UNIT = new Unit("", "");
    private static final Unit PERCENT = new Unit("%", "%");
    private static final Unit POINTS = new Unit(Prose.POINTS, "percentage points");
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
