package org.zhunsheng.platform.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;

/** All SQL of {@code access.proposal}. */
@Repository
class ProposalStore {

    private static final String OPEN = """
            select id, kind, account, subject, half, reason, proposed_by, proposed_as, proposed_at from access.proposal
            where outcome is null and proposed_at > now() - interval '3 days'
            """;

    private final DSLContext dsl;

    ProposalStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Takes the place of an earlier one of the same kind for the account. */
    void insert(
            DSLContext tx,
            Proposal.Kind kind,
            String account,
            @Nullable String subject,
            @Nullable String half,
            String reason,
            Person by,
            Right as,
            long act) {
        tx.execute("""
                update access.proposal set outcome = 'DECLINED', half = null, settled_by = ?, settled_at = now(), settled_act = ?
                where account = ? and kind = ? and outcome is null
                """, by.account(), act, account, kind.name());
        tx.execute("""
                insert into access.proposal (kind, account, subject, half, reason, proposed_by, proposed_as, act)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, kind.name(), account, subject, half, reason, by.account(), as.name(), act);
    }

    /** Those that wait, the oldest first; after three days none does. */
    List<Proposal> open() {
        return dsl.fetch(OPEN + "order by id").map(ProposalStore::proposal);
    }

    /** Locks it, so that it is settled once. */
    Optional<Proposal> open(DSLContext tx, UUID id) {
        return tx.fetchOptional(OPEN + "and id = ? for update", id).map(ProposalStore::proposal);
    }

    void settle(DSLContext tx, UUID id, boolean confirmed, String by, long act) {
        tx.execute("""
                update access.proposal set outcome = ?, half = null, settled_by = ?, settled_at = now(), settled_act = ?
                where id = ?
                """, confirmed ? "CONFIRMED" : "DECLINED", by, act, id);
    }

    private static Proposal proposal(Record row) {
        return new Proposal(
                row.get("id", UUID.class),
                Proposal.Kind.valueOf(row.get("kind", String.class)),
                row.get("account", String.class),
                row.get("subject", String.class),
                row.get("half", String.class),
                row.get("reason", String.class),
                row.get("proposed_by", String.class),
                Right.valueOf(row.get("proposed_as", String.class)),
                row.get("proposed_at", OffsetDateTime.class).toInstant());
    }
}
