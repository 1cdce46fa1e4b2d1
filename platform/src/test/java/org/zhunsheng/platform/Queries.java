package org.zhunsheng.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Which statements a page asks the database: {@code assertThat(Queries.during(() -> page)).hasSizeLessThan(10)}. */
@TestConfiguration(proxyBeanMethods = false)
public class Queries {

    /** Heard on the test's own thread and on those that it starts: what runs in the background is not the page's. */
    private static final InheritableThreadLocal<@Nullable Heard> HEARD = new InheritableThreadLocal<>();

    private record Heard(List<String> statements, AtomicLong rows) {}

    /** The statements, in their order. */
    public static List<String> during(Callable<?> work) throws Exception {
        List<String> statements = heard(work).statements();
        synchronized (statements) {
            if (statements.isEmpty()) throw new AssertionError("no statement was heard: nothing was counted");
            return List.copyOf(statements);
        }
    }

    /** How many rows the platform read from the database meanwhile. */
    public static long rowsDuring(Callable<?> work) throws Exception {
        long rows = heard(work).rows().get();
        if (rows == 0) throw new AssertionError("no row was heard: nothing was counted");
        return rows;
    }

    private static Heard heard(Callable<?> work) throws Exception {
        Heard heard = new Heard(new ArrayList<>(), new AtomicLong());
        HEARD.set(heard);
        try {
            work.call();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Bean
    ExecuteListenerProvider countedStatements() {
        // the platform's DSLContext takes providers only: a bare listener would hear nothing, and every count be right
        return () -> new ExecuteListener() {
            @Override
            public void recordEnd(ExecuteContext context) {
                Heard heard = HEARD.get();
                if (heard != null) heard.rows().incrementAndGet();
            }

            @Override
            public void executeStart(ExecuteContext context) {
                Heard heard = HEARD.get();
                if (heard == null) return;
                synchronized (heard.statements()) {
                    heard.statements().add(String.valueOf(context.sql()));
                }
            }
        };
    }
}
