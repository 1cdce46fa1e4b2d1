package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Letters;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;

/**
 * Reads a question from the parameters of an address, and writes it back: pages, interface and exports ask alike.
 *
 * <p>{@code organ} (a subtree), {@code from} and {@code to} (days of the ledger's own day column, both inclusive),
 * {@code asOf} (a day, or an instant), {@code q}, {@code sort} ({@code heardOn}, {@code -heardOn}), {@code limit},
 * {@code after}, {@code broken} and {@code unchecked} (a check's id), {@code batch} (the act that imported or last changed
 * an entry), and every column by its name; a column that is
 * called like one of these is asked for as {@code column.organ}. A value may be repeated, or hold several with commas:
 *
 * <ul>
 *   <li>choice, organ, yes or no, reference: any of the values, each by its name in the interface or on the page;
 *   <li>day: {@code 2021-04-01..2021-06-30}, {@code ..2021-06-30}, {@code 2021}, {@code 2021Q2}, {@code 2021-04}, a day;
 *   <li>number and amount in yuan: {@code 100..500}, {@code 100..}, or values;
 *   <li>text: held somewhere; {@code =…} is the text as a whole;
 *   <li>every column, and checks: {@code -} is empty, {@code *} is not.
 * </ul>
 *
 * A parameter left blank asks nothing. What is not understood is said and never ignored.
 */
@Component
public final class QuestionReader {

    /** What became of the parameters. */
    public sealed interface Asked {

        /** @param limit how many entries are wanted at once */
        record Understood(Question question, Page.Order order, Page.@Nullable Place place, int limit)
                implements Asked {}

        record NotUnderstood(List<Misread> misread) implements Asked {}
    }

    /** A value that could not be read: {@code sentence} says why, {@code sentence.remedy} how to mend it. */
    public record Misread(String parameter, String value, String sentence, List<String> arguments) {}

    /** What a single call answers at most. */
    public static final int MOST = 1_000;

    private static final int USUAL = 100;
    private static final Set<String> OWN =
            Set.of("organ", "from", "to", "asOf", "q", "sort", "limit", "after", "broken", "unchecked", "batch");
    private static final String COLUMN = "column.";
    private static final String NONE = "-";
    private static final String SOME = "*";
    private static final Pattern BETWEEN = Pattern.compile("[,，、]");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NO_COLUMN = Pattern.compile("broken|unchecked");

    private final Ledgers ledgers;
    private final OrganRegister organs;
    private final Wording wording;
    private final Indexes indexes;
    private final Today today;

    QuestionReader(@Lazy Ledgers ledgers, @Lazy OrganRegister organs, Wording wording, Indexes indexes, Today today) {
        this.ledgers = ledgers;
        this.organs = organs;
        this.wording = wording;
        this.indexes = indexes;
        this.today = today;
    }

    /**
     * @param by      whose question it is: entries out of their sight can't be named
     * @param besides parameters that mean something to the caller and nothing here: {@code lang}, {@code cols}
     */
    public Asked read(Person by, Shape<?> shape, Map<String, ? extends List<String>> parameters, Set<String> besides) {
        var reading = new Reading(by, shape);
        parameters.forEach((name, values) -> {
            List<String> said = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!said.isEmpty() && !besides.contains(name)) reading.take(name, said);
        });
        return reading.asked();
    }

    /** May be sorted by: an index or the ledger's own order answers it, however many entries there are. */
    public boolean sortable(Shape<?> shape, Column column) {
        return !column.personal() && (column.required() || indexes.leads(shape, column));
    }

    /** A list knows periods of one day only: of what is in force it shows what began by then, of snapshots all. */
    private static void dated(Shape<?> shape, Dating dating, Period period, Map<String, List<String>> parameters) {
        String column = switch (dating) {
            case Dating.On(String on) -> on;
            case Dating.Latest(String on) -> on;
            case Dating.Standing(String from, String _) -> from;
        };
        boolean began = !(dating instanceof Dating.Standing) && !period.first().equals(EARLIEST);
        boolean own = column == null || column.equals(shape.day().name());
        String first = began ? period.first().toString() : "";
        String last = period.last().equals(LATEST) ? "" : period.last().toString();
        if (!own) {
            parameters.put(parameter(column), List.of(first + ".." + last));
            return;
        }
        if (!first.isEmpty()) parameters.put("from", List.of(first));
        if (!last.isEmpty()) parameters.put("to", List.of(last));
    }

    /** The parameters by which {@link #read} understands the question again; the scope is the caller's to name. */
    public static Map<String, List<String>> print(Shape<?> shape, Question question, Page.Order order) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Period period = question.period();
        if (period != null) dated(shape, question.dated(), period, parameters);
        question.where()
                .forEach((name, condition) -> parameters.put(
                        NO_COLUMN.matcher(name).matches() ? name : parameter(name),
                        print(shape.find(name).orElse(null), condition)));
        if (!question.words().isBlank()) parameters.put("q", List.of(question.words()));
        if (question.asOf() != null)
            parameters.put("asOf", List.of(question.asOf().toString()));
        if (!order.equals(shape.order())) parameters.put("sort", List.of(order.toString()));
        return parameters;
    }

    private static final LocalDate EARLIEST =
            Period.parse("..").map(Period::first).orElseThrow();
    private static final LocalDate LATEST = Period.parse("..").map(Period::last).orElseThrow();

    /** What a column is called in an address. */
    public static String parameter(String column) {
        if (column.equals(Question.ACT)) return "batch";
        return OWN.contains(column) ? COLUMN + column : column;
    }

    private static List<String> print(@Nullable Column column, Condition condition) {
        return switch (condition) {
            case Condition.In(Set<String> values)
            when column != null && column.kind() == Kind.TEXT ->
                values.stream().sorted().map(value -> "=" + value).toList();
            case Condition.In(Set<String> values) ->
                List.of(values.stream()
                        .sorted()
                        .map(value -> shown(column, value))
                        .collect(Collectors.joining(",")));
            case Condition.Among(Set<String> values) ->
                List.of(values.stream().sorted().collect(Collectors.joining(",")));
            case Condition.Days(LocalDate first, LocalDate last) -> List.of(open(first) + ".." + open(last));
            case Condition.Amount(Long least, Long most) ->
                List.of(shown(column, open(least)) + ".." + shown(column, open(most)));
            case Condition.Holds(String text) -> List.of(text);
            case Condition.Empty(boolean empty) -> List.of(empty ? NONE : SOME);
        };
    }

    private static String open(@Nullable Object end) {
        return end == null ? "" : end.toString();
    }

    /** The table keeps amounts in fen, an address writes yuan. */
    private static String shown(@Nullable Column column, String value) {
        return column == null || column.kind() != Kind.MONEY || value.isEmpty()
                ? value
                : new Money(Long.parseLong(value)).toString();
    }

    /** One reading of one address. */
    private final class Reading {

        private final Person by;
        private final Shape<?> shape;
        private final Map<String, Condition> where = new LinkedHashMap<>();
        private final List<Misread> misread = new ArrayList<>();
        private @Nullable OrganCode organ;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable Instant asOf;
        private String words = "";
        private Page.Order order;
        private Page.@Nullable Place place;
        private int limit = USUAL;

        Reading(Person by, Shape<?> shape) {
            this.by = by;
            this.shape = shape;
            this.order = shape.order();
        }

        void take(String name, List<String> values) {
            String last = values.getLast();
            switch (name) {
                case "organ" -> organ = organ(name, last);
                case "from" -> from = day(name, last);
                case "to" -> to = day(name, last);
                case "asOf" -> asOf = moment(last);
                case "q" -> words = last;
                case "sort" -> order = order(last);
                case "limit" -> limit = limit(last);
                case "after" -> place = place(last);
                case "broken", "unchecked" -> condition(name, checks(name, values));
                case "batch" -> condition(Question.ACT, any(values, value -> act(name, value)));
                default -> column(name, values);
            }
        }

        Asked asked() {
            if (from != null && to != null && to.isBefore(from)) wrong("to", to.toString(), "question.BACKWARDS");
            if (place != null && !fits(place)) wrong("after", place.toString(), "question.AFTER");
            if (!misread.isEmpty()) return new Asked.NotUnderstood(List.copyOf(misread));
            Scope scope = organ == null ? Scope.WHOLE : organs.under(organ, asOf);
            Period period = from == null && to == null
                    ? null
                    : new Period(Objects.requireNonNullElse(from, EARLIEST), Objects.requireNonNullElse(to, LATEST));
            return new Asked.Understood(
                    new Question(scope, Dating.OWN_DAY, period, Collections.unmodifiableMap(where), words, asOf),
                    order,
                    place,
                    limit);
        }

        /** The place belongs to a list in this order: its value can be one of the ordering column's. */
        private boolean fits(Page.Place place) {
            Column column = shape.column(order.column());
            String value = place.value();
            if (value == null) return !column.required();
            try {
                return switch (column.kind()) {
                    case DAY -> Today.readDay(value).toString().equals(value);
                    case NUMBER, MONEY, DECIMAL ->
                        new BigDecimal(value).abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                                && (column.kind() == Kind.DECIMAL || value.matches("-?[0-9]+"));
                    case REFERENCE -> UUID.fromString(value).toString().equals(value);
                    case FLAG -> value.equals("true") || value.equals("false");
                    case TEXT, CHOICE, CHOICES, ORGAN, ATTACHMENT, PERSONAL -> Letters.keepable(value);
                };
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                return false;
            }
        }

        /** Always null: what could not be read is no value of any kind. */
        @SuppressWarnings("TypeParameterUnusedInFormals")
        private <T> @Nullable T wrong(String parameter, String value, String sentence, String... arguments) {
            misread.add(new Misread(
                    parameter,
                    value,
                    sentence,
                    Stream.concat(Stream.of(parameter, value), Stream.of(arguments))
                            .toList()));
            return null;
        }

        private void condition(String name, @Nullable Condition condition) {
            if (condition != null) where.put(name, condition);
        }

        private @Nullable OrganCode organ(String parameter, String value) {
            List<OrganCode> named = organs.named(value);
            if (named.size() == 1) return named.getFirst();
            return wrong(parameter, value, named.isEmpty() ? "question.ORGAN" : "question.ORGAN.several");
        }

        private @Nullable LocalDate day(String parameter, String value) {
            try {
                return Today.readDay(value);
            } catch (DateTimeException noDay) {
                return wrong(parameter, value, "question.DAY");
            }
        }

        /** Today asks for the ledger as it stands. */
        private @Nullable Instant moment(String value) {
            try {
                if (value.length() <= 10) {
                    LocalDate day = Today.readDay(value);
                    if (day.isAfter(today.day())) return wrong("asOf", value, "question.FUTURE");
                    return day.equals(today.day()) ? null : Today.endOf(day);
                }
                Instant moment = Today.readMoment(value);
                return moment.isAfter(today.now()) ? wrong("asOf", value, "question.FUTURE") : moment;
            } catch (DateTimeException noMoment) {
                return wrong("asOf", value, "question.DAY");
            }
        }

        private Page.Order order(String value) {
            Page.Order wanted = Page.Order.parse(value);
            Column column = shape.find(wanted.column()).orElse(null);
            if (column != null && sortable(shape, column)) return wanted;
            wrong("sort", value, "question.SORT", columns(other -> sortable(shape, other)));
            return order;
        }

        private int limit(String value) {
            if (value.matches("[0-9]{1,4}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= MOST)
                return Integer.parseInt(value);
            wrong("limit", value, "question.LIMIT", String.valueOf(MOST));
            return USUAL;
        }

        private Page.@Nullable Place place(String value) {
            return Page.Place.parse(value).orElseGet(() -> wrong("after", value, "question.AFTER"));
        }

        private @Nullable Condition checks(String parameter, List<String> values) {
            Condition empty = empty(values);
            if (empty != null) return empty;
            Set<String> ids = shape.checks().stream().map(Shape.Held::id).collect(Collectors.toSet());
            Set<String> named = split(values);
            named.stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> wrong(
                            parameter,
                            id,
                            "question.CHECK",
                            ids.stream().sorted().collect(Collectors.joining("、"))));
            return new Condition.In(named);
        }

        private void column(String parameter, List<String> values) {
            String name = parameter.startsWith(COLUMN) ? parameter.substring(COLUMN.length()) : parameter;
            Column column = shape.find(name).orElse(null);
            if (column == null) wrong(parameter, values.getLast(), "question.UNKNOWN", columns(other -> true));
            else condition(name, Objects.requireNonNullElseGet(empty(values), () -> asked(column, parameter, values)));
        }

        private @Nullable Condition empty(List<String> values) {
            if (values.size() != 1) return null;
            return switch (values.getFirst()) {
                case NONE -> new Condition.Empty(true);
                case SOME -> new Condition.Empty(false);
                default -> null;
            };
        }

        private Condition asked(Column column, String parameter, List<String> values) {
            return switch (column.kind()) {
                case TEXT -> text(values);
                case CHOICE -> any(values, value -> choice(column, parameter, value));
                case CHOICES -> new Condition.Among(spelt(values, value -> choice(column, parameter, value)));
                case FLAG -> any(values, value -> flag(parameter, value));
                case ORGAN -> any(values, value -> organCode(parameter, value));
                case REFERENCE -> references(column, parameter, values);
                case DAY -> days(parameter, values);
                case NUMBER, DECIMAL, MONEY -> amounts(column, parameter, values);
                case ATTACHMENT, PERSONAL -> nothing(parameter, values.getLast(), "question." + column.kind());
            };
        }

        private Condition nothing(String parameter, String value, String sentence, String... arguments) {
            wrong(parameter, value, sentence, arguments);
            return new Condition.Empty(true);
        }

        private Condition text(List<String> values) {
            return values.stream().allMatch(value -> value.startsWith("="))
                    ? new Condition.In(
                            values.stream().map(value -> value.substring(1)).collect(Collectors.toSet()))
                    : new Condition.Holds(values.getLast());
        }

        private interface Spelling {
            /** As the table spells it; null where it was not understood, which has been said. */
            @Nullable
            String of(String value);
        }

        private Condition any(List<String> values, Spelling spelling) {
            return new Condition.In(spelt(values, spelling));
        }

        private Set<String> spelt(List<String> values, Spelling spelling) {
            Set<String> spelt = new LinkedHashSet<>();
            for (String value : split(values)) {
                String one = spelling.of(value);
                if (one != null) spelt.add(one);
            }
            return spelt;
        }

        private Set<String> split(List<String> values) {
            return values.stream()
                    .flatMap(BETWEEN::splitAsStream)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private @Nullable String choice(Column column, String parameter, String value) {
            return wording.choiceNamed(column, value)
                    .map(Enum::name)
                    .orElseGet(() -> wrong(
                            parameter,
                            value,
                            "question.CHOICE",
                            column.choices().stream().map(Enum::name).collect(Collectors.joining("、"))));
        }

        private @Nullable String act(String parameter, String value) {
            return value.matches("[0-9]{1,18}") ? value : wrong(parameter, value, "question.BATCH");
        }

        private @Nullable String flag(String parameter, String value) {
            if (List.of("true", "是", "1").contains(value)) return "true";
            return List.of("false", "否", "0").contains(value) ? "false" : wrong(parameter, value, "question.FLAG");
        }

        private @Nullable String organCode(String parameter, String value) {
            OrganCode code = organ(parameter, value);
            return code == null ? null : code.value();
        }

        /** By the entry's id, or by its title, which several may carry. What is out of sight is answered like what is not. */
        private Condition references(Column column, String parameter, List<String> values) {
            Set<String> wanted = split(values);
            Entries<?> target = ledgers.of(Objects.requireNonNull(column.target()));
            Scope nameable = ledgers.nameable(by, column);
            Map<String, List<UUID>> found = new HashMap<>(target.readings().named(nameable, wanted));
            target.readings()
                    .standing(
                            nameable,
                            wanted.stream()
                                    .filter(value -> ID.matcher(value).matches())
                                    .map(UUID::fromString)
                                    .collect(Collectors.toSet()))
                    .forEach(id -> found.put(id.toString(), List.of(id)));
            wanted.stream()
                    .filter(value -> !found.containsKey(value))
                    .forEach(value -> wrong(parameter, value, "question.REFERENCE"));
            return new Condition.In(found.values().stream()
                    .flatMap(List::stream)
                    .map(UUID::toString)
                    .collect(Collectors.toSet()));
        }

        private Condition days(String parameter, List<String> values) {
            String value = values.getLast();
            if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = day(parameter, value);
                return new Condition.Days(day, day);
            }
            return Period.parse(value)
                    .<Condition>map(period -> new Condition.Days(
                            period.first().equals(EARLIEST) ? null : period.first(),
                            period.last().equals(LATEST) ? null : period.last()))
                    .orElseGet(() -> nothing(parameter, value, "question.PERIOD"));
        }

        private Condition amounts(Column column, String parameter, List<String> values) {
            String value = values.getLast();
            int dots = value.indexOf("..");
            if (dots < 0) return any(values, one -> number(column, parameter, one));
            String least = value.substring(0, dots);
            String most = value.substring(dots + 2);
            if (least.isEmpty() && most.isEmpty()) return nothing(parameter, value, "question.NUMBER");
            return new Condition.Amount(
                    least.isEmpty() ? null : amount(column, parameter, least),
                    most.isEmpty() ? null : amount(column, parameter, most));
        }

        private @Nullable String number(Column column, String parameter, String value) {
            Long amount = amount(column, parameter, value);
            return amount == null ? null : amount.toString();
        }

        /** A whole number, or for an amount its fen. */
        private @Nullable Long amount(Column column, String parameter, String value) {
            if (column.kind() == Kind.MONEY)
                return Money.parse(value).map(Money::fen).orElseGet(() -> wrong(parameter, value, "question.MONEY"));
            return value.matches("-?[0-9]{1,18}") ? Long.valueOf(value) : wrong(parameter, value, "question.NUMBER");
        }

        private String columns(Predicate<Column> which) {
            return shape.columns().stream()
                    .filter(which)
                    .map(column -> parameter(column.name()))
                    .collect(Collectors.joining("、"));
        }
    }
}
