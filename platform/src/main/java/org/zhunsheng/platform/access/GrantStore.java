package org.zhunsheng.platform.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.kernel.OrganCode;

/** All SQL of {@code access.role_grant}. */
@Repository
class GrantStore {

    private static final String COLUMNS =
            "id, account, role, module, organ, first_day, last_day, granted_by, reason, ended_by, end_reason";

    private final DSLContext dsl;

    GrantStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** In force on the day. */
    List<Granted> on(LocalDate day, String account) {
        return dsl.fetch("select " + COLUMNS + """
                 from access.role_grant
                where account = ? and ended_act is null and first_day <= ?::date and coalesce(last_day, ?::date) >= ?::date
                order by id
                """, account, day, day, day).map(GrantStore::granted);
    }

    /** All that were ever given, the newest first. */
    List<Granted> of(String account) {
        return dsl.fetch("select " + COLUMNS + " from access.role_grant where account = ? order by id desc", account)
                .map(GrantStore::granted);
    }

    Optional<Granted> find(UUID id) {
        return dsl.fetchOptional("select " + COLUMNS + " from access.role_grant where id = ?", id)
                .map(GrantStore::granted);
    }

    void insert(
            DSLContext tx,
            String account,
            RoleOver given,
            LocalDate first,
            @Nullable LocalDate last,
            String by,
            String reason,
            long act) {
        tx.execute(
                """
                insert into access.role_grant (account, role, module, organ, first_day, last_day, granted_by, reason, act)
                values (?, ?, ?, ?, ?::date, ?::date, ?, ?, ?)
                """, account, given.role().name(), given.module(), given.organ().value(), first, last, by, reason, act);
    }

    void end(DSLContext tx, UUID id, String by, String reason, long act) {
        tx.execute("""
                update access.role_grant set ended_by = ?, end_reason = ?, ended_act = ?
                where id = ? and ended_act is null
                """, by, reason, act, id);
    }

    private static Granted granted(Record row) {
        return new Granted(
                row.get("id", UUID.class),
                row.get("account", String.class),
                new RoleOver(
                        Role.valueOf(row.get("role", String.class)),
                        row.get("module", String.class),
                        new OrganCode(row.get("organ", String.class))),
                row.get("first_day", LocalDate.class),
                row.get("last_day", LocalDate.class),
                row.get("granted_by", String.class),
                row.get("reason", String.class),
                row.get("ended_by", String.class),
                row.get("end_reason", String.class));
    }
}
