package org.zhunsheng.platform.audit;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/**
 * At the first start of a version whose acts leave traces, vouches for what the acts before had left (基线): one act, whose
 * line carries a digest over all of it by table. What had been changed before that moment only the older lines can tell.
 */
@Component
class Baselining {

    static final String KIND = "audit.baseline";

    private static final Logger LOG = LoggerFactory.getLogger(Baselining.class);

    private final DSLContext dsl;
    private final Acts acts;
    private final ObjectProvider<Recount> recounts;

    Baselining(DSLContext dsl, Acts acts, ObjectProvider<Recount> recounts) {
        this.dsl = dsl;
        this.acts = acts;
        this.recounts = recounts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void once() {
        long upTo = Objects.requireNonNull(
                dsl.fetchSingle("select sequence from audit.beginning").get(0, Long.class));
        if (upTo == 0
                || dsl.fetchOptional("select 1 from audit.line where kind = ? limit 1", KIND)
                        .isPresent()) return;
        LOG.info("what {} older acts left is entered in the chain", upTo);
        acts.write(Person.PLATFORM, Scope.WHOLE, KIND, "audit.line", Map.of("upTo", upTo), act -> {
            Map<String, Sm3> older = new TreeMap<>();
            for (String place : recounts.getObject().places()) keep(act.dsl(), place, upTo, older);
            images(act);
            Map<String, String> said = new TreeMap<>();
            older.forEach((place, sm3) -> said.put(place, sm3.hex()));
            return act.note("older", said);
        });
    }

    private static void keep(DSLContext tx, String place, long upTo, Map<String, Sm3> older) {
        int dot = place.indexOf('.');
        String schema = place.substring(0, dot);
        String table = place.substring(dot + 1);
        try (Cursor<Record> rows = tx.resultQuery(
                        """
                        with older as (select act from audit.line where sequence <= {2})
                        select * from (
                          select act, id, audit.said(digest, entered_at, broken, unchecked) as said, null::bigint as earlier from {0}
                          union all
                          select act, id, audit.said(digest, entered_at, broken, unchecked), null from {1}
                          union all
                          select replaced_act, id, null, act from {1}) as left_there
                        where act in (select act from older) order by act, said is null, id""", DSL.name(schema, table), DSL.name(schema, table + "_history"), DSL.inline(upTo))
                .fetchSize(1_000)
                .fetchLazy()) {
            Traces.Parts parts = null;
            for (Record row : rows) {
                long act = Objects.requireNonNull(row.get("act", Long.class));
                if (parts == null || parts.act() != act) {
                    if (parts != null) HeldTraces.older(older, parts.act(), place, parts.kept(tx));
                    parts = new Traces.Parts(act, place);
                }
                parts.add(
                        Objects.requireNonNull(row.get("id", java.util.UUID.class)),
                        row.get("said", String.class),
                        row.get("earlier", Long.class));
            }
            if (parts != null) HeldTraces.older(older, parts.act(), place, parts.kept(tx));
        }
    }

    private static void images(Act act) {
        act.dsl()
                .execute(
                        "insert into audit.image (act, place, key, image)"
                                + " select ?, g.place, r.key, r.image from audit.guarded g, audit.images(g.place) r"
                                + " on conflict do nothing",
                        act.number());
        act.dsl().fetch("select set_config('zs.imaged', 'yes', true)");
    }
}
