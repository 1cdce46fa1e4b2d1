package org.zhunsheng.platform.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Today;

/** Prepares the list page of a ledger. */
@Component
class Listing {

    /** Rows at once. */
    static final int ROWS = 50;

    /** So many columns share the width of the page; more than these lie in a frame that moves sideways. */
    private static final int FIT = 10;

    private static final int YEARS = 4;

    private final Ledgers ledgers;
    private final Wording wording;
    private final QuestionReader reader;
    private final OrganRegister organs;
    private final SavedViewStore views;
    private final ObjectProvider<Totals> totals;
    private final Today today;
    private final int lateDays;

    Listing(
            Ledgers ledgers,
            Wording wording,
            QuestionReader reader,
            @Lazy OrganRegister organs,
            SavedViewStore views,
            ObjectProvider<Totals> totals,
            Today today,
            @Value("${zhunsheng.ledger.late-days:45}") int lateDays) {
        this.ledgers = ledgers;
        this.wording = wording;
        this.reader = reader;
        this.organs = organs;
        this.views = views;
        this.totals = totals;
        this.today = today;
        this.lateDays = lateDays;
    }

    <R extends Record> ListPage page(Entries<R> entries, Person by, Asking.Heard heard) {
        Shape<R> shape = entries.shape();
        Question question = heard.asked().question();
        boolean understood = heard.misread().isEmpty();
        long count = understood ? entries.count(by, question) : 0;
        List<ListPage.Filter> filters = filters(shape, heard);
        Set<String> first = first(shape);
        ListPage.Rows rows = understood ? rows(entries, by, heard, 0) : new ListPage.Rows(List.of(), null, 0, 0);
        ListPage.Ahead ahead = understood ? ahead(entries, by, heard) : null;
        return new ListPage(
                wording.title(shape),
                wording.purpose(shape),
                wording.unit(shape),
                heard.address(),
                shape.isWrittenBy(by) && question.asOf() == null,
                shape.isBegunBy(by) && question.asOf() == null,
                by.may(Right.EXPORT, shape.module()),
                heard.columns().size() <= FIT,
                question.asOf() != null,
                views(shape, by, heard.address()),
                chips(shape, heard),
                years(heard),
                filters.stream()
                        .filter(filter ->
                                first.contains(filter.name()) || filter.name().equals("broken") || filter.asks())
                        .toList(),
                filters.stream()
                        .filter(filter ->
                                !first.contains(filter.name()) && !filter.name().equals("broken") && !filter.asks())
                        .toList(),
                heads(shape, heard),
                picks(shape, heard),
                heard.columns().size(),
                rows,
                ahead,
                count,
                understood
                        ? totals.stream()
                                .flatMap(more -> more.of(by, shape, question).stream())
                                .toList()
                        : List.of(),
                heard.misread().stream()
                        .map(misread -> wording.say(
                                        misread.sentence(), misread.arguments().toArray())
                                + wording.say(
                                        misread.sentence() + ".remedy",
                                        misread.arguments().toArray()))
                        .toList());
    }

    private List<ListPage.View> views(Shape<?> shape, Person by, Address address) {
        String asked = address.without("cols").query();
        String whole = address.query();
        return Stream.concat(
                        Stream.of(new ListPage.View(
                                wording.say("ledger.page.all"), shape.path(), asked.isEmpty() ? "page" : null, null)),
                        views.of(by.account(), shape.name()).stream()
                                .map(view -> ListPage.View.of(view, shape.path(), whole)))
                .toList();
    }

    private List<ListPage.Chip> chips(Shape<?> shape, Asking.Heard heard) {
        Question question = heard.asked().question();
        Address address = heard.address();
        List<ListPage.Chip> chips = new ArrayList<>();
        Period period = question.period();
        if (period != null)
            chips.add(new ListPage.Chip(
                    phrase("ledger.page.is", wording.label(shape, shape.day()), spoken(period)),
                    address.without("from", "to").href(),
                    null));
        question.where().entrySet().stream()
                .sorted(Comparator.comparingInt(asked -> order(shape, asked.getKey())))
                .forEach(asked -> chips.add(new ListPage.Chip(
                        said(shape, asked.getKey(), asked.getValue()),
                        address.without(asked.getKey(), QuestionReader.parameter(asked.getKey()))
                                .href(),
                        null)));
        if (!question.words().isBlank())
            chips.add(new ListPage.Chip(
                    phrase("ledger.page.words", question.words()),
                    address.without("q").href(),
                    null));
        return chips;
    }

    private static int order(Shape<?> shape, String name) {
        return shape.find(name).map(column -> shape.columns().indexOf(column)).orElse(Integer.MAX_VALUE);
    }

    private String said(Shape<?> shape, String name, Condition condition) {
        if (name.equals("broken") || name.equals("unchecked")) return checks(shape, name, condition);
        if (name.equals(Question.ACT) && condition instanceof Condition.In(Set<String> acts))
            return wording.say("ledger.import.batch.is", String.join("、", acts));
        Column column = shape.column(name);
        String label = wording.label(shape, column);
        return switch (condition) {
            case Condition.In(Set<String> values) ->
                phrase(
                        "ledger.page.is",
                        label,
                        values.stream()
                                .sorted()
                                .map(value -> spoken(column, value))
                                .collect(Collectors.joining(wording.say("ledger.page.or"))));
            case Condition.Among(Set<String> values) ->
                phrase(
                        "ledger.page.is",
                        label,
                        values.stream()
                                .sorted()
                                .map(value -> spoken(column, value))
                                .collect(Collectors.joining(wording.say("ledger.page.or"))));
            case Condition.Days(LocalDate first, LocalDate last)
            when first != null && last != null -> phrase("ledger.page.is", label, spoken(new Period(first, last)));
            case Condition.Days(LocalDate first, LocalDate last) -> ends(label, first, last);
            case Condition.Amount(Long least, Long most) ->
                ends(label, least == null ? null : amount(column, least), most == null ? null : amount(column, most));
            case Condition.Holds(String text) -> phrase("ledger.page.holds", label, text);
            case Condition.Empty(boolean empty) -> phrase(empty ? "ledger.page.empty" : "ledger.page.filled", label);
        };
    }

    private String checks(Shape<?> shape, String name, Condition condition) {
        if (condition instanceof Condition.Empty(boolean empty))
            return phrase("ledger.page." + name + (empty ? ".none" : ".some"));
        Set<String> ids = condition instanceof Condition.In(Set<String> values) ? values : Set.of();
        return phrase(
                "ledger.page." + name + ".is",
                shape.checks().stream()
                        .filter(held -> ids.contains(held.id()))
                        .map(held -> asks(held))
                        .collect(Collectors.joining(wording.say("ledger.page.or"))));
    }

    private String asks(Shape.Held held) {
        return wording.asks(held).orElseGet(held::id);
    }

    private String spoken(Column column, String stored) {
        return switch (column.kind()) {
            case CHOICE, CHOICES, ORGAN -> wording.print(column.restored(stored));
            case FLAG -> wording.print(Boolean.valueOf(stored));
            case REFERENCE ->
                ledgers.of(Objects.requireNonNull(column.target()))
                        .titles(List.of(UUID.fromString(stored)))
                        .getOrDefault(UUID.fromString(stored), stored);
            case MONEY -> amount(column, Long.valueOf(stored));
            case TEXT, NUMBER, DECIMAL, DAY, ATTACHMENT, PERSONAL -> stored;
        };
    }

    private static String amount(Column column, Long value) {
        return column.kind() == Kind.MONEY ? new Money(value).toString() : value.toString();
    }

    private String ends(String label, @Nullable Object first, @Nullable Object last) {
        if (first != null && last != null)
            return phrase("ledger.page.between", label, first.toString(), last.toString());
        return first == null
                ? phrase(
                        "ledger.page.most",
                        label,
                        Objects.requireNonNullElse(last, "").toString())
                : phrase("ledger.page.least", label, first.toString());
    }

    private String spoken(Period period) {
        String written = period.toString();
        if (written.matches("\\d{4}")) return phrase("ledger.page.year", written);
        if (written.matches("\\d{4}Q\\d"))
            return phrase("ledger.page.quarter", written.substring(0, 4), written.substring(5));
        if (written.matches("\\d{4}-\\d{2}"))
            return phrase(
                    "ledger.page.month",
                    written.substring(0, 4),
                    String.valueOf(period.first().getMonthValue()));
        if (written.startsWith("..")) return phrase("ledger.page.until", written.substring(2));
        if (written.endsWith("..")) return phrase("ledger.page.since", written.substring(0, 10));
        return phrase(
                "ledger.page.days", period.first().toString(), period.last().toString());
    }

    private String phrase(String key, Object... arguments) {
        return wording.say(key, arguments);
    }

    private List<ListPage.Chip> years(Asking.Heard heard) {
        int now = today.day().getYear();
        Address address = heard.address();
        Period period = heard.asked().question().period();
        List<ListPage.Chip> years = new ArrayList<>();
        IntStream.range(0, YEARS)
                .map(before -> now - before)
                .forEach(year -> years.add(new ListPage.Chip(
                        phrase("ledger.page.year", String.valueOf(year)),
                        address.with("from", year + "-01-01")
                                .with("to", year + "-12-31")
                                .href(),
                        Period.year(year).equals(period) ? "true" : null)));
        return years;
    }

    /** The conditions that are asked most: whose, when, of which kind, and what is wrong; the others fold. */
    private static Set<String> first(Shape<?> shape) {
        return Stream.concat(
                        Stream.of(shape.owner().name(), shape.day().name()),
                        shape.listed().stream()
                                .filter(column -> column.kind() == Kind.CHOICE || column.kind() == Kind.FLAG)
                                .map(Column::name)
                                .limit(HANDFUL))
                .map(QuestionReader::parameter)
                .collect(Collectors.toSet());
    }

    private static final int HANDFUL = 3;

    private List<ListPage.Filter> filters(Shape<?> shape, Asking.Heard heard) {
        Map<String, Condition> where = heard.asked().question().where();
        List<ListPage.Filter> filters = new ArrayList<>();
        for (Column column : shape.columns()) filters.add(filter(shape, column, where.get(column.name())));
        if (!shape.checks().isEmpty()) {
            filters.add(check(shape, "broken", where.get("broken")));
            filters.add(check(shape, "unchecked", where.get("unchecked")));
        }
        return filters;
    }

    private ListPage.Filter filter(Shape<?> shape, Column column, @Nullable Condition asked) {
        Set<String> chosen = switch (asked) {
            case Condition.In(Set<String> values) -> values;
            case Condition.Among(Set<String> values) -> values;
            case null, default -> Set.of();
        };
        String look = switch (column.kind()) {
            case TEXT -> "text";
            case CHOICE, CHOICES, FLAG -> "choice";
            case ORGAN -> "organ";
            case REFERENCE -> "reference";
            case DAY -> "day";
            case NUMBER, DECIMAL, MONEY -> "range";
            case ATTACHMENT, PERSONAL -> "filled";
        };
        List<ListPage.Option> options = switch (column.kind()) {
            case CHOICE, CHOICES ->
                column.choices().stream()
                        .map(choice -> new ListPage.Option(
                                choice.name(), wording.choice(choice), chosen.contains(choice.name())))
                        .toList();
            case FLAG ->
                Stream.of(true, false)
                        .map(flag -> new ListPage.Option(
                                flag.toString(), wording.print(flag), chosen.contains(flag.toString())))
                        .toList();
            case ATTACHMENT, PERSONAL ->
                List.of(
                        new ListPage.Option(
                                "*",
                                phrase("ledger.page.isFilled"),
                                asked instanceof Condition.Empty(boolean empty) && !empty),
                        new ListPage.Option(
                                "-",
                                phrase("ledger.page.isEmpty"),
                                asked instanceof Condition.Empty(boolean empty) && empty));
            case TEXT, ORGAN, REFERENCE, DAY, NUMBER, DECIMAL, MONEY -> List.of();
        };
        return new ListPage.Filter(
                QuestionReader.parameter(column.name()),
                wording.label(shape, column),
                look,
                value(column, asked),
                end(column, asked, true),
                end(column, asked, false),
                options);
    }

    private String value(Column column, @Nullable Condition asked) {
        return switch (asked) {
            case Condition.Holds(String text) -> text;
            case Condition.In(Set<String> values)
            when column.kind() == Kind.TEXT ->
                values.size() == 1 ? "=" + values.iterator().next() : "";
            case Condition.In(Set<String> values) ->
                values.stream().sorted().map(value -> spoken(column, value)).collect(Collectors.joining("、"));
            case Condition.Among(Set<String> values) ->
                values.stream().sorted().map(value -> spoken(column, value)).collect(Collectors.joining("、"));
            case Condition.Empty(boolean empty) -> empty ? "-" : "*";
            case Condition.Days _, Condition.Amount _ -> "";
            case null -> "";
        };
    }

    private static String end(Column column, @Nullable Condition asked, boolean first) {
        Object end = switch (asked) {
            case Condition.Days(LocalDate from, LocalDate to) -> first ? from : to;
            case Condition.Amount(Long least, Long most) -> {
                Long amount = first ? least : most;
                yield amount == null ? null : amount(column, amount);
            }
            case Condition.In _, Condition.Among _, Condition.Holds _, Condition.Empty _ -> null;
            case null -> null;
        };
        return end == null ? "" : end.toString();
    }

    private ListPage.Filter check(Shape<?> shape, String name, @Nullable Condition asked) {
        Set<String> chosen = asked instanceof Condition.In(Set<String> values) ? values : Set.of();
        List<ListPage.Option> options = new ArrayList<>();
        options.add(new ListPage.Option(
                "*",
                phrase("ledger.page." + name + ".some"),
                asked instanceof Condition.Empty(boolean empty) && !empty));
        shape.checks()
                .forEach(held -> options.add(new ListPage.Option(held.id(), asks(held), chosen.contains(held.id()))));
        return new ListPage.Filter(name, phrase("ledger.page." + name), "check", "", "", "", options);
    }

    private List<ListPage.Head> heads(Shape<?> shape, Asking.Heard heard) {
        Page.Order order = heard.asked().order();
        return heard.columns().stream()
                .map(column -> {
                    boolean sorted = order.column().equals(column.name());
                    boolean descending = sorted ? !order.descending() : column.kind() == Kind.DAY;
                    return new ListPage.Head(
                            wording.label(shape, column),
                            css(shape, column, true),
                            reader.sortable(shape, column)
                                    ? heard.address()
                                            .with("sort", new Page.Order(column.name(), descending).toString())
                                            .href()
                                    : null,
                            sorted ? order.descending() ? "descending" : "ascending" : null);
                })
                .toList();
    }

    private List<ListPage.Pick> picks(Shape<?> shape, Asking.Heard heard) {
        return shape.columns().stream()
                .map(column -> new ListPage.Pick(
                        column.name(),
                        wording.label(shape, column),
                        heard.columns().contains(column),
                        column.equals(shape.title())))
                .toList();
    }

    /** Null where nothing is to come, or where the reader chose days or an order. */
    private <R extends Record> ListPage.@Nullable Ahead ahead(Entries<R> entries, Person by, Asking.Heard heard) {
        Shape<R> shape = entries.shape();
        if (place(shape, heard) == null) return null;
        LocalDate tomorrow = today.day().plusDays(1);
        long number = entries.count(
                by, heard.asked().question().with(shape.day().name(), new Condition.Days(tomorrow, null)));
        return number == 0
                ? null
                : new ListPage.Ahead(
                        wording.label(shape, shape.day()),
                        number,
                        heard.address()
                                .with(shape.day().name(), tomorrow + "..")
                                .href());
    }

    /** Where the list begins: of the newest first, with what has happened. */
    private Page.@Nullable Place place(Shape<?> shape, Asking.Heard heard) {
        Question question = heard.asked().question();
        if (heard.asked().place() != null) return heard.asked().place();
        return question.asOf() == null
                        && question.period() == null
                        && heard.asked().order().equals(shape.order())
                        && !question.where().containsKey(shape.day().name())
                ? new Page.Place(today.day().plusDays(1).toString(), new UUID(0, 0))
                : null;
    }

    /** @param before how many rows stand above these */
    <R extends Record> ListPage.Rows rows(Entries<R> entries, Person by, Asking.Heard heard, long before) {
        Question question = heard.asked().question();
        Page<R> page = entries.page(by, question, heard.asked().order(), place(entries.shape(), heard), ROWS);
        Map<UUID, String> titles = titles(heard.columns(), page.entries());
        Page.Place next = page.next();
        long shown = before + page.entries().size();
        return new ListPage.Rows(
                page.entries().stream()
                        .map(entry -> row(entries.shape(), entry, heard, titles))
                        .toList(),
                next == null
                        ? null
                        : heard.address()
                                .with("after", next.toString())
                                .with("shown", String.valueOf(shown))
                                .href(),
                shown,
                heard.columns().size() + 1);
    }

    private <R extends Record> Map<UUID, String> titles(List<Column> columns, List<Entry<R>> rows) {
        Map<UUID, String> titles = new HashMap<>();
        for (Column column : columns) {
            if (column.kind() != Kind.REFERENCE) continue;
            Set<UUID> wanted = new HashSet<>();
            for (Entry<R> entry : rows)
                if (column.of(entry.content()) instanceof Reference reference) wanted.add(reference.id());
            titles.putAll(ledgers.of(Objects.requireNonNull(column.target())).titles(wanted));
        }
        return titles;
    }

    private <R extends Record> ListPage.Row row(
            Shape<R> shape, Entry<R> entry, Asking.Heard heard, Map<UUID, String> titles) {
        String word;
        String state = null;
        if (!entry.broken().isEmpty()) {
            word = phrase("ledger.page.row.broken", entry.broken().size());
            state = "late";
        } else if (!entry.unchecked().isEmpty()) {
            word = phrase("ledger.page.row.unchecked", entry.unchecked().size());
            state = "plain";
        } else {
            word = phrase("ledger.page.row.kept");
        }
        return new ListPage.Row(
                entry.id().toString(),
                heard.address()
                        .without("cols")
                        .at(shape.path() + "/" + entry.id())
                        .href(),
                text(shape.title(), entry.content(), titles),
                heard.columns().stream()
                        .skip(1)
                        .map(column -> cell(
                                shape, column, text(column, entry.content(), titles), full(column, entry.content())))
                        .toList(),
                word,
                state,
                Today.dayOf(entry.enteredAt())
                                .isAfter(shape.dayOf(entry.content()).plusDays(lateDays))
                        ? phrase("ledger.page.late.why", lateDays)
                        : null);
    }

    private String text(Column column, Record content, Map<UUID, String> titles) {
        Object value = column.of(content);
        return switch (value) {
            case Reference reference -> titles.getOrDefault(reference.id(), "");
            case Attachment _ -> phrase("ledger.page.attached");
            case OrganCode organ -> organs.shortNameOf(organ);
            case null, default -> wording.print(value);
        };
    }

    private ListPage.Cell cell(Shape<?> shape, Column column, String text, String full) {
        String css = css(shape, column, false);
        return new ListPage.Cell(
                text,
                css + (text.isEmpty() ? " zs-not-phone" : ""),
                css.contains("zs-cut") ? full.isEmpty() ? text : full : null,
                column.equals(shape.day()),
                speaks(shape, column) ? null : wording.label(shape, column));
    }

    /** A number, a yes or another day says nothing without its heading. */
    private static boolean speaks(Shape<?> shape, Column column) {
        return switch (column.kind()) {
            case NUMBER, DECIMAL, MONEY, FLAG -> false;
            case DAY -> column.equals(shape.day());
            case TEXT, CHOICE, CHOICES, ORGAN, REFERENCE, ATTACHMENT, PERSONAL -> true;
        };
    }

    private String css(Shape<?> shape, Column column, boolean head) {
        return switch (column.kind()) {
            case NUMBER, DECIMAL, MONEY -> "zs-n";
            case DAY -> head ? "zs-c-date" : "zs-nw";
            case FLAG -> head ? "zs-c-word" : "zs-nw";
            case CHOICE -> head ? width(column) : "zs-cut";
            case CHOICES, TEXT, ORGAN, REFERENCE, ATTACHMENT, PERSONAL ->
                head ? column.equals(shape.title()) ? "zs-c-key" : "" : "zs-cut";
        };
    }

    /** A column of short words needs no more room than they. */
    private String width(Column column) {
        int longest = column.choices().stream()
                .mapToInt(choice -> wording.choice(choice).length())
                .max()
                .orElse(0);
        if (longest > 12) return "";
        return longest <= 4 ? "zs-c-word" : "zs-c-state";
    }

    private String full(Column column, Record content) {
        return column.of(content) instanceof OrganCode organ ? wording.print(organ) : "";
    }
}
