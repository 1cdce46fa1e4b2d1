package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhunsheng.papers.proof.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * All SQL of {@code ledger.draft}: what a person has typed and not yet registered (草稿), of any ledger's form and of a
 * report. It is the person's own, nobody else sees it, and so it is no act: see ADR 0013.
 */
@Repository
public class TypedStore {

    /** @param texts by the form's field names */
    public record Typed(Map<String, String> texts, Instant savedAt) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext dsl;

    TypedStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param ledger the ledger's name, or whose form it is
     * @param record the entry that is being corrected; empty for a new one
     */
    @SuppressWarnings("unchecked")
    public Optional<Typed> find(String account, String ledger, String record) {
        return dsl.fetchOptional(
                        "select typed, saved_at from ledger.draft where account = ? and ledger = ? and record = ?",
                        account,
                        ledger,
                        record)
                .map(row -> new Typed(
                        JSON.readValue(row.get("typed", String.class), Map.class),
                        Objects.requireNonNull(row.get("saved_at", OffsetDateTime.class))
                                .toInstant()));
    }

    public void keep(String account, String ledger, String record, Typed typed) {
        dsl.execute(
                """
                insert into ledger.draft (account, ledger, record, typed, saved_at)
                values (?, ?, ?, ?::jsonb, ?::timestamptz)
                on conflict (account, ledger, record) do update
                set typed = excluded.typed, saved_at = excluded.saved_at""",
                account,
                ledger,
                record,
                CanonicalJson.text(typed.texts()),
                typed.savedAt().atOffset(ZoneOffset.UTC));
    }

    public void forget(String account, String ledger, String record) {
        dsl.execute(
                "delete from ledger.draft where account = ? and ledger = ? and record = ?", account, ledger, record);
    }
}
