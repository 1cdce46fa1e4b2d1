package org.zhunsheng.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.platform.kernel.Today;

/** Walks the whole chain when an auditor asks, one walk at a time, and remembers what the last one found (核对审计链). */
@Component
class ChainCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ChainCheck.class);

    /** How far a walk is. */
    sealed interface State {

        record Never() implements State {}

        /** @param line the sequence of the last line walked */
        record Walking(long line) implements State {}

        /** @param took from the first line to the last */
        record Whole(long lines, String last, Instant at, Duration took) implements State {}

        /** @param line the sequence of the first line that does not follow from what stands before it */
        record Broken(long line, String expected, String found, Instant at) implements State {}

        /** The walk could not be ended; it says nothing of the chain. */
        record Failed(Instant at) implements State {}
    }

    private final LineStore store;
    private final Acts acts;
    private final Today today;
    private final AtomicReference<State> state = new AtomicReference<>(new State.Never());

    ChainCheck(LineStore store, Acts acts, Today today) {
        this.store = store;
        this.acts = acts;
        this.today = today;
    }

    State state() {
        return state.get();
    }

    boolean walking() {
        return state() instanceof State.Walking;
    }

    /** Begins a walk; who asks while one is under way waits for that one. */
    void begin(String account) {
        State was = state();
        if (was instanceof State.Walking || !state.compareAndSet(was, new State.Walking(0))) return;
        Thread.ofVirtual().name("audit-chain").start(() -> walk(account));
    }

    private void walk(String account) {
        long begun = System.nanoTime();
        try {
            Chain.Verdict verdict = store.verify(line -> {
                if (line % 1_000 == 0) state.set(new State.Walking(line));
            });
            state.set(found(verdict, Duration.ofNanos(System.nanoTime() - begun)));
            acts.note(account, "audit.verify", "audit.line", said(verdict));
        } catch (RuntimeException failed) {
            LOG.error("the audit chain could not be walked", failed);
            state.set(new State.Failed(today.now()));
        }
    }

    private State found(Chain.Verdict verdict, Duration took) {
        return switch (verdict) {
            case Chain.Verdict.Whole(long lines, String last) -> new State.Whole(lines, last, today.now(), took);
            case Chain.Verdict.Broken(long line, Chain.Link _, String expected, String found) ->
                new State.Broken(line, expected, found, today.now());
        };
    }

    private static Map<String, ?> said(Chain.Verdict verdict) {
        return switch (verdict) {
            case Chain.Verdict.Whole(long lines, String last) -> Map.of("whole", true, "lines", lines, "last", last);
            case Chain.Verdict.Broken(long line, Chain.Link link, String _, String _) ->
                Map.of("whole", false, "line", line, "link", link.name());
        };
    }
}
