package org.zhunsheng.platform.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All SQL of {@code access.session}. */
@Repository
class SessionStore {

    /** Why a session ended. */
    enum Ending {
        /** Signed out. */
        LOGOUT,
        /** Nothing happened for too long. */
        IDLE,
        /** A newer session took its place. */
        MOST,
        /** The password was changed or reset. */
        PASSWORD,
        /** The account was disabled. */
        DISABLED,
        /** Roles were given or ended. */
        GRANTS,
        /** Too many wrong codes. */
        CODE,
        /** A security administrator, or the person from another session. */
        REVOKED
    }

    /** A session as pages list it. */
    record Session(
            UUID id, String account, String name, Instant beganAt, Instant seenAt, String address, String agent) {

        /** What people call the browser and its system: {@code Chrome 141 · Windows}; as it calls itself, if neither is known. */
        String browser() {
            return Stream.of(first(BROWSERS), first(SYSTEMS))
                    .flatMap(Optional::stream)
                    .reduce((browser, system) -> browser + " · " + system)
                    .orElse(agent);
        }

        private Optional<String> first(Map<Pattern, String> known) {
            for (var one : known.entrySet()) {
                Matcher found = one.getKey().matcher(agent);
                if (found.find())
                    return Optional.of(one.getValue() + (found.groupCount() == 0 ? "" : " " + found.group(1)));
            }
            return Optional.empty();
        }

        /** Browsers name their ancestors too, so the youngest come first. */
        private static final Map<Pattern, String> BROWSERS = inOrder(
                "Edg(?:e|A|iOS)?/(\\d+)", "Edge",
                "QIHU|360SE|360EE", "360",
                "MicroMessenger/(\\d+)", "WeChat",
                "Firefox/(\\d+)", "Firefox",
                "Chrome/(\\d+)", "Chrome",
                "Version/(\\d+).* Safari/", "Safari",
                "curl/(\\d+)", "curl");

        private static final Map<Pattern, String> SYSTEMS = inOrder(
                "HarmonyOS", "HarmonyOS",
                "Android", "Android",
                "iPhone|iPad", "iOS",
                "Windows", "Windows",
                "Mac OS X", "macOS",
                "Linux|UOS|Kylin", "Linux");

        private static Map<Pattern, String> inOrder(String... pairs) {
            Map<Pattern, String> all = new LinkedHashMap<>();
            for (int i = 0; i < pairs.length; i += 2) all.put(Pattern.compile(pairs[i]), pairs[i + 1]);
            return all;
        }

        /** Whether it came from the machine on which the platform runs. */
        boolean local() {
            return address.equals("127.0.0.1") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
        }
    }

    /** What a request's key opens. */
    record Open(
            UUID id,
            Account account,
            boolean idle,
            boolean stale,
            boolean proved,
            boolean enrolled,
            List<String> demanded,
            boolean told) {}

    private final DSLContext dsl;
    private final Policy policy;

    SessionStore(DSLContext dsl, Policy policy) {
        this.dsl = dsl;
        this.policy = policy;
    }

    Optional<Open> open(String keySm3) {
        int idle = policy.session().idleMinutes();
        return dsl.fetchOptional("""
                select s.id, a.login, a.name, a.organ, a.state, a.subject, a.changed, false as locked,
                       not s.elsewhere and (a.must_change
                         or a.password_set_at < now() - make_interval(days => ?)) as must_change,
                       s.seen_at < now() - make_interval(mins => ?) as idle,
                       s.seen_at < now() - make_interval(secs => ?) as stale,
                       s.proved,
                       exists (select from access.second_factor f
                         where f.account = a.login and f.proved_at is not null) as enrolled,
                       array(select role from access.demanded_factor) as demanded,
                       exists (select from access.notice n where n.account = a.login and n.seen_at is null) as told
                from access.session s join access.account a on a.login = s.account
                where s.key_sm3 = ? and s.ended_at is null
                """, policy.password().days(), idle, Math.min(60, idle * 6), keySm3)
                .map(row -> new Open(
                        row.get("id", UUID.class),
                        AccountStore.account(row),
                        row.get("idle", boolean.class),
                        row.get("stale", boolean.class),
                        row.get("proved", boolean.class),
                        row.get("enrolled", boolean.class),
                        List.of(row.get("demanded", String[].class)),
                        row.get("told", boolean.class)));
    }

    void seen(UUID id) {
        dsl.execute("update access.session set seen_at = now() where id = ? and ended_at is null", id);
    }

    void begin(DSLContext tx, String account, String keySm3, boolean elsewhere, String address, String agent) {
        tx.execute("""
                insert into access.session (account, key_sm3, elsewhere, address, agent, proved)
                select ?, ?, ?, ?, ?, not exists (select from access.second_factor where account = ? and proved_at is not null)
                """, account, keySm3, elsewhere, address, agent, account);
        tx.execute("""
                update access.session set ended_at = now(), ended_by = account, ending = ?
                where account = ? and ended_at is null and id not in (
                  select id from access.session where account = ? and ended_at is null order by seen_at desc, id desc limit ?)
                """, Ending.MOST.name(), account, account, policy.session().most());
    }

    void prove(DSLContext tx, UUID id) {
        tx.execute("update access.session set proved = true where id = ? and ended_at is null", id);
    }

    /** The account whose session it was; empty where it had ended before. */
    Optional<String> end(DSLContext tx, UUID id, String by, Ending ending) {
        return tx.fetchOptional("""
                update access.session set ended_at = now(), ended_by = ?, ending = ?
                where id = ? and ended_at is null returning account
                """, by, ending.name(), id).map(row -> row.get("account", String.class));
    }

    void endAll(DSLContext tx, String account, String by, Ending ending) {
        tx.execute("""
                update access.session set ended_at = now(), ended_by = ?, ending = ?
                where account = ? and ended_at is null
                """, by, ending.name(), account);
    }

    void endOthers(DSLContext tx, String account, @Nullable UUID but, Ending ending) {
        tx.execute("""
                update access.session set ended_at = now(), ended_by = ?, ending = ?
                where account = ? and ended_at is null and id is distinct from ?::uuid
                """, account, ending.name(), account, but);
    }

    /** Open ones, the last seen first; of one account, or of all with null. At most 500. */
    List<Session> list(@Nullable String account) {
        return dsl.fetch("""
                select s.id, s.account, a.name, s.began_at, s.seen_at, s.address, s.agent
                from access.session s join access.account a on a.login = s.account
                where s.ended_at is null and s.seen_at >= now() - make_interval(mins => ?)
                  and (?::text is null or s.account = ?)
                order by s.seen_at desc limit 500
                """, policy.session().idleMinutes(), account, account).map(SessionStore::session);
    }

    private static Session session(Record row) {
        return new Session(
                row.get("id", UUID.class),
                row.get("account", String.class),
                row.get("name", String.class),
                row.get("began_at", OffsetDateTime.class).toInstant(),
                row.get("seen_at", OffsetDateTime.class).toInstant(),
                row.get("address", String.class),
                row.get("agent", String.class));
    }
}
