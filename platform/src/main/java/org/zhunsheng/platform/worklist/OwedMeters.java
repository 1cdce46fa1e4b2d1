package org.zhunsheng.platform.worklist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.organs.Organs;

/** What a monitor is told of duties (监控指标): how many are late and how many are open in the whole district. */
@Component
final class OwedMeters implements MeterBinder {

    /** To find it costs a question to every ledger with terms. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Worklist worklist;
    private final Organs organs;
    private final Cache<String, Inbox> read =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    OwedMeters(Worklist worklist, Organs organs) {
        this.worklist = worklist;
        this.organs = organs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "late", Inbox::lateCount);
        gauge(registry, "open", Inbox::openCount);
    }

    private void gauge(MeterRegistry registry, String state, ToDoubleFunction<Inbox> number) {
        Gauge.builder("zhunsheng.owed", () -> number.applyAsDouble(owed()))
                .tag("state", state)
                .description("Duties of the district's organs, as of some minutes ago at most")
                .register(registry);
    }

    private Inbox owed() {
        return read.get("owed", _ -> organs.hasRoot() ? inbox() : new Inbox(List.of(), List.of(), List.of()));
    }

    private Inbox inbox() {
        Person monitor = new Person(
                "platform", "platform", organs.root(), List.of(new Person.Grant("*", Set.of(Right.READ), Scope.WHOLE)));
        return worklist.inbox(monitor, new Viewpoint(organs.root(), null), 0);
    }
}
