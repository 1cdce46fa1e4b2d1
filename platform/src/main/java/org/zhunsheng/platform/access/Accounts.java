package org.zhunsheng.platform.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;

/** The door to accounts: who keeps them, and what their passwords must be like. */
@Service
public class Accounts {

    static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,31}");

    private final AccountStore store;
    private final GrantStore grants;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Acts acts;
    private final Today today;
    private final Proposals proposals;

    Accounts(
            AccountStore store,
            GrantStore grants,
            SessionStore sessions,
            Passwords passwords,
            Acts acts,
            Today today,
            Proposals proposals) {
        this.store = store;
        this.grants = grants;
        this.sessions = sessions;
        this.passwords = passwords;
        this.acts = acts;
        this.today = today;
        this.proposals = proposals;
    }

    /**
     * Makes an account, active at once. The password is not asked to be changed.
     *
     * @param by    the platform itself: an administrator gives nobody a password, and no roles
     * @param login two to 32 small letters, digits, dots, hyphens and underscores, a letter first; for good
     * @param roles from today on, without end
     * @throws IllegalArgumentException where the login is taken or not of this form
     * @throws AccessDeniedException where {@code by} may not do it
     */
    public void create(Person by, String login, String name, OrganCode organ, String password, RoleOver... roles) {
        if (!by.equals(Person.PLATFORM)) throw new AccessDeniedException("an administrator gives nobody a password");
        create(by, login, name, organ, password, false, List.of(roles));
    }

    /** As the platform itself while it is founded: an account without a password, with which nobody can sign in. */
    public void enrol(String login, String name, OrganCode organ, RoleOver... roles) {
        create(Person.PLATFORM, login, name, organ, null, true, List.of(roles));
    }

    /** As {@link #create} by the platform itself while it is founded; {@code mustChange}: the password at the first login. */
    void create(String login, String name, OrganCode organ, String password, boolean mustChange, RoleOver role) {
        create(Person.PLATFORM, login, name, organ, password, mustChange, List.of(role));
    }

    /** Another password for an account that nobody has been told of yet. */
    void renew(String login, String password, boolean mustChange) {
        String digest = passwords.digest(password);
        write(
                Person.PLATFORM,
                "access.passwordReset",
                login,
                Map.of("reason", "founding"),
                act -> store.setPassword(act.dsl(), login, digest, mustChange, act.number()));
    }

    /**
     * Makes an account without a password. It is given one by two officers: this one is told the first half, and whoever
     * confirms the second.
     *
     * @return the first half, which is shown once
     */
    String createAndPropose(Person by, String login, String name, OrganCode organ, String reason) {
        mustAdminister(by);
        create(by, login, name, organ, null, true, List.of());
        return proposals.propose(by, Proposal.Kind.PASSWORD, login, null, reason);
    }

    private void create(
            Person by,
            String login,
            String name,
            OrganCode organ,
            @Nullable String password,
            boolean mustChange,
            List<RoleOver> roles) {
        if (!LOGIN.matcher(login).matches()) throw new IllegalArgumentException("not a login name: " + login);
        if (exists(login)) throw new IllegalArgumentException("the login name is taken: " + login);
        String digest = password == null ? null : passwords.digest(password);
        write(by, "access.accountCreated", login, Map.of("name", name, "organ", organ.value()), act -> {
            store.insert(act.dsl(), login, name, organ, digest, mustChange, act.number());
            for (RoleOver role : roles)
                grants.insert(act.dsl(), login, role, today.day(), null, by.account(), "platform.start", act.number());
            act.note("roles", roles.stream().map(role -> role.role().name()).toList());
        });
    }

    public boolean exists(String login) {
        return store.find(login).isPresent();
    }

    List<Account> all(Person by) {
        if (!by.may(Right.ADMINISTER) && !by.may(Right.SECURE))
            throw new AccessDeniedException("accounts are listed for their keepers");
        return store.all();
    }

    /** Somewhere too many wrong passwords were tried. */
    boolean locked(String login) {
        return store.find(login).filter(Account::locked).isPresent();
    }

    Optional<Account> find(String login) {
        return store.find(login);
    }

    /** Ends their sessions and tokens too. */
    void disable(Person by, String login) {
        mustAdminister(by);
        if (by.account().equals(login)) throw new AccessDeniedException("nobody disables themselves");
        write(by, "access.accountDisabled", login, Map.of(), act -> {
            store.setState(act.dsl(), login, true, act.number());
            sessions.endAll(act.dsl(), login, by.account(), SessionStore.Ending.DISABLED);
            Tokens.revokeAll(act.dsl(), login, by.account());
            NoticeStore.add(act.dsl(), login, NoticeStore.Kind.DISABLED, by.account(), null);
        });
    }

    void enable(Person by, String login) {
        mustAdminister(by);
        write(by, "access.accountEnabled", login, Map.of(), act -> {
            store.setState(act.dsl(), login, false, act.number());
            NoticeStore.add(act.dsl(), login, NoticeStore.Kind.ENABLED, by.account(), null);
        });
    }

    /** Lets somebody try their password again at once; an administrator or a security administrator does it, for others. */
    void unlock(Person by, String login) {
        if (!by.may(Right.ADMINISTER) && !by.may(Right.SECURE))
            throw new AccessDeniedException("accounts are unlocked by their keepers");
        if (by.account().equals(login)) throw new AccessDeniedException("nobody unlocks themselves");
        write(by, "access.unlocked", login, Map.of(), act -> {
            store.unlock(act.dsl(), login);
            NoticeStore.add(act.dsl(), login, NoticeStore.Kind.UNLOCKED, by.account(), null);
        });
    }

    /**
     * Proposes who this account is for the OpenID provider; a blank subject is nobody.
     *
     * @return the account to which the subject is bound already, and which keeps it; empty where it was proposed
     */
    Optional<String> bind(Person by, String login, String subject, String reason) {
        mustAdminister(by);
        Optional<String> taken = subject.isBlank() ? Optional.empty() : store.loginOf(subject.strip());
        if (taken.isEmpty()) proposals.propose(by, Proposal.Kind.SUBJECT, login, subject, reason);
        return taken.filter(holder -> !holder.equals(login));
    }

    /**
     * Changes one's own password and ends one's other sessions and all tokens; empty where it was done, else why it was not. Wrong
     * present passwords count towards the lock as they do at the door.
     */
    Set<Passwords.Problem> change(SignedIn signedIn, String present, String next) {
        Person by = signedIn.person();
        String login = by.account();
        if (!knows(signedIn, present)) return EnumSet.of(Passwords.Problem.PRESENT);
        Set<Passwords.Problem> problems = passwords.problems(next, login, store.passwords(login));
        if (!problems.isEmpty()) return problems;
        String digest = passwords.digest(next);
        write(by, "access.passwordChanged", login, Map.of(), act -> {
            store.setPassword(act.dsl(), login, digest, false, act.number());
            sessions.endOthers(act.dsl(), login, signedIn.session(), SessionStore.Ending.PASSWORD);
            Tokens.revokeAll(act.dsl(), login, login);
        });
        return problems;
    }

    private boolean knows(SignedIn signedIn, String password) {
        String login = signedIn.getName();
        Client client = Client.session(Objects.requireNonNull(signedIn.session()));
        AccountStore.Attempt attempt = store.count(login, client);
        boolean knows = !attempt.locked()
                && passwords.fits(password, store.password(login).orElse(null));
        if (knows) store.forgive(login, client);
        else if (store.lock(login, client)) acts.note(login, "access.locked", login, Map.of("why", "FAILURES"));
        return knows;
    }

    private static void mustAdminister(Person by) {
        if (!by.equals(Person.PLATFORM) && !by.may(Right.ADMINISTER))
            throw new AccessDeniedException("accounts are kept by the system administrator");
    }

    private void write(Person by, String kind, String login, Map<String, ?> notes, Consumer<Act> work) {
        acts.write(by, Scope.NOTHING, kind, login, notes, act -> {
            work.accept(act);
            return true;
        });
    }
}
