package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/**
 * Records that several hands write, each a part (多手填写). Until all that a record must say is said, what is there is a text
 * for each column, as the table would hold it.
 */
@Service
public class Hands {

    private final Ledgers ledgers;
    private final Forming forming;
    private final Wording wording;

    Hands(Ledgers ledgers, Forming forming, Wording wording) {
        this.ledgers = ledgers;
        this.forming = forming;
        this.wording = wording;
    }

    /** What somebody typed into some columns means, and what is wrong with it. */
    public record Part(Map<String, String> texts, List<Finding> findings) {

        public boolean isWrong() {
            return findings.stream().anyMatch(Finding::refuses);
        }
    }

    /** Reads what was typed into these columns. */
    public Part read(Person by, Shape<?> shape, Collection<String> columns, Map<String, String> typed) {
        Map<String, String> texts = new TreeMap<>();
        List<Finding> findings = ledgers.intake(ledgers.of(shape.type()), by, null, Scope.WHOLE)
                .read(
                        columns.stream().map(shape::column).toList(),
                        column -> typed.get(column.name()),
                        (column, value) -> texts.put(column.name(), String.valueOf(column.stored(value))));
        return new Part(texts, findings);
    }

    /** What an entry says, of the columns that say something; empty where there is none. */
    public Optional<Map<String, String>> texts(Shape<?> shape, UUID id) {
        return ledgers.of(shape.type()).find(Person.PLATFORM, id).map(entry -> texts(shape, entry.content()));
    }

    /** Hands over every entry of some organs. */
    public void of(Shape<?> shape, Set<OrganCode> organs, BiConsumer<UUID, Map<String, String>> each) {
        of(ledgers.of(shape.type()), organs, each);
    }

    private static <R extends Record> void of(
            Entries<R> entries, Set<OrganCode> organs, BiConsumer<UUID, Map<String, String>> each) {
        entries.forEach(
                Person.PLATFORM,
                Question.everything(Scope.of(organs)),
                entries.shape().order(),
                entry -> each.accept(entry.id(), texts(entries.shape(), entry.content())));
    }

    private static Map<String, String> texts(Shape<?> shape, Record content) {
        Map<String, String> texts = new TreeMap<>();
        for (Column column : shape.columns()) {
            Object stored = column.stored(column.of(content));
            if (stored != null) texts.put(column.name(), stored.toString());
        }
        return texts;
    }

    /** Whether everything is said that a record must say. */
    public boolean isWhole(Shape<?> shape, Map<String, String> texts) {
        return shape.columns().stream().allMatch(column -> !column.required() || texts.containsKey(column.name()));
    }

    /** What the ledger's checks say of a record of these texts; of one that is not whole yet, nothing. */
    public List<Finding> judge(Shape<?> shape, Map<String, String> texts) {
        return isWhole(shape, texts) ? judged(shape, texts) : List.of();
    }

    private static <R extends Record> List<Finding> judged(Shape<R> shape, Map<String, String> texts) {
        return shape.judge(List.of(made(shape, texts))).getFirst();
    }

    private static <R extends Record> R made(Shape<R> shape, Map<String, String> texts) {
        List<Column> columns = shape.columns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            String text = texts.get(columns.get(i).name());
            values[i] = text == null
                    ? null
                    : columns.get(i).restored(stored(columns.get(i).kind(), text));
        }
        return shape.make(values);
    }

    private static Object stored(Kind kind, String text) {
        return switch (kind) {
            case TEXT, CHOICE, CHOICES, ORGAN, ATTACHMENT, PERSONAL -> text;
            case NUMBER, MONEY -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case DAY -> LocalDate.parse(text);
            case FLAG -> Boolean.valueOf(text);
            case REFERENCE -> UUID.fromString(text);
        };
    }

    /** The organ whose record it is; empty where that is not said yet. */
    public Optional<OrganCode> owner(Shape<?> shape, Map<String, String> texts) {
        return Optional.ofNullable(texts.get(shape.owner().name())).map(OrganCode::new);
    }

    /** An id for an entry that is still to be written. */
    public UUID nextId(Shape<?> shape) {
        return ledgers.of(shape.type()).writings().nextId();
    }

    /** Whether an entry stands that says the same in every key column; where one is still unsaid, none does. */
    public boolean repeats(Shape<?> shape, Map<String, String> texts) {
        Question same = Question.everything(Scope.WHOLE);
        for (Column column : shape.key()) {
            String text = texts.get(column.name());
            if (text == null || (column.kind() != Kind.TEXT && column.kind() != Kind.ORGAN)) return false;
            same = same.with(column.name(), text);
        }
        return ledgers.of(shape.type()).count(Person.PLATFORM, same) > 0;
    }

    /** Writes a whole record within an act: a new entry, or the one that stands. */
    public Outcome put(Act act, Shape<?> shape, UUID id, Map<String, String> texts, List<Finding> findings) {
        return put(act, ledgers.of(shape.type()), id, texts, findings);
    }

    private static <R extends Record> Outcome put(
            Act act, Entries<R> entries, UUID id, Map<String, String> texts, List<Finding> findings) {
        return entries.writings().put(act, id, made(entries.shape(), texts), findings);
    }

    /** Takes a record out again of which something is missing now that a hand took back its part. */
    public void remove(Act act, Shape<?> shape, UUID id) {
        ledgers.of(shape.type()).writings().remove(act, id);
    }

    /**
     * The fields of some columns.
     *
     * @param typed what stands in them
     */
    public List<FormPage.Field> fields(
            Shape<?> shape, Collection<String> columns, Map<String, String> typed, List<Finding> findings) {
        return columns.stream()
                .map(column -> forming.field(shape, shape.column(column), null, typed, findings))
                .toList();
    }

    /** What a form shows for these texts: organs by their names, references by their titles. */
    public Map<String, String> typed(Shape<?> shape, Map<String, String> texts) {
        Map<String, String> typed = new HashMap<>();
        texts.forEach((name, text) -> shape.find(name).ifPresent(column -> typed.put(name, typed(column, text))));
        return typed;
    }

    private String typed(Column column, String text) {
        Object value = column.restored(stored(column.kind(), text));
        return switch (column.kind()) {
            case ORGAN -> wording.print(value);
            case REFERENCE -> referred(column, UUID.fromString(text));
            case FLAG -> Boolean.parseBoolean(text) ? "是" : "否";
            case MONEY -> String.valueOf(value);
            case TEXT, CHOICE, CHOICES, ATTACHMENT, PERSONAL, NUMBER, DECIMAL, DAY -> text;
        };
    }

    private String referred(Column column, UUID id) {
        return ledgers.of(Objects.requireNonNull(column.target()))
                .titles(List.of(id))
                .getOrDefault(id, "");
    }

    /** These texts as people read them, by the labels of their columns and in their order; personal data is masked. */
    public Map<String, String> said(Shape<?> shape, Map<String, String> texts) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Column column : shape.columns()) {
            String text = texts.get(column.name());
            if (text == null) continue;
            said.put(
                    wording.label(shape, column),
                    column.kind() == Kind.REFERENCE
                            ? referred(column, UUID.fromString(text))
                            : wording.print(column.restored(stored(column.kind(), text))));
        }
        return said;
    }

    /** What a list shows of a column's text: personal data is masked. */
    public String masked(Shape<?> shape, String name, String text) {
        Column column = shape.column(name);
        return wording.print(column.restored(stored(column.kind(), text)));
    }

    /** Ids of the checks that are not kept, or can't be checked, among those that were wanted. */
    public List<Finding> unkept(List<Finding> findings, Set<String> wanted) {
        List<Finding> unkept = new ArrayList<>();
        for (Finding finding : findings)
            if (wanted.contains(finding.rule()) && finding.verdict() != Check.Verdict.KEPT) unkept.add(finding);
        return unkept;
    }
}
