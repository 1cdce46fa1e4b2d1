package org.zhunsheng.platform.figures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.figures.CountingChoice.Made;
import org.zhunsheng.platform.kernel.OrganCode;

/** All SQL of the schema {@code figures}. */
@Repository
class ChoiceStore {

    private final DSLContext dsl;

    ChoiceStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** In the order in which they were made. */
    List<Made> all() {
        return dsl.fetch("""
                        select choice, counted, organs, from_day, reason, chosen_at, account
                        from figures.choice order by chosen_at, id""")
                .map(row -> new Made(
                        row.get("choice", String.class),
                        row.get("counted", boolean.class),
                        Arrays.stream(row.get("organs", String[].class))
                                .map(OrganCode::new)
                                .collect(Collectors.toSet()),
                        row.get("from_day", LocalDate.class),
                        row.get("reason", String.class),
                        row.get("account", String.class),
                        Objects.requireNonNull(row.get("chosen_at", OffsetDateTime.class))
                                .toInstant()));
    }

    void add(Act act, Made made) {
        act.dsl()
                .execute(
                        """
                        insert into figures.choice (choice, counted, organs, from_day, reason, chosen_at, account, act)
                        values (?, ?, ?, ?::date, ?, ?::timestamptz, ?, ?)""",
                        made.choice(),
                        made.counted(),
                        made.organs().stream().map(OrganCode::value).toArray(String[]::new),
                        made.from(),
                        made.reason(),
                        made.at().atOffset(ZoneOffset.UTC),
                        made.account(),
                        act.number());
    }
}
