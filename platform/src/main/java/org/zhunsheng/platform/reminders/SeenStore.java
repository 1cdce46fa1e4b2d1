package org.zhunsheng.platform.reminders;

import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Act;

/** What each account has seen (已看), by digests of keys: of what is no longer told nothing is kept. */
@Component
class SeenStore {

    private final DSLContext dsl;

    SeenStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Set<String> by(String account) {
        return dsl.fetch("select unnest(keys) from reminders.seen where account = ?", account)
                .intoSet(0, String.class);
    }

    void keep(Act act, String account, Collection<String> keys) {
        act.dsl().execute("""
                insert into reminders.seen (account, keys, act) values (?, ?::text[], ?)
                on conflict (account) do update set keys = excluded.keys, act = excluded.act""", account, keys.toArray(String[]::new), act.number());
    }
}
