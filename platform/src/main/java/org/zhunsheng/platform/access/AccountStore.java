package org.zhunsheng.platform.access;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.AccountNames;
import org.zhunsheng.platform.kernel.OrganCode;

/** All SQL of {@code access.account}, {@code password_before} and {@code attempt}. */
@Repository
class AccountStore implements AccountNames {

    /** How a name stands with a client after one more try was counted. */
    record Attempt(int failures, boolean locked) {}

    private static final String LISTED = """
            select a.login, a.name, a.organ, a.state, a.subject, a.changed,
                   a.must_change or a.password_set_at < now() - make_interval(days => ?) as must_change,
                   exists (select from access.attempt t where t.name_sm3 = ? and t.locked_until > now()) as locked
            from access.account a
            """;
    private static final String EVERYONE = """
            select a.login, a.name, a.organ, a.state, a.subject, a.changed,
                   a.must_change or a.password_set_at < now() - make_interval(days => ?) as must_change, false as locked
            from access.account a order by a.organ, a.login
            """;

    private final DSLContext dsl;
    private final Policy policy;

    AccountStore(DSLContext dsl, Policy policy) {
        this.dsl = dsl;
        this.policy = policy;
    }

    Optional<Account> find(String login) {
        return dsl.fetchOptional(LISTED + "where a.login = ?", policy.password().days(), nameSm3(login), login)
                .map(AccountStore::account);
    }

    /** The account to which the OpenID provider's subject is bound, disabled or not. */
    Optional<String> loginOf(String subject) {
        return dsl.fetchOptional("select login from access.account where subject = ?", subject)
                .map(row -> row.get("login", String.class));
    }

    List<Account> all() {
        List<String> locked = dsl.fetch("select distinct name_sm3 from access.attempt where locked_until > now()")
                .getValues("name_sm3", String.class);
        return dsl.fetch(EVERYONE, policy.password().days()).map(AccountStore::account).stream()
                .map(account -> locked.contains(nameSm3(account.login())) ? asLocked(account) : account)
                .toList();
    }

    /** Those that can sign in and belong to one of these organs. */
    List<Account> of(Collection<OrganCode> organs) {
        return dsl.fetch(
                        LISTED + "where a.state = 'ACTIVE' and a.organ = any (?::text[]) order by a.login",
                        policy.password().days(),
                        "",
                        organs.stream().map(OrganCode::value).toArray(String[]::new))
                .map(AccountStore::account);
    }

    @Override
    public Map<String, Called> people(Set<String> accounts) {
        if (accounts.isEmpty()) return Map.of();
        return dsl.fetch(
                        "select login, name, organ from access.account where login = any (?::text[])",
                        DSL.val(accounts.toArray(String[]::new)))
                .intoMap(
                        row -> row.get("login", String.class),
                        row -> new Called(
                                row.get("name", String.class), new OrganCode(row.get("organ", String.class))));
    }

    /** The digest of the password; empty where there is no such account or it has none. */
    Optional<String> password(String login) {
        return dsl.fetchOptional("select password from access.account where login = ?", login)
                .map(row -> row.get("password", String.class));
    }

    /** The present digest and those before it, as many as are remembered. */
    List<String> passwords(String login) {
        return dsl.fetch("""
                select password from (
                  select password, now() as at from access.account where login = ? and password is not null
                  union all
                  select password, replaced_at from access.password_before where account = ?) known
                order by at desc limit ?
                """, login, login, policy.password().remembered()).getValues("password", String.class);
    }

    void insert(
            DSLContext tx,
            String login,
            String name,
            OrganCode organ,
            @Nullable String password,
            boolean mustChange,
            long act) {
        tx.execute("""
                insert into access.account (login, name, organ, password, password_set_at, must_change, changed)
                values (?, ?, ?, ?, now(), ?, ?)
                """, login, name, organ.value(), password, mustChange, act);
    }

    void setPassword(DSLContext tx, String login, String password, boolean mustChange, long act) {
        tx.execute("""
                insert into access.password_before (account, password)
                select login, password from access.account where login = ? and password is not null
                """, login);
        tx.execute("""
                delete from access.password_before b where account = ? and (select count(*) from access.password_before n
                  where n.account = b.account and n.replaced_at > b.replaced_at) >= ?
                """, login, policy.password().remembered());
        tx.execute("""
                update access.account set password = ?, password_set_at = now(), must_change = ?, changed = ?
                where login = ?
                """, password, mustChange, act, login);
    }

    void setState(DSLContext tx, String login, boolean disabled, long act) {
        tx.execute(
                "update access.account set state = ?, changed = ? where login = ?",
                disabled ? "DISABLED" : "ACTIVE",
                act,
                login);
    }

    void setSubject(DSLContext tx, String login, @Nullable String subject, long act) {
        tx.execute("update access.account set subject = ?, changed = ? where login = ?", subject, act, login);
    }

    void touch(DSLContext tx, String login, long act) {
        tx.execute("update access.account set changed = ? where login = ?", act, login);
    }

    /**
     * Counts a try before it is made, so that many at once can't pass the limit together: for the client, and where the
     * account never signed in from there, for all such clients together.
     */
    Attempt count(String login, Client client) {
        dsl.execute(
                "delete from access.attempt where last_at < now() - interval '1 day' and coalesce(locked_until, last_at) < now()");
        Attempt here = count(login, client.sm3());
        if (client.known()) return limited(here, policy.lock().failures());
        Attempt together = limited(count(login, Client.UNKNOWN), policy.lock().together());
        return together.locked() ? together : limited(here, policy.lock().failures());
    }

    private static Attempt limited(Attempt attempt, int failures) {
        return new Attempt(attempt.failures(), attempt.locked() || attempt.failures() > failures);
    }

    private Attempt count(String login, String clientSm3) {
        Record counted = dsl.fetchSingle("""
                insert into access.attempt as a (name_sm3, client_sm3, failures, last_at) values (?, ?, 1, now())
                on conflict (name_sm3, client_sm3) do update set
                  failures = case when a.locked_until <= now() then 1
                                  when a.locked_until is not null then a.failures else a.failures + 1 end,
                  locked_until = case when a.locked_until > now() then a.locked_until end,
                  last_at = now()
                returning failures, locked_until is not null as locked
                """, nameSm3(login), clientSm3);
        return new Attempt(counted.get("failures", int.class), counted.get("locked", boolean.class));
    }

    /** Locks what has reached its limit; true where something did. */
    boolean lock(String login, Client client) {
        return dsl.execute(
                        """
                update access.attempt set locked_until = now() + make_interval(mins => ?)
                where name_sm3 = ? and locked_until is null
                  and (client_sm3 = ? and failures >= ? or client_sm3 = ? and failures >= ? and not ?)
                """,
                        policy.lock().minutes(),
                        nameSm3(login),
                        client.sm3(),
                        policy.lock().failures(),
                        Client.UNKNOWN,
                        policy.lock().together(),
                        client.known())
                > 0;
    }

    /** The password was right: this client starts anew, and with one that was not known all such. */
    void forgive(String login, Client client) {
        dsl.execute(
                "delete from access.attempt where name_sm3 = ? and (client_sm3 = ? or client_sm3 = ? and not ?)",
                nameSm3(login),
                client.sm3(),
                Client.UNKNOWN,
                client.known());
    }

    /** Lets every client try again. */
    void unlock(DSLContext tx, String login) {
        tx.execute("delete from access.attempt where name_sm3 = ?", nameSm3(login));
    }

    private static String nameSm3(String login) {
        return Sm3.hex(login.getBytes(StandardCharsets.UTF_8));
    }

    private static Account asLocked(Account a) {
        return new Account(
                a.login(), a.name(), a.organ(), a.disabled(), true, a.mustChange(), a.subject(), a.changed());
    }

    static Account account(Record row) {
        return new Account(
                row.get("login", String.class),
                row.get("name", String.class),
                new OrganCode(row.get("organ", String.class)),
                row.get("state", String.class).equals("DISABLED"),
                row.get("locked", boolean.class),
                Objects.requireNonNullElse(row.get("must_change", Boolean.class), false),
                row.get("subject", String.class),
                row.get("changed", long.class));
    }
}
