package org.zhunsheng.platform.audit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What the chain tells a monitor (监控指标): how long it is, and how many acts of each kind there are, such as sign-ins
 * ({@code access.login}), imported files ({@code ledger.import}) and issued reports ({@code reports.issue}). Only lines that
 * came since the last look are counted.
 */
@Component
final class ChainMeters implements MeterBinder {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final LineStore store;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private long upTo;
    private long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();

    ChainMeters(LineStore store) {
        this.store = store;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zhunsheng.chain.lines", () -> lines(registry))
                .description("Lines of the audit chain")
                .register(registry);
    }

    private synchronized long lines(MeterRegistry registry) {
        if (System.nanoTime() - lookedAt >= BETWEEN_LOOKS.toNanos()) {
            LineStore.Counted counted = store.countedAfter(upTo);
            counted.kinds().forEach((kind, more) -> {
                if (counts.merge(kind, more, Long::sum).equals(more)) register(kind, registry);
            });
            upTo = Math.max(upTo, counted.last());
            lookedAt = System.nanoTime();
        }
        return upTo;
    }

    private void register(String kind, MeterRegistry registry) {
        FunctionCounter.builder("zhunsheng.acts", counts, all -> all.getOrDefault(kind, 0L))
                .tag("kind", kind)
                .description("Acts in the audit chain")
                .register(registry);
    }
}
