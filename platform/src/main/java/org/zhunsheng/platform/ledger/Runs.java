package org.zhunsheng.platform.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Files that are being checked or imported while their senders do something else: one at a time for a person, some at a
 * time for all. What became of a file is remembered for an hour.
 */
@Component
class Runs {

    /** Each holds a connection for as long as its file is read. */
    private static final int AT_ONCE = 4;

    /** One file, from the moment in which it was asked for to what became of it. */
    static final class Run implements Importing.Progress {

        private final ImportPlan plan;
        private final CompletableFuture<ImportResult> end = new CompletableFuture<>();
        private volatile long begun;
        private volatile int rows;
        private volatile int about;

        Run(ImportPlan plan) {
            this.plan = plan;
        }

        ImportPlan plan() {
            return plan;
        }

        @Override
        public void read(int soFar, int ofAbout) {
            about = ofAbout;
            rows = soFar;
        }

        /** It waits for another file of the same person, or for a free place. */
        boolean queued() {
            return begun == 0;
        }

        int rows() {
            return rows;
        }

        /** How many rows the file has, guidance and titles included; 0 until that is known. */
        int about() {
            return about;
        }

        long rowsASecond() {
            long nanos = System.nanoTime() - begun;
            return begun == 0 || nanos <= 0 ? 0 : rows * 1_000_000_000L / nanos;
        }

        /** What became of it; empty while it is under way. Fails as the run did. */
        Optional<ImportResult> end() {
            return end.isDone() ? Optional.of(end.join()) : Optional.empty();
        }

        boolean done() {
            return end.isDone();
        }

        boolean failed() {
            return end.isCompletedExceptionally();
        }

        /** Waits a little: a small file is done before anyone could look away. */
        void settle(Duration most) {
            try {
                end.get(most.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException toldByTheEnd) {
                // whoever looks finds it under way, or failed
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final Cache<UUID, Run> runs = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(1_000)
            .build();
    private final Map<String, Semaphore> persons = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Begins, unless there is a run of this file that {@code stands}: then that one answers. */
    Run begin(
            UUID code,
            String account,
            ImportPlan plan,
            Predicate<Run> stands,
            Function<Importing.Progress, ImportResult> work) {
        return runs.asMap().compute(code, (_, was) -> {
            if (was != null && (!was.end.isDone() || stands.test(was))) return was;
            Run run = new Run(plan);
            Thread.ofVirtual().name("import-" + code).start(() -> go(run, account, work));
            return run;
        });
    }

    private void go(Run run, String account, Function<Importing.Progress, ImportResult> work) {
        Semaphore own = persons.computeIfAbsent(account, _ -> new Semaphore(1, true));
        own.acquireUninterruptibly();
        places.acquireUninterruptibly();
        try {
            run.begun = System.nanoTime();
            run.end.complete(work.apply(run));
        } catch (RuntimeException | Error failed) {
            run.end.completeExceptionally(failed);
        } finally {
            places.release();
            own.release();
        }
    }

    /** So many wait for their turn. */
    long waiting() {
        return runs.asMap().values().stream()
                .filter(run -> !run.done() && run.queued())
                .count();
    }

    /** So many are being read. */
    long running() {
        return runs.asMap().values().stream()
                .filter(run -> !run.done() && !run.queued())
                .count();
    }

    /** What became of these files is no longer so. */
    void forget(Predicate<Run> which) {
        runs.asMap().values().removeIf(which);
    }
}
