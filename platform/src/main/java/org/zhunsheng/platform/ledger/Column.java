package org.zhunsheng.platform.ledger;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.IdNumber;
import org.zhunsheng.platform.kernel.LegalBasis;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Personal;
import org.zhunsheng.platform.kernel.PersonalName;

/** A component of a ledger's record, or of a part of it that other ledgers have too: a column of its table, a field of its form, a column of its sheet. */
public final class Column {

    private final RecordComponent component;
    private final String word;
    private final @Nullable String group;
    private final Class<?> type;
    private final Kind kind;
    private final String table;
    private final List<Enum<?>> choices;
    private final List<LegalBasis> bases;
    private final @Nullable Pattern form;
    private final MethodHandle accessor;
    private final Field<?> field;
    private final boolean required;
    private final List<String> called;

    /** The columns of a ledger's record, in its order. */
    static List<Column> of(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> component.isAnnotationPresent(Ledger.Columns.class)
                        ? Stream.of(component.getType().getRecordComponents())
                                .map(inner -> new Column(inner, component))
                        : Stream.of(new Column(component, null)))
                .toList();
    }

    /** @param within the component whose record it is of; null where it is the ledger's own */
    private Column(RecordComponent component, @Nullable RecordComponent within) {
        this.component = component;
        this.word = word(component);
        Ledger.Group begins = component.getAnnotation(Ledger.Group.class);
        this.group = begins == null ? null : begins.value();
        this.type = component.getType();
        this.kind = kindOf(type, component.getName());
        this.called = called(component, within);
        this.table = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        this.choices = switch (kind) {
            case CHOICE -> List.of((Enum<?>[]) type.getEnumConstants());
            case CHOICES -> constantsOf(component);
            default -> List.of();
        };
        this.bases = LegalBasis.of(component);
        this.field = fieldOf(kind, DSL.name(table));
        this.required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Ledger.Form wanted = component.getAnnotation(Ledger.Form.class);
        this.form = wanted == null ? null : Pattern.compile(wanted.value());
        MethodHandle own = accessorOf(component);
        this.accessor = (within == null ? own : MethodHandles.filterReturnValue(accessorOf(within), own))
                .asType(MethodType.methodType(Object.class, Object.class));
    }

    private static MethodHandle accessorOf(RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return MethodHandles.lookup().unreflect(component.getAccessor());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> called(RecordComponent component, @Nullable RecordComponent within) {
        Ledger.Called names = component.getAnnotation(Ledger.Called.class);
        if (names == null) return List.of();
        String code =
                within == null ? "" : within.getAnnotation(Ledger.Columns.class).code();
        return Stream.of(names.value())
                .map(name -> name.startsWith("_") ? code + name : name)
                .toList();
    }

    private static String word(RecordComponent component) {
        String record = component.getDeclaringRecord().getSimpleName();
        return record.substring(0, 1).toLowerCase(Locale.ROOT) + record.substring(1) + "." + component.getName();
    }

    private static List<Enum<?>> constantsOf(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType listed
                && listed.getActualTypeArguments()[0] instanceof Class<?> one
                && one.isEnum()) return List.of((Enum<?>[]) one.getEnumConstants());
        throw new IllegalStateException(component + " is a set of something that can't be chosen from");
    }

    private static Kind kindOf(Class<?> type, String name) {
        if (type == String.class) return Kind.TEXT;
        if (type == LocalDate.class) return Kind.DAY;
        if (type == OrganCode.class) return Kind.ORGAN;
        if (type == long.class || type == Long.class) return Kind.NUMBER;
        if (type == BigDecimal.class) return Kind.DECIMAL;
        if (type == Money.class) return Kind.MONEY;
        if (type == boolean.class || type == Boolean.class) return Kind.FLAG;
        if (type == Reference.class) return Kind.REFERENCE;
        if (type == Attachment.class) return Kind.ATTACHMENT;
        if (Personal.class.isAssignableFrom(type)) return Kind.PERSONAL;
        if (type.isEnum()) return Kind.CHOICE;
        if (type == Set.class) return Kind.CHOICES;
        throw new IllegalStateException("no ledger column can hold a " + type.getName() + ": " + name);
    }

    /** {@code heardOn}: its name in JSON, in forms and in addresses. */
    public String name() {
        return component.getName();
    }

    public Kind kind() {
        return kind;
    }

    Class<?> type() {
        return type;
    }

    public boolean required() {
        return required;
    }

    /** Required, and nothing else says it: a form, a file and a program must. */
    public boolean mustBeSaid() {
        return required && otherwise() == null;
    }

    /** What says it where nobody does; null where nothing does. */
    @Nullable
    Class<? extends Supplier<String>> otherwise() {
        Ledger.Otherwise otherwise = component.getAnnotation(Ledger.Otherwise.class);
        return otherwise == null ? null : otherwise.value();
    }

    /** The provisions that ask for this column, the older first; none where the ledger asks by itself. */
    public List<LegalBasis> bases() {
        return bases;
    }

    /** The provision that asks for it today. */
    public @Nullable LegalBasis basis() {
        return bases.isEmpty() ? null : bases.getLast();
    }

    /** What may be chosen, in its declared order; nothing unless the kind is CHOICE or CHOICES. */
    public List<Enum<?>> choices() {
        return choices;
    }

    /** Further names under which a file may call it. */
    List<String> called() {
        return called;
    }

    /** Where its messages start: {@code courtAppearance.heardOn}. */
    public String word() {
        return word;
    }

    <A extends Annotation> A[] marks(Class<A> mark) {
        return component.getAnnotationsByType(mark);
    }

    /** The ledger that a reference points into. */
    public @Nullable Class<? extends Record> target() {
        Ledger.To to = component.getAnnotation(Ledger.To.class);
        return to == null ? null : to.value();
    }

    /** A reference that may be named without being in its writer's sight. */
    boolean beyond() {
        Ledger.To to = component.getAnnotation(Ledger.To.class);
        return to != null && to.beyond();
    }

    /** The ledger whose titles are offered for its texts; null where none is. */
    public @Nullable String near() {
        Ledger.Near near = component.getAnnotation(Ledger.Near.class);
        return near == null ? null : near.value();
    }

    /** The group of the form that begins here; null inside a group. */
    public @Nullable String group() {
        return group;
    }

    public boolean personal() {
        return kind == Kind.PERSONAL;
    }

    boolean isMarked(Class<? extends Annotation> mark) {
        return component.isAnnotationPresent(mark);
    }

    /** Written in one prescribed way. */
    boolean formed() {
        return form != null;
    }

    /** The regular expression of its one way; null where there is none. */
    public @Nullable String form() {
        return form == null ? null : form.pattern();
    }

    boolean accepts(String text) {
        return form == null || form.matcher(text).matches();
    }

    /** The value in a record. */
    public @Nullable Object of(Record content) {
        try {
            return accessor.invokeExact((Object) content);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its column in the table: {@code heard_on}. */
    String table() {
        return table;
    }

    Field<?> field() {
        return field;
    }

    private static Field<?> fieldOf(Kind kind, Name column) {
        return switch (kind) {
            case TEXT, CHOICE, CHOICES, ORGAN, ATTACHMENT, PERSONAL -> DSL.field(column, SQLDataType.CLOB);
            case NUMBER, MONEY -> DSL.field(column, SQLDataType.BIGINT);
            case DECIMAL -> DSL.field(column, SQLDataType.NUMERIC);
            case DAY -> DSL.field(column, SQLDataType.LOCALDATE);
            case FLAG -> DSL.field(column, SQLDataType.BOOLEAN);
            case REFERENCE -> DSL.field(column, SQLDataType.UUID);
        };
    }

    /** What the table holds for a value: a choice by its English name, an organ by its code, an amount in fen. */
    @Nullable
    Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> choice -> choice.name();
            case Set<?> chosen -> spelt(chosen);
            case OrganCode organ -> organ.value();
            case Money money -> money.fen();
            case Reference reference -> reference.id();
            case Attachment attachment -> attachment.sm3();
            case Personal personal -> personal.value();
            default -> value;
        };
    }

    /** The value that the table's one stands for. */
    @Nullable
    Object restored(@Nullable Object stored) {
        if (stored == null) return null;
        return switch (kind) {
            case TEXT, DECIMAL, FLAG, DAY -> stored;
            case NUMBER -> ((Number) stored).longValue();
            case MONEY -> new Money(((Number) stored).longValue());
            case CHOICE -> choiceNamed((String) stored);
            case CHOICES ->
                chosen(Stream.of(((String) stored).split(";", -1))
                        .map(this::choiceNamed)
                        .toList());
            case ORGAN -> new OrganCode((String) stored);
            case REFERENCE -> new Reference((UUID) stored);
            case ATTACHMENT -> new Attachment((String) stored);
            case PERSONAL ->
                type == CitizenId.class
                        ? new CitizenId((String) stored)
                        : type == IdNumber.class ? new IdNumber((String) stored) : new PersonalName((String) stored);
        };
    }

    /** The constants as a record holds them: each once, in their declared order. */
    Set<Enum<?>> chosen(Collection<? extends Enum<?>> some) {
        return choices.stream().filter(some::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@code FINE;CONFISCATION}: the names in the order of the set, which is the declared one. */
    static String spelt(Set<?> chosen) {
        return chosen.stream().map(choice -> ((Enum<?>) choice).name()).collect(Collectors.joining(";"));
    }

    /** @throws IllegalStateException where the column has no such choice */
    Enum<?> choiceNamed(String name) {
        for (Enum<?> choice : choices) if (choice.name().equals(name)) return choice;
        throw new IllegalStateException(name() + " is never " + name);
    }

    @Override
    public String toString() {
        return name();
    }
}
