package org.zhunsheng.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All SQL of {@code access.second_factor} and {@code demanded_factor}. */
@Repository
class SecondFactorStore {

    /** @param step the database's present step: a platform whose day stands still has the right time too */
    record Held(String keySealed, long lastStep, boolean proved, long step) {}

    private final DSLContext dsl;

    SecondFactorStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Held> of(String account) {
        return dsl.fetchOptional("""
                select key_sealed, last_step, proved_at is not null as proved,
                       floor(extract(epoch from clock_timestamp()) / ?)::bigint as step
                from access.second_factor where account = ?
                """, Totp.STEP_SECONDS, account)
                .map(row -> new Held(
                        row.get("key_sealed", String.class),
                        row.get("last_step", long.class),
                        row.get("proved", boolean.class),
                        row.get("step", long.class)));
    }

    /** A key that is shown and not yet proved; one that was proved stays. */
    void offer(DSLContext tx, String account, String keySealed) {
        tx.execute("""
                insert into access.second_factor (account, key_sealed) values (?, ?)
                on conflict (account) do update set key_sealed = excluded.key_sealed, last_step = 0
                  where access.second_factor.proved_at is null
                """, account, keySealed);
    }

    /** Uses a code's step up; false where it was, by the same code at the same moment. */
    boolean use(DSLContext tx, String account, long step) {
        return tx.execute("""
                update access.second_factor set last_step = ?, proved_at = coalesce(proved_at, now())
                where account = ? and last_step < ?
                """, step, account, step) == 1;
    }

    void remove(DSLContext tx, String account) {
        tx.execute("delete from access.second_factor where account = ?", account);
    }

    /** Who has one. */
    Set<String> holders() {
        return dsl.fetch("select account from access.second_factor where proved_at is not null")
                .intoSet(row -> row.get("account", String.class));
    }

    Set<String> demanded() {
        return dsl.fetch("select role from access.demanded_factor").intoSet(row -> row.get("role", String.class));
    }

    void demand(DSLContext tx, List<Role> roles, long act) {
        tx.execute("delete from access.demanded_factor");
        for (Role role : roles)
            tx.execute("insert into access.demanded_factor (role, act) values (?, ?)", role.name(), act);
    }
}
