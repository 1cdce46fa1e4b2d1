package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.AccountNames;
import org.zhunsheng.platform.audit.Line;
import org.zhunsheng.platform.audit.Lines;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Personal;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Occasions.Asked;
import org.zhunsheng.platform.ledger.TypedStore.Typed;

/** Prepares forms: what stands in the fields, what is wrong with them, what two people wrote at once. */
@Component
class Forming {

    /** Before a personal column's name: the box that says that its value is to be emptied. */
    static final String EMPTIED = "empty.";

    /** Among the texts of a form: why the record is corrected. No column is called so. */
    static final String WHY = "correction.reason";

    /** What a form sends besides its columns. */
    private static final Set<String> OWN = Set.of("act", "reason", "record", "token");

    /** The field of a column; one that is called like what a form sends besides is told apart. */
    static String field(Column column) {
        return OWN.contains(column.name()) ? "column." + column.name() : column.name();
    }

    /** So many choices stand as buttons, more as a list. */
    private static final int BUTTONS = 5;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Ledgers ledgers;
    private final Wording wording;
    private final OrganRegister organs;
    private final Lines lines;
    private final ObjectProvider<AccountNames> names;
    private final Occasions occasions;

    Forming(
            Ledgers ledgers,
            Wording wording,
            @Lazy OrganRegister organs,
            Lines lines,
            ObjectProvider<AccountNames> names,
            Occasions occasions) {
        this.ledgers = ledgers;
        this.wording = wording;
        this.organs = organs;
        this.lines = lines;
        this.names = names;
        this.occasions = occasions;
    }

    /** What a new form begins with: what the duty says, else the organ, where the person works for one that they may write for. */
    Map<String, String> begun(Entries<?> entries, Person by, Asked asked) {
        Scope scope = entries.writable(by);
        Map<String, String> known = occasions.known(entries.shape(), asked);
        if (!known.isEmpty()) return known;
        return scope.whole() || !scope.covers(by.organ())
                ? Map.of()
                : Map.of(entries.shape().owner().name(), organs.nameOf(by.organ()));
    }

    /** The texts of an entry as its form has them; personal data stay out, so that nothing typed leaves them as they are. */
    Map<String, String> texts(Shape<?> shape, Record content) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Column column : shape.columns()) if (!column.personal()) texts.put(column.name(), text(column, content));
        return texts;
    }

    private String text(Column column, Record content) {
        return column.of(content) instanceof OrganCode organ ? organs.nameOf(organ) : ledgers.written(column, content);
    }

    FormPage fresh(
            Entries<?> entries,
            Person by,
            String token,
            Map<String, String> texts,
            List<Finding> findings,
            @Nullable Typed restored,
            Asked asked) {
        Shape<?> shape = entries.shape();
        return new FormPage(
                wording.say("ledger.page.new.title", wording.title(shape)),
                shape.path(),
                shape.path(),
                null,
                token,
                0,
                uploads(shape),
                parts(shape, by, null, texts, findings),
                wrongs(shape, findings, null),
                "",
                null,
                restored == null ? null : moment(restored.savedAt()),
                occasions.fresh(shape, asked).orElse(null));
    }

    /** @param reasonWrong the message that says why the reason can't be taken; null where it can */
    <R extends Record> FormPage correction(
            Entries<R> entries,
            Person by,
            Entry<R> entry,
            long act,
            Map<String, String> texts,
            List<Finding> findings,
            @Nullable String reasonWrong,
            @Nullable Typed restored,
            Asked asked) {
        Shape<R> shape = entries.shape();
        String missing = reasonWrong == null ? null : wording.say(reasonWrong);
        return new FormPage(
                wording.say(
                        "ledger.page.correct.title", wording.print(shape.title().of(entry.content()))),
                shape.path(),
                shape.path() + "/" + entry.id() + "/correction",
                entry.id().toString(),
                null,
                act,
                uploads(shape),
                parts(shape, by, entry.content(), texts, findings),
                wrongs(shape, findings, missing),
                texts.getOrDefault(WHY, ""),
                missing,
                restored == null ? null : moment(restored.savedAt()),
                occasions.correction(shape, entry.content(), asked).orElse(null));
    }

    static String moment(Instant at) {
        return LocalDateTime.ofInstant(at, Today.BEIJING).format(MOMENT);
    }

    private static boolean uploads(Shape<?> shape) {
        return shape.columns().stream().anyMatch(column -> column.kind() == Kind.ATTACHMENT);
    }

    private <R extends Record> List<FormPage.Part> parts(
            Shape<R> shape, Person by, @Nullable R content, Map<String, String> texts, List<Finding> findings) {
        List<FormPage.Part> parts = new ArrayList<>();
        List<FormPage.Field> fields = new ArrayList<>();
        String title = "";
        for (Column column : shape.columns()) {
            String group = column.group();
            if (group != null) {
                if (!fields.isEmpty()) parts.add(part(parts, title, fields));
                fields = new ArrayList<>();
                title = wording.group(shape, group);
            }
            fields.add(
                    shape.writers().may(by, column, content)
                            ? field(shape, column, content, texts, findings)
                                    .among(shape.writers().among(by, column, content))
                            : others(shape, column, content, findings));
        }
        parts.add(part(parts, title, fields));
        return parts;
    }

    /** The first group in which something is the reader's to fill stands open, and every one in which something is wrong or not yet filled that must be. */
    private static FormPage.Part part(List<FormPage.Part> before, String title, List<FormPage.Field> fields) {
        boolean first = fields.stream().anyMatch(FormPage.Field::own)
                && before.stream().noneMatch(part -> part.fields().stream().anyMatch(FormPage.Field::own));
        return new FormPage.Part(
                title,
                first
                        || fields.stream()
                                .anyMatch(field -> !field.wrong().isEmpty() || (field.required() && !field.filled())),
                fields);
    }

    /**
     * The field of a sheet's cell (单元格): as the form has it, but for what is personal, which is not shown.
     *
     * @param name the field's
     * @param text what the cell says
     */
    FormPage.Field cell(Shape<?> shape, Column column, String name, String text, List<Finding> findings) {
        boolean hidden = column.personal() && !text.isBlank();
        return field(
                shape,
                column,
                name,
                switch (column.kind()) {
                    // what is wrong in it is seen in its words only
                    case CHOICES, ATTACHMENT -> "text";
                    default -> look(shape, column);
                },
                hidden ? "" : text,
                hidden ? wording.say("ledger.import.mend.hidden") : "",
                hidden && !column.required(),
                false,
                findings);
    }

    /** Both say the same of the column: a choice by its name in either language. */
    boolean same(Column column, String one, String other) {
        if (one.strip().equals(other.strip().replace("\r\n", "\n"))) return true;
        return column.kind() == Kind.CHOICE
                && wording.choiceNamed(column, one).isPresent()
                && wording.choiceNamed(column, one).equals(wording.choiceNamed(column, other));
    }

    /** What another office writes: it is told, not asked. */
    private FormPage.Field others(Shape<?> shape, Column column, @Nullable Record content, List<Finding> findings) {
        FormPage.Field field = field(
                shape,
                column,
                field(column),
                "others",
                content == null ? "" : said(column, content),
                "",
                false,
                false,
                findings);
        return field.saying(hand(shape, column, content));
    }

    private <R extends Record> String hand(Shape<R> shape, Column column, @Nullable Record content) {
        return Optional.ofNullable(content)
                .flatMap(entry -> shape.writers().step(column, shape.type().cast(entry)))
                .map(step -> wording.say("ledger.page.hand.procedure", step.procedure(), step.name()))
                .orElseGet(
                        () -> wording.say("ledger.page.hand." + shape.writers().of(column)));
    }

    private String said(Column column, Record content) {
        return column.kind() == Kind.REFERENCE ? ledgers.written(column, content) : wording.print(column.of(content));
    }

    /** @param content what the record says already; null where it says nothing yet */
    FormPage.Field field(
            Shape<?> shape,
            Column column,
            @Nullable Record content,
            Map<String, String> texts,
            List<Finding> findings) {
        Object held = content == null ? null : column.of(content);
        return field(
                shape,
                column,
                field(column),
                look(shape, column),
                texts.getOrDefault(column.name(), ""),
                held instanceof Personal personal ? wording.say("ledger.page.personal.kept", personal.masked()) : "",
                held instanceof Personal && !column.required(),
                texts.containsKey(EMPTIED + column.name()),
                findings);
    }

    private FormPage.Field field(
            Shape<?> shape,
            Column column,
            String name,
            String look,
            String value,
            String placeholder,
            boolean empties,
            boolean emptied,
            List<Finding> findings) {
        return new FormPage.Field(
                name,
                wording.label(shape, column),
                look,
                column.mustBeSaid() && placeholder.isEmpty(),
                value,
                hint(shape, column),
                placeholder,
                empties,
                emptied,
                suggest(column),
                column.isMarked(Ledger.EachOrgan.class),
                Objects.toString(column.basis(), ""),
                Stream.concat(
                                Stream.of(column.marks(Ledger.OnlyWhen.class))
                                        .map(mark -> when(shape.column(mark.value()), mark.is())),
                                Stream.of(column.marks(Ledger.AskedWhen.class))
                                        .map(mark -> when(shape.column(mark.value()), mark.is())))
                        .collect(Collectors.joining(" ")),
                Stream.of(column.marks(Ledger.NeededWhen.class))
                        .map(mark -> when(shape.column(mark.value()), mark.is()))
                        .collect(Collectors.joining(" ")),
                options(column, look, value),
                findings.stream()
                        .filter(Finding::refuses)
                        .filter(finding -> finding.column().equals(column))
                        .map(finding -> wording.reason(finding) + wording.remedy(finding))
                        .toList());
    }

    private static String when(Column other, String[] values) {
        return field(other)
                + "="
                + (values.length == 0
                        ? "*"
                        : Stream.of(values)
                                .map(value ->
                                        other.kind() != Kind.FLAG ? value : Boolean.parseBoolean(value) ? "是" : "否")
                                .collect(Collectors.joining(",")));
    }

    /** Where a field asks what may be meant by what is typed. */
    private @Nullable String suggest(Column column) {
        if (column.kind() == Kind.ORGAN || column.isMarked(Ledger.EachOrgan.class)) return "/organs/suggest";
        String near = column.target() == null
                ? column.near()
                : ledgers.of(column.target()).shape().name();
        return near == null ? null : "/" + near + "/near";
    }

    private String look(Shape<?> shape, Column column) {
        if (suggest(column) != null) return "near";
        return switch (column.kind()) {
            case TEXT -> shape.key().contains(column) || column.formed() ? "text" : "area";
            case DAY -> "day";
            case NUMBER, DECIMAL -> "number";
            case MONEY -> "money";
            case FLAG -> "radio";
            case CHOICE -> column.choices().size() <= BUTTONS ? "radio" : "select";
            case CHOICES -> "checks";
            case ORGAN, REFERENCE -> "near";
            case ATTACHMENT -> "attachment";
            case PERSONAL -> "personal";
        };
    }

    private String hint(Shape<?> shape, Column column) {
        String own = wording.hint(shape, column);
        if (!own.isEmpty()) return own;
        return switch (column.kind()) {
            case DAY -> wording.say("ledger.page.hint.day");
            case ORGAN -> wording.say("ledger.page.hint.organ");
            case REFERENCE ->
                wording.say(
                        "ledger.page.hint.reference",
                        wording.title(ledgers.of(Objects.requireNonNull(column.target()))
                                .shape()));
            case ATTACHMENT -> wording.say("ledger.page.hint.attachment");
            case TEXT, NUMBER, DECIMAL, MONEY, FLAG, CHOICE, CHOICES, PERSONAL -> "";
        };
    }

    /** What can be chosen; in a list, what is none of the choices stands before them as it was written. */
    private List<FormPage.Option> options(Column column, String look, String value) {
        List<FormPage.Option> options = options(column, value);
        return look.equals("select") && !value.isEmpty() && options.stream().noneMatch(FormPage.Option::chosen)
                ? Stream.concat(Stream.of(new FormPage.Option(value, value, true)), options.stream())
                        .toList()
                : options;
    }

    private List<FormPage.Option> options(Column column, String value) {
        Stream<FormPage.Option> options = switch (column.kind()) {
            case CHOICE ->
                column.choices().stream()
                        .map(choice -> new FormPage.Option(
                                choice.name(),
                                wording.choice(choice),
                                wording.choiceNamed(column, value)
                                        .filter(choice::equals)
                                        .isPresent()));
            case CHOICES -> {
                List<String> named = Intake.several(value);
                yield column.choices().stream()
                        .map(choice -> new FormPage.Option(
                                choice.name(),
                                wording.choice(choice),
                                named.stream()
                                        .anyMatch(one -> wording.choiceNamed(column, one)
                                                .filter(choice::equals)
                                                .isPresent())));
            }
            case FLAG ->
                Stream.of(true, false)
                        .map(flag -> new FormPage.Option(
                                flag ? "是" : "否", wording.print(flag), value.equals(flag ? "是" : "否")));
            case TEXT, NUMBER, DECIMAL, MONEY, DAY, ORGAN, REFERENCE, ATTACHMENT, PERSONAL -> Stream.empty();
        };
        return (column.kind() == Kind.FLAG || column.kind() == Kind.CHOICE) && !column.required()
                ? Stream.concat(
                                options,
                                Stream.of(
                                        new FormPage.Option("", wording.say("ledger.page.notFilled"), value.isEmpty())))
                        .toList()
                : options.toList();
    }

    private List<FormPage.Wrong> wrongs(Shape<?> shape, List<Finding> findings, @Nullable String reasonMissing) {
        Stream<FormPage.Wrong> wrongs = findings.stream()
                .filter(Finding::refuses)
                .map(finding -> new FormPage.Wrong(
                        "f-" + field(finding.column()),
                        wording.label(shape, finding.column()),
                        wording.reason(finding)));
        return (reasonMissing == null
                        ? wrongs
                        : Stream.concat(
                                wrongs,
                                Stream.of(new FormPage.Wrong(
                                        "f-reason", wording.say("ledger.page.reason"), reasonMissing))))
                .toList();
    }

    /** Empty differences: both wrote the same. */
    <R extends Record> FormPage.Conflict conflict(
            Entries<R> entries, Person by, UUID id, long seen, Map<String, String> texts, R mine) {
        Shape<R> shape = entries.shape();
        var versions = entries.history(by, id);
        Entry<R> theirs = versions.getFirst().entry();
        R before = versions.stream()
                .map(version -> version.entry())
                .filter(entry -> entry.act() == seen)
                .findFirst()
                .orElse(theirs)
                .content();
        Line line = lines.of(List.of(theirs.act())).get(theirs.act());
        List<FormPage.Difference> differences = shape.columns().stream()
                .filter(column -> !Objects.equals(column.of(mine), column.of(theirs.content())))
                .map(column -> difference(shape, column, before, mine, theirs.content()))
                .toList();
        return new FormPage.Conflict(
                wording.say("ledger.page.conflict"),
                shape.path() + "/" + id + "/correction",
                shape.path() + "/" + id,
                theirs.act(),
                line == null ? "" : name(line.account()),
                line == null ? "" : moment(line.at()),
                texts.getOrDefault(WHY, ""),
                sent(shape, texts),
                differences);
    }

    /** The texts by the names of their fields. */
    private static Map<String, String> sent(Shape<?> shape, Map<String, String> texts) {
        Map<String, String> sent = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (!name.equals(WHY)) sent.put(shape.find(name).map(Forming::field).orElse(name), text);
        });
        return sent;
    }

    private String name(String account) {
        AccountNames all = names.getIfAvailable();
        return all == null ? account : all.of(Set.of(account)).getOrDefault(account, account);
    }

    private FormPage.Difference difference(Shape<?> shape, Column column, Record before, Record mine, Record theirs) {
        boolean mineChanged = !Objects.equals(column.of(before), column.of(mine));
        boolean theirsChanged = !Objects.equals(column.of(before), column.of(theirs));
        return new FormPage.Difference(
                column.name(),
                wording.label(shape, column),
                shown(column, before),
                shown(column, mine),
                shown(column, theirs),
                mineChanged == theirsChanged ? "" : mineChanged ? "mine" : "theirs");
    }

    private String shown(Column column, Record content) {
        String text =
                column.kind() == Kind.REFERENCE ? ledgers.written(column, content) : wording.print(column.of(content));
        return text.isEmpty() ? wording.say("ledger.page.nothing") : text;
    }
}
