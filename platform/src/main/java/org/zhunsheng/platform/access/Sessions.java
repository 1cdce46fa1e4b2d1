package org.zhunsheng.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/** Who is signed in (会话). The table is asked at every request, so that an ended session is over in every process. */
@Service
class Sessions {

    private static final int KEY_BYTES = 32;
    private static final int LONGEST_AGENT = 200;

    private final SessionStore store;
    private final Persons persons;
    private final AccountStore accounts;
    private final Acts acts;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionStore store, Persons persons, AccountStore accounts, Acts acts) {
        this.store = store;
        this.persons = persons;
        this.accounts = accounts;
        this.acts = acts;
    }

    /**
     * The key that the browser keeps: 256 random bits, of which the table knows the digest only.
     *
     * @param elsewhere the OpenID provider said who it is; the password's age does not matter
     */
    String begin(String login, boolean elsewhere, String address, String agent) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Account account = accounts.find(login).orElseThrow();
        acts.write(
                persons.of(account).person(), Scope.NOTHING, "access.login", login, Map.of("address", address), act -> {
                    store.begin(
                            act.dsl(),
                            login,
                            sm3(key),
                            elsewhere,
                            address,
                            agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
                    return true;
                });
        return key;
    }

    Optional<SignedIn> by(String key) {
        Optional<SessionStore.Open> open = store.open(sm3(key));
        if (open.isEmpty() || open.get().account().disabled()) return Optional.empty();
        SessionStore.Open session = open.get();
        Persons.Known known = persons.of(session.account());
        if (session.idle()) {
            end(known.person(), session.id(), SessionStore.Ending.IDLE, "");
            return Optional.empty();
        }
        if (session.stale()) store.seen(session.id());
        return Optional.of(
                new SignedIn(known.person(), known.roles(), session.id(), before(session, known), session.told()));
    }

    private static Before before(SessionStore.Open session, Persons.Known known) {
        if (!session.proved()) return Before.CODE;
        if (session.account().mustChange()) return Before.PASSWORD;
        boolean demanded = known.roles().stream()
                .anyMatch(given -> session.demanded().contains(given.role().name()));
        return demanded && !session.enrolled() ? Before.ENROLMENT : Before.NOTHING;
    }

    /** Too many wrong codes: whoever has the password begins again. */
    void giveUp(SignedIn signedIn) {
        end(signedIn.person(), Objects.requireNonNull(signedIn.session()), SessionStore.Ending.CODE, "");
    }

    void logout(SignedIn signedIn) {
        UUID session = signedIn.session();
        if (session != null) end(signedIn.person(), session, SessionStore.Ending.LOGOUT, "");
    }

    /** Ends another's session; the next click there asks to sign in. */
    void revoke(Person by, UUID session, String reason) {
        if (!by.may(Right.SECURE)) throw new AccessDeniedException("sessions are ended by the security administrator");
        end(by, session, SessionStore.Ending.REVOKED, reason);
    }

    /** Ends one of one's own sessions. */
    void revokeOwn(Person by, UUID session) {
        if (own(by).stream().noneMatch(mine -> mine.id().equals(session)))
            throw new AccessDeniedException("not one's own session");
        end(by, session, SessionStore.Ending.REVOKED, "");
    }

    private void end(Person by, UUID session, SessionStore.Ending ending, String reason) {
        String kind = ending == SessionStore.Ending.LOGOUT ? "access.logout" : "access.sessionEnded";
        acts.write(by, Scope.NOTHING, kind, session.toString(), Map.of("ending", ending.name()), act -> {
            store.end(act.dsl(), session, by.account(), ending).ifPresent(account -> act.note("account", account));
            if (!reason.isBlank()) act.note("reason", reason);
            return true;
        });
    }

    List<SessionStore.Session> all(Person by) {
        if (!by.may(Right.SECURE)) throw new AccessDeniedException("sessions are seen by the security administrator");
        return store.list(null);
    }

    List<SessionStore.Session> own(Person by) {
        return store.list(by.account());
    }

    private static String sm3(String key) {
        return Sm3.hex(key.getBytes(StandardCharsets.UTF_8));
    }
}
