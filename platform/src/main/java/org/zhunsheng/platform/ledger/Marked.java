package org.zhunsheng.platform.ledger;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.SocialCreditCode;
import org.zhunsheng.platform.ledger.Check.Effect;
import org.zhunsheng.platform.ledger.Shape.Held;

/** The checks that the marks on a ledger's columns say (列间关系), and those of its terms. */
final class Marked {

    private final Function<String, Column> named;

    /** Organs are asked for when records are judged: the register is itself a ledger and comes later. */
    private final Supplier<OrganRegister> organs;

    Marked(Function<String, Column> named, Supplier<OrganRegister> organs) {
        this.named = named;
        this.organs = organs;
    }

    List<Held> of(Column column) {
        return Stream.of(
                        marks(column, Ledger.NotBefore.class, this::notBefore),
                        marks(column, Ledger.NotAbove.class, this::notAbove),
                        marks(column, Ledger.AtLeast.class, this::atLeast),
                        marks(column, Ledger.AtMost.class, this::atMost),
                        marks(column, Ledger.NeededWhen.class, this::neededWhen),
                        marks(column, Ledger.OnlyWhen.class, this::onlyWhen),
                        marks(column, Ledger.CreditCode.class, this::creditCode),
                        marks(column, Ledger.EachOrgan.class, this::eachOrgan))
                .flatMap(held -> held)
                .toList();
    }

    private static <A extends Annotation> Stream<Held> marks(
            Column column, Class<A> mark, BiFunction<Column, A, Held> check) {
        return Stream.of(column.marks(mark)).map(one -> check.apply(column, one));
    }

    private Held notBefore(Column column, Ledger.NotBefore mark) {
        List<Column> others = Stream.of(mark.value()).map(named).toList();
        return held(column, "NotBefore", mark.id(), mark.effect(), List.of(column, others), content -> {
            LocalDate day = (LocalDate) column.of(content);
            return day == null
                    ? null
                    : others.stream()
                            .map(other -> (LocalDate) other.of(content))
                            .allMatch(other -> other == null || !day.isBefore(other));
        });
    }

    private Held notAbove(Column column, Ledger.NotAbove mark) {
        List<Column> others = Stream.of(mark.value()).map(named).toList();
        return held(column, "NotAbove", mark.id(), mark.effect(), List.of(column, others), content -> {
            BigDecimal number = number(column, content);
            List<BigDecimal> most = others.stream()
                    .map(other -> number(other, content))
                    .filter(Objects::nonNull)
                    .toList();
            return (number == null || most.isEmpty())
                    ? null
                    : most.stream().allMatch(other -> number.compareTo(other) <= 0);
        });
    }

    private Held atLeast(Column column, Ledger.AtLeast mark) {
        BigDecimal least = BigDecimal.valueOf(mark.value());
        return held(column, "AtLeast", mark.id(), Effect.REFUSE, List.of(column, least), content -> {
            BigDecimal number = number(column, content);
            return number == null ? null : number.compareTo(least) >= 0;
        });
    }

    private Held atMost(Column column, Ledger.AtMost mark) {
        BigDecimal most = BigDecimal.valueOf(mark.value());
        return held(column, "AtMost", mark.id(), Effect.REFUSE, List.of(column, most), content -> {
            BigDecimal number = number(column, content);
            return number == null ? null : number.compareTo(most) <= 0;
        });
    }

    private Held neededWhen(Column column, Ledger.NeededWhen mark) {
        Column other = named.apply(mark.value());
        return held(
                column,
                mark.is().length == 0 ? "NeededWith" : "NeededWhen",
                mark.id(),
                mark.effect(),
                List.of(column, other, values(other, mark.is())),
                content -> holds(other, mark.is(), content) ? column.of(content) != null : null);
    }

    private Held onlyWhen(Column column, Ledger.OnlyWhen mark) {
        Column other = named.apply(mark.value());
        return held(
                column,
                mark.is().length == 0 ? "OnlyWith" : "OnlyWhen",
                mark.id(),
                Effect.REFUSE,
                List.of(column, other, values(other, mark.is())),
                content -> column.of(content) == null ? null : holds(other, mark.is(), content));
    }

    private Held creditCode(Column column, Ledger.CreditCode mark) {
        Held code = held(
                column,
                "CreditCode",
                mark.id(),
                mark.effect(),
                List.of(column),
                content -> column.of(content) instanceof String said ? SocialCreditCode.problemOf(said) == null : null);
        Rule<Record> told = new Told(column, (Mark) code.check().get());
        return new Held(
                () -> told, code.sentence(), code.id(), code.column(), code.effect(), code.bases(), code.arguments());
    }

    private Held eachOrgan(Column column, Ledger.EachOrgan mark) {
        return held(
                column,
                mark.annotationType().getSimpleName(),
                "",
                Effect.REFUSE,
                List.of(column),
                content -> column.of(content) instanceof String text
                        ? Intake.several(text).stream()
                                .allMatch(name -> organs.get().named(name).size() == 1)
                        : null);
    }

    /** A term that checks itself: what is late is flagged on the column that says when it was done. */
    Held of(Deadline term, BatchRule<Record> kept) {
        Column done = named.apply(Objects.requireNonNullElse(term.doneColumn(), term.startColumn()));
        return new Held(
                () -> kept,
                "check.Term",
                Objects.requireNonNull(term.check()),
                done,
                Effect.FLAG,
                term.limits().stream().map(Deadline.Limit::basis).toList(),
                List.of(done, term));
    }

    /** Tells whether a record keeps its mark's word; null where there is nothing to say. */
    private interface Word {
        @Nullable
        Boolean keptBy(Record content);
    }

    private static Held held(Column column, String mark, String id, Effect effect, List<?> arguments, Word word) {
        return new Held(
                () -> new Mark(word),
                "check." + mark,
                id.isEmpty() ? column + "." + mark : id,
                column,
                effect,
                column.bases(),
                arguments);
    }

    /** A code is checked where there is one: a placeholder says that there is none yet. */
    private record Told(Column column, Mark mark) implements Rule<Record> {

        @Override
        public boolean concerns(Record content) {
            return mark.concerns(content);
        }

        @Override
        public boolean checkable(Record content) {
            return !(column.of(content) instanceof String code) || !SocialCreditCode.isPlaceholder(code);
        }

        @Override
        public boolean keptBy(Record content) {
            return mark.keptBy(content);
        }
    }

    private record Mark(Word word) implements Rule<Record> {

        @Override
        public boolean concerns(Record content) {
            return word.keptBy(content) != null;
        }

        @Override
        public boolean keptBy(Record content) {
            return !Boolean.FALSE.equals(word.keptBy(content));
        }
    }

    private static boolean holds(Column column, String[] values, Record content) {
        Object stored = column.stored(column.of(content));
        if (stored == null) return false;
        if (values.length == 0) return true;
        List<String> held =
                column.kind() == Kind.CHOICES ? List.of(((String) stored).split(";", -1)) : List.of(stored.toString());
        return Stream.of(values).anyMatch(held::contains);
    }

    /** The values as a sentence names them; a value that the column never holds stops the start. */
    private static List<Object> values(Column column, String[] values) {
        List<Object> named = new ArrayList<>();
        for (String value : values) {
            named.add(
                    switch (column.kind()) {
                        case FLAG -> Boolean.valueOf(value);
                        case CHOICE, CHOICES ->
                            column.choices().stream()
                                    .filter(choice -> choice.name().equals(value))
                                    .findFirst()
                                    .orElseThrow(() -> new IllegalStateException(column + " is never " + value));
                        default -> value;
                    });
        }
        return named;
    }

    private static @Nullable BigDecimal number(Column column, Record content) {
        return switch (column.of(content)) {
            case Long number -> BigDecimal.valueOf(number);
            case BigDecimal number -> number;
            case Money money -> BigDecimal.valueOf(money.fen(), 2);
            case null, default -> null;
        };
    }
}
