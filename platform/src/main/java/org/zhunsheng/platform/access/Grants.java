package org.zhunsheng.platform.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;

/** The door to roles: a security administrator gives and ends them, never their own (授权). */
@Service
public class Grants {

    /** What became of a wish to give a role. */
    public enum Outcome {
        GIVEN,
        /** Nobody gives themselves a role. */
        OWN,
        /** The account has another of the duties that are kept apart. */
        DUTIES_MIX,
        /** Who takes over old files does so until a day. */
        OPEN_ENDED,
        /** The last day lies before the first. */
        DAYS
    }

    private final GrantStore store;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Acts acts;
    private final Today today;

    Grants(GrantStore store, AccountStore accounts, SessionStore sessions, Acts acts, Today today) {
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.acts = acts;
        this.today = today;
    }

    /**
     * @param last   inclusive; null is until it is ended
     * @param reason in the security administrator's words
     * @throws AccessDeniedException where {@code by} is no security administrator
     */
    public Outcome give(
            Person by, String account, RoleOver given, LocalDate first, @Nullable LocalDate last, String reason) {
        mustSecure(by);
        if (by.account().equals(account)) return Outcome.OWN;
        if (last == null && given.role() == Role.ARCHIVIST) return Outcome.OPEN_ENDED;
        if (last != null && last.isBefore(first)) return Outcome.DAYS;
        if (mixes(account, given.role(), first, last)) return Outcome.DUTIES_MIX;
        try {
            acts.write(by, Scope.NOTHING, "access.granted", account, noted(given, reason), act -> {
                store.insert(act.dsl(), account, given, first, last, by.account(), reason, act.number());
                changed(act, by, account);
                return true;
            });
            return Outcome.GIVEN;
        } catch (DataIntegrityViolationException givenAtTheSameTime) {
            return Outcome.DUTIES_MIX;
        }
    }

    private boolean mixes(String account, Role role, LocalDate first, @Nullable LocalDate last) {
        return store.of(account).stream()
                .filter(held -> !held.ended())
                .filter(held -> held.given().role().duty() != role.duty())
                .anyMatch(held -> (last == null || !held.first().isAfter(last))
                        && (held.last() == null || !held.last().isBefore(first)));
    }

    /**
     * Ends a grant at once; what was ended before stays as it was.
     *
     * @throws AccessDeniedException where {@code by} is no security administrator, or the grant is their own
     */
    public void end(Person by, UUID id, String reason) {
        mustSecure(by);
        Granted held = store.find(id).orElseThrow(() -> new IllegalArgumentException("no such grant: " + id));
        if (held.account().equals(by.account())) throw new AccessDeniedException("nobody ends their own roles");
        acts.write(by, Scope.NOTHING, "access.grantEnded", held.account(), noted(held.given(), reason), act -> {
            store.end(act.dsl(), id, by.account(), reason, act.number());
            changed(act, by, held.account());
            return true;
        });
    }

    /** What acts for the account was given to who it was: they sign in anew, and issue their tokens anew. */
    private void changed(Act act, Person by, String account) {
        accounts.touch(act.dsl(), account, act.number());
        sessions.endAll(act.dsl(), account, by.account(), SessionStore.Ending.GRANTS);
        Tokens.revokeAll(act.dsl(), account, by.account());
        NoticeStore.add(act.dsl(), account, NoticeStore.Kind.GRANTS, by.account(), null);
    }

    List<Granted> of(Person by, String account) {
        mustSecure(by);
        return store.of(account);
    }

    /** In force today. */
    List<Granted> now(String account) {
        return store.on(today.day(), account);
    }

    private static Map<String, ?> noted(RoleOver given, String reason) {
        return Map.of(
                "role", given.role().name(),
                "module", given.module(),
                "organ", given.organ().value(),
                "reason", reason);
    }

    private static void mustSecure(Person by) {
        if (!by.may(Right.SECURE)) throw new AccessDeniedException("roles are given by the security administrator");
    }
}
