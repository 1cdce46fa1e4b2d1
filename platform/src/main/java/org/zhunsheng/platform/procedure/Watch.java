package org.zhunsheng.platform.procedure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.procedure.Conditions.Condition;
import org.zhunsheng.platform.procedure.Conditions.Sight;
import org.zhunsheng.platform.procedure.Deed.Verb;

/**
 * Looks at conditions over figures (数字条件) whenever a ledger on which they rest changes, whenever somebody acts in their
 * matter, shortly behind midnight and at every start. What it sees is an act of the house: it says how far it is, does the
 * step once the condition holds, and has it owed again where it fails before the answer was sent. Afterwards whoever leads is
 * told, and a person decides.
 */
@Component
class Watch {

    /** How long a process may not notice that a condition was stated in another one. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** How often it looks again where others' deeds come first. */
    private static final int TRIES = 5;

    private final Matters matters;
    private final MatterStore store;
    private final Conditions conditions;
    private final OrganRegister organs;
    private final Today today;
    private final Cache<String, Set<String>> watched =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    Watch(Matters matters, MatterStore store, Conditions conditions, OrganRegister organs, Today today) {
        this.matters = matters;
        this.store = store;
        this.conditions = conditions;
        this.organs = organs;
        this.today = today;
    }

    @EventListener
    void written(Acts.Written act) {
        if (watched().contains(act.subject())) store.watching(act.subject()).forEach(this::look);
    }

    @EventListener
    void acted(Matters.Acted acted) {
        watched.invalidateAll();
        acted.matters().forEach(this::look);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 2 0 * * *", zone = "Asia/Shanghai")
    void day() {
        watched().stream()
                .flatMap(ledger -> store.watching(ledger).stream())
                .distinct()
                .forEach(this::look);
    }

    private Set<String> watched() {
        return watched.get("watched", _ -> store.watched());
    }

    private void look(UUID matter) {
        for (int tries = 0; tries < TRIES; tries++)
            if (looked(matters.open(Person.PLATFORM, matter).orElseThrow())) return;
    }

    /** @return false where it is to be looked at again: somebody else's deed came first */
    private boolean looked(Matters.Opened opened) {
        Standing standing = opened.standing();
        // a clock that was put back sees nothing new
        if (standing.ended() || standing.course().getLast().on().isAfter(today.day())) return true;
        for (Step step : standing.procedure().steps()) {
            if (step.holds() == null || !standing.byFigures(step)) continue;
            OrganCode office = acting(standing).office(standing, step, "", today.day());
            if (office == null) continue;
            Seen seen = new Seen(
                    standing,
                    step,
                    step.holds(),
                    office,
                    conditions.look(condition(step.holds(), standing.columns(), office), today.day()));
            Deed upon = upon(seen);
            // what a check does not let it do is said at least
            Deed says = says(seen);
            if (upon != null && matters.byItself(opened, step, upon)) return true;
            if (says != null && !says.equals(upon) && matters.byItself(opened, step, says)) return true;
            if (upon != null && says != null) return false;
        }
        return true;
    }

    /** What was seen of a step's condition. */
    private record Seen(Standing standing, Step step, Step.Holds holds, OrganCode office, Sight sight) {}

    private Acting acting(Standing standing) {
        return matters.acting(standing.procedure());
    }

    private Condition condition(Step.Holds holds, Map<String, String> columns, OrganCode office) {
        return new Condition(
                said(columns, holds.metric()),
                new BigDecimal(said(columns, holds.least())),
                switch (Reach.valueOf(said(columns, holds.of()))) {
                    case DISTRICT -> organs.root();
                    case LEAD -> office;
                },
                Recurrence.valueOf(said(columns, holds.every()))
                        .within(
                                LocalDate.parse(said(columns, holds.first())),
                                LocalDate.parse(said(columns, holds.last()))));
    }

    private static String said(Map<String, String> columns, String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }

    /** What follows from what was seen; null where nothing new does. */
    private @Nullable Deed upon(Seen seen) {
        Standing standing = seen.standing();
        return switch (seen.sight().holds()) {
            case YES ->
                standing.owed(seen.step()) && acting(standing).notYet(seen.step(), "", standing) == null
                        ? deed(Verb.DO, seen.step(), seen)
                        : says(seen);
            case NO -> standing.done(seen.step()) ? fails(seen) : says(seen);
            case NOT_KNOWN -> says(seen);
        };
    }

    private @Nullable Deed fails(Seen seen) {
        Standing standing = seen.standing();
        if (!standing.done(standing.procedure().step(seen.holds().until())))
            return deed(Verb.RETURN, seen.step(), seen);
        Step afterwards = standing.procedure().step(seen.holds().afterwards());
        // once of each doing: from then on a person decides
        return standing.owedAt(afterwards) > standing.doneAt(seen.step(), "")
                ? says(seen)
                : deed(Verb.RETURN, afterwards, seen);
    }

    private @Nullable Deed says(Seen seen) {
        Deed last = seen.standing().lastSeen(seen.step());
        return last != null && last.why().equals(seen.sight().words()) ? null : deed(Verb.SEE, seen.step(), seen);
    }

    private Deed deed(Verb verb, Step step, Seen seen) {
        return Deed.of(verb, step.id(), Person.PLATFORM.account(), seen.office(), today.day())
                .from(seen.step().id(), seen.sight().words());
    }
}
