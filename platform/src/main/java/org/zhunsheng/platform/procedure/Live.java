package org.zhunsheng.platform.procedure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.kernel.OrganCode;

/** From which day an organ works by a procedure (启用). All SQL of {@code procedure.live}. */
@Repository
class Live {

    /** How long a process may not notice that another one set a day. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Place(String procedure, OrganCode organ) {}

    private final DSLContext dsl;
    private final Cache<String, Map<Place, LocalDate>> days =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    Live(DSLContext dsl) {
        this.dsl = dsl;
    }

    boolean on(LocalDate day, String procedure, OrganCode organ) {
        LocalDate from = all().get(new Place(procedure, organ));
        return from != null && !from.isAfter(day);
    }

    /** The organs that work by a procedure, each with its day. */
    Map<OrganCode, LocalDate> of(String procedure) {
        return all().entrySet().stream()
                .filter(one -> one.getKey().procedure().equals(procedure))
                .collect(Collectors.toMap(one -> one.getKey().organ(), Map.Entry::getValue));
    }

    private Map<Place, LocalDate> all() {
        return days.get(
                "days",
                _ -> dsl.fetch("select procedure, organ, from_day from procedure.live")
                        .intoMap(
                                row -> new Place(row.get(0, String.class), new OrganCode(row.get(1, String.class))),
                                row -> row.get(2, LocalDate.class)));
    }

    void set(Act act, String procedure, OrganCode organ, LocalDate from, String by) {
        act.dsl().execute("""
                insert into procedure.live (procedure, organ, from_day, set_by, act) values (?, ?, ?::date, ?, ?)
                on conflict (procedure, organ) do update set from_day = excluded.from_day, set_by = excluded.set_by, act = excluded.act""", procedure, organ.value(), from, by, act.number());
        days.invalidateAll();
    }
}
