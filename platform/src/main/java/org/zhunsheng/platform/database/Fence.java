package org.zhunsheng.platform.database;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Scope;

/**
 * Questions behind the database's fence, which shows the organs of a scope and nothing else. The fence goes there
 * together with what it stands round, and in the same trip back to where it stood, an import's for instance: pages are
 * full of small questions, and each one's way there and back costs more than its answer.
 */
public final class Fence {

    private Fence() {}

    /**
     * Asks what no check asks.
     *
     * @throws IllegalStateException within {@link #only}
     */
    public static Result<Record> ask(DSLContext dsl, Scope scope, ResultQuery<?> question) {
        return ask(dsl, scope, Set.of(UNSAID), List.of(question)).getFirst();
    }

    /**
     * @param tables those that the question reads, as {@code schema.table}
     * @throws IllegalStateException within {@link #only}, where one of them was not said to be asked
     */
    public static Result<Record> ask(DSLContext dsl, Scope scope, Set<String> tables, ResultQuery<?> question) {
        return ask(dsl, scope, tables, List.of(question)).getFirst();
    }

    /** The answers in the order of the questions. */
    public static List<Result<Record>> ask(
            DSLContext dsl, Scope scope, Set<String> tables, List<? extends ResultQuery<?>> questions) {
        if (ASKER.isBound()) ASKER.get().refuseOthers(tables);
        if (!ANSWERS.isBound()) return answer(dsl, scope, tables, questions);
        return ANSWERS.get().computeIfAbsent(Asked.of(scope, questions), _ -> answer(dsl, scope, tables, questions));
    }

    /** Of a question that does not say what it reads. */
    private static final String UNSAID = "*";

    /**
     * Somebody who has said which tables they ask.
     *
     * @param name   for whoever mends it
     * @param tables those tables, as {@code schema.table}
     */
    public record Asker(String name, Predicate<String> tables) {

        void refuseOthers(Set<String> asked) {
            for (String table : asked)
                if (table.equals(UNSAID) || !tables.test(table))
                    throw new IllegalStateException(name + " asks " + table + " and has not said so");
        }
    }

    /** While the work lasts, nothing is asked but what its asker has said. */
    public static <T> T only(Asker asker, Supplier<T> work) {
        return ScopedValue.where(ASKER, asker).call(work::get);
    }

    private static final ScopedValue<Asker> ASKER = ScopedValue.newInstance();

    /** Work of several statements behind one fence: all of them see one state of the database. */
    public static <T> T inOneState(DSLContext dsl, Scope scope, Function<DSLContext, T> work) {
        return inOneState(
                dsl,
                DSL.resultQuery("select set_config('zs.organs', {0}, true)", DSL.val(scope.fence())),
                (tx, _) -> work.apply(tx));
    }

    /**
     * The same, with nothing in sight, as a transaction begins.
     *
     * @param first what the work asks first, in the trip that opens the state
     */
    public static <T> T inOneState(
            DSLContext dsl, ResultQuery<?> first, BiFunction<DSLContext, Result<Record>, T> work) {
        if (ASKER.isBound()) ASKER.get().refuseOthers(Set.of(UNSAID));
        return dsl.transactionResult(tx -> work.apply(
                tx.dsl(),
                tx.dsl()
                        .fetchMany("set transaction isolation level repeatable read, read only; {0}", first)
                        .getLast()));
    }

    /** While the work lasts, a question that is asked again has the answer that it had; nothing is written meanwhile. */
    public static <T> T once(Supplier<T> work) {
        return ScopedValue.where(ANSWERS, new HashMap<>()).call(work::get);
    }

    private static final ScopedValue<Map<Asked, List<Result<Record>>>> ANSWERS = ScopedValue.newInstance();

    private record Asked(Scope scope, List<String> questions, List<@Nullable Object> values) {

        static Asked of(Scope scope, List<? extends ResultQuery<?>> questions) {
            return new Asked(
                    scope,
                    questions.stream().map(ResultQuery::getSQL).toList(),
                    questions.stream()
                            .flatMap(question -> question.getBindValues().stream())
                            .<@Nullable Object>map(
                                    value -> value instanceof Object[] array ? Arrays.asList(array) : value)
                            .toList());
        }
    }

    /**
     * While the work lasts, what a transaction can't have changed is asked beside it, so that both go on at once: a
     * connection does one thing at a time.
     *
     * @param table what the transaction writes, as {@code schema.table}; a question that reads it is asked within
     */
    public static <T> T beside(ExecutorService others, String table, Supplier<T> work) {
        return ScopedValue.where(BESIDE, new Beside(others, table)).call(work::get);
    }

    private static final ScopedValue<Beside> BESIDE = ScopedValue.newInstance();

    private record Beside(ExecutorService others, String table) {

        boolean mayAnswer(Set<String> tables) {
            return !tables.contains(UNSAID) && !tables.contains(table);
        }

        <T> T ask(Callable<T> question) {
            try {
                return others.submit(question).get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("nobody waits for the answer");
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    private static List<Result<Record>> answer(
            DSLContext dsl, Scope scope, Set<String> tables, List<? extends ResultQuery<?>> questions) {
        return BESIDE.isBound() && BESIDE.get().mayAnswer(tables)
                ? BESIDE.get().ask(() -> send(dsl, scope, questions))
                : send(dsl, scope, questions);
    }

    private static List<Result<Record>> send(DSLContext dsl, Scope scope, List<? extends ResultQuery<?>> questions) {
        String asked = IntStream.rangeClosed(1, questions.size())
                .mapToObj("{%d}; "::formatted)
                .reduce("", String::concat);
        // a trip is no transaction by itself: the driver parts it where it can't tell how long an answer will be
        return dsl.transactionResult(tx -> tx.dsl()
                .fetchMany(
                        "select set_config('zs.before', coalesce(current_setting('zs.organs', true), ''), true),"
                                + " set_config('zs.organs', {0}, true); " + asked
                                + "select set_config('zs.organs', current_setting('zs.before'), true)",
                        Stream.concat(Stream.of(DSL.val(scope.fence())), questions.stream())
                                .toArray(QueryPart[]::new))
                .subList(1, 1 + questions.size()));
    }
}
