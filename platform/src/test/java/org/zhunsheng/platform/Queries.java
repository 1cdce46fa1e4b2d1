package org.zhunsheng.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Which statements a page asks the database: {@code assertThat(Queries.during(() -> page)).hasSizeLessThan(10)}. */
@TestConfiguration(proxyBeanMethods = false)
public class Queries {

    private static final List<String> SEEN = new ArrayList<>();
    private static volatile boolean counting;

    /** The statements, in their order. Tests run one after the other. */
    public static List<String> during(Callable<?> work) throws Exception {
        synchronized (SEEN) {
            SEEN.clear();
        }
        counting = true;
        try {
            work.call();
        } finally {
            counting = false;
        }
        synchronized (SEEN) {
            if (SEEN.isEmpty()) throw new AssertionError("no statement was heard: nothing was counted");
            return List.copyOf(SEEN);
        }
    }

    private static final AtomicLong ROWS = new AtomicLong();

    /** How many rows the platform read from the database meanwhile. */
    public static long rowsDuring(Callable<?> work) throws Exception {
        ROWS.set(0);
        counting = true;
        try {
            work.call();
        } finally {
            counting = false;
        }
        if (ROWS.get() == 0) throw new AssertionError("no row was heard: nothing was counted");
        return ROWS.get();
    }

    @Bean
    ExecuteListenerProvider countedStatements() {
        // the platform's DSLContext takes providers only: a bare listener would hear nothing, and every count be right
        return () -> new ExecuteListener() {
            @Override
            public void recordEnd(ExecuteContext context) {
                if (counting) ROWS.incrementAndGet();
            }

            @Override
            public void executeStart(ExecuteContext context) {
                if (!counting) return;
                synchronized (SEEN) {
                    SEEN.add(String.valueOf(context.sql()));
                }
            }
        };
    }
}
