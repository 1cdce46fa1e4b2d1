package org.zhunsheng.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/** People and the tokens that act for them; every issue and every end is a line of the chain. */
@Service
class TokenHolders {

    private static final int LONGEST_NAME = 100;

    private final Tokens tokens;
    private final AccountStore accounts;
    private final Persons persons;
    private final Acts acts;
    private final Policy policy;

    TokenHolders(DSLContext dsl, AccountStore accounts, Persons persons, Acts acts, Policy policy) {
        this.tokens = new Tokens(dsl);
        this.accounts = accounts;
        this.persons = persons;
        this.acts = acts;
        this.policy = policy;
    }

    /** @return the token, which is shown once */
    String issue(Person by, String name, int days) {
        int bounded = Math.clamp(days, 1, policy.token().mostDays());
        String called = name.isBlank() ? by.account() : name.strip();
        String label = called.substring(0, Math.min(called.length(), LONGEST_NAME));
        return acts.write(
                by,
                Scope.NOTHING,
                "access.tokenIssued",
                by.account(),
                Map.of("name", label, "days", bounded),
                act -> tokens.issue(act.dsl(), by.account(), label, bounded, act.number()));
    }

    void revoke(Person by, UUID id) {
        acts.write(by, Scope.NOTHING, "access.tokenRevoked", by.account(), Map.of("token", id.toString()), act -> {
            if (!tokens.revoke(act.dsl(), by.account(), id, by.account()))
                throw new AccessDeniedException("not one's own token, or revoked before");
            return true;
        });
    }

    List<Tokens.Listed> of(Person by) {
        return tokens.of(by.account());
    }

    /** The person for whom the token speaks; empty where it is unknown, expired, revoked, or the account is disabled. */
    Optional<SignedIn> by(String token) {
        Optional<Tokens.Spoken> found = tokens.spoken(token);
        if (found.isEmpty()) return Optional.empty();
        Tokens.Spoken spoken = found.get();
        Optional<Account> account = accounts.find(spoken.login()).filter(known -> !known.disabled());
        return account.map(known -> {
            Persons.Known holder = persons.of(known);
            if (spoken.act() == null) tell(holder.person(), spoken.id());
            if (spoken.stale()) tokens.seen(spoken.id());
            return new SignedIn(holder.person(), holder.roles(), null, Before.NOTHING, false);
        });
    }

    private void tell(Person person, UUID id) {
        acts.write(
                person,
                Scope.NOTHING,
                "access.tokenIssued",
                person.account(),
                Map.of("token", id.toString(), "from", "command line"),
                act -> tokens.told(act.dsl(), id, act.number()));
    }
}
