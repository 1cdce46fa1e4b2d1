package org.zhunsheng.platform.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What a monitor is told of files that were sent to ledgers (监控指标), by this process since its start. */
@Component
final class ImportMeters {

    private static final String FILES = "zhunsheng.import.files";

    private final Counter imported;
    private final Counter checked;
    private final Counter refused;
    private final Counter known;
    private final Counter unreadable;
    private final Counter rows;

    ImportMeters(MeterRegistry registry, Runs runs) {
        queue(registry, "waiting", runs::waiting);
        queue(registry, "running", runs::running);
        this.imported = files(registry, "imported");
        this.checked = files(registry, "checked");
        this.refused = files(registry, "refused");
        this.known = files(registry, "known");
        this.unreadable = files(registry, "unreadable");
        this.rows = Counter.builder("zhunsheng.import.rows")
                .description("Rows that entered by imports")
                .register(registry);
    }

    private static void queue(MeterRegistry registry, String state, Supplier<Number> number) {
        Gauge.builder("zhunsheng.import.queue", number)
                .tag("state", state)
                .description("Files that are checked or imported in the background")
                .register(registry);
    }

    private static Counter files(MeterRegistry registry, String outcome) {
        return Counter.builder(FILES)
                .tag("outcome", outcome)
                .description("Files sent to ledgers, by what became of them")
                .register(registry);
    }

    ImportResult counted(ImportPlan plan, ImportResult result) {
        switch (result) {
            case ImportResult.NotRead _, ImportResult.NoHeader _ -> unreadable.increment();
            case ImportResult.Known _ -> known.increment();
            case ImportResult.Repeated _, ImportResult.Unmapped _ -> refused.increment();
            case ImportResult.Read read -> {
                rows.increment(read.imported());
                (plan.trial() ? checked : read.imported() == 0 ? refused : imported).increment();
            }
        }
        return result;
    }
}
