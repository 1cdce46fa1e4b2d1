package org.zhunsheng.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.Act;

/**
 * Tokens for programs (接口令牌), and all SQL of {@code access.token}: 256 random bits that are shown once and kept as
 * their SM3. It needs a connection only, so that the command line can issue one beside a running platform.
 */
public final class Tokens {

    /** A token as its owner sees it; the token itself is nowhere. */
    record Listed(
            UUID id,
            String name,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant seenAt) {}

    /** Whom a token speaks for. {@code act} is null where no line of the chain tells of it yet. */
    record Spoken(UUID id, String login, @Nullable Long act, boolean stale) {}

    private static final int TOKEN_BYTES = 32;
    private static final String PREFIX = "zs_";
    private static final String FROM_COMMAND_LINE = "zs token";

    private final DSLContext dsl;
    private final SecureRandom random = new SecureRandom();

    /** @param dsl may read and write the schema {@code access} */
    public Tokens(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Issues a token that acts as the account, in an act whose line tells of it.
     *
     * @param act  over a connection that may read and write the schema {@code access}
     * @param days how long it lives, from 1
     * @return the token, which can't be read again
     * @throws IllegalArgumentException where there is no such account, or {@code days} is not positive
     */
    public String issue(Act act, String account, int days) {
        return told(act.dsl(), account, issue(act.dsl(), account, FROM_COMMAND_LINE, days, act.number()));
    }

    /** Whoever has the machine can issue a token for anybody; the holder of the account gets to know it. */
    private static String told(DSLContext tx, String account, String token) {
        NoticeStore.add(tx, account, NoticeStore.Kind.TOKEN, FROM_COMMAND_LINE, null);
        return token;
    }

    String issue(DSLContext tx, String account, String name, int days, @Nullable Long act) {
        if (days < 1) throw new IllegalArgumentException("a token lives a day at least: " + days);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int issued = tx.execute("""
                insert into access.token (account, name, token_sm3, expires_at, act)
                select login, ?, ?, now() + make_interval(days => ?), ?::bigint from access.account where login = ?
                """, name, sm3(token), days, act, account);
        if (issued == 0) throw new IllegalArgumentException("no such account: " + account);
        return token;
    }

    Optional<Spoken> spoken(String token) {
        return dsl.fetchOptional("""
                select id, account, act, coalesce(seen_at < now() - interval '1 minute', true) as stale from access.token
                where token_sm3 = ? and revoked_at is null and expires_at > now()
                """, sm3(token))
                .map(row -> new Spoken(
                        row.get("id", UUID.class),
                        row.get("account", String.class),
                        row.get("act", Long.class),
                        row.get("stale", boolean.class)));
    }

    void seen(UUID id) {
        dsl.execute("update access.token set seen_at = now() where id = ?", id);
    }

    /** False where another request told the chain in the meantime. */
    boolean told(DSLContext tx, UUID id, long act) {
        return tx.execute("update access.token set act = ? where id = ? and act is null", act, id) == 1;
    }

    boolean revoke(DSLContext tx, String account, UUID id, String by) {
        return tx.execute("""
                update access.token set revoked_at = now(), revoked_by = ?
                where id = ? and account = ? and revoked_at is null
                """, by, id, account) == 1;
    }

    /** All of an account's, where what they stand for has changed. */
    static void revokeAll(DSLContext tx, String account, String by) {
        tx.execute("""
                update access.token set revoked_at = now(), revoked_by = ?
                where account = ? and revoked_at is null and expires_at > now()
                """, by, account);
    }

    /** Those that still open, the newest first. */
    List<Listed> of(String account) {
        return dsl.fetch("""
                select id, name, issued_at, expires_at, seen_at from access.token
                where account = ? and revoked_at is null and expires_at > now() order by issued_at desc
                """, account).map(row -> {
            OffsetDateTime seen = row.get("seen_at", OffsetDateTime.class);
            return new Listed(
                    row.get("id", UUID.class),
                    row.get("name", String.class),
                    row.get("issued_at", OffsetDateTime.class).toInstant(),
                    row.get("expires_at", OffsetDateTime.class).toInstant(),
                    seen == null ? null : seen.toInstant());
        });
    }

    private static String sm3(String token) {
        return Sm3.hex(token.getBytes(StandardCharsets.UTF_8));
    }
}
