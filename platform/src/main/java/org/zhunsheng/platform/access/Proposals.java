package org.zhunsheng.platform.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/**
 * What takes two officers (双人复核): whoever could alone give a password, bind an identity or take a second factor away
 * could sign in as another person and read what they read. One officer proposes, a second one of another duty confirms,
 * and neither of them is the holder.
 */
@Service
class Proposals {

    private final ProposalStore store;
    private final AccountStore accounts;
    private final GrantStore grants;
    private final SessionStore sessions;
    private final SecondFactorStore factors;
    private final Passwords passwords;
    private final Acts acts;

    Proposals(
            ProposalStore store,
            AccountStore accounts,
            GrantStore grants,
            SessionStore sessions,
            SecondFactorStore factors,
            Passwords passwords,
            Acts acts) {
        this.store = store;
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.factors = factors;
        this.passwords = passwords;
        this.acts = acts;
    }

    /**
     * @param subject the OpenID provider's, for {@link Proposal.Kind#SUBJECT}; null or blank is nobody
     * @return the first half of the password, which is shown once; empty for other kinds
     * @throws AccessDeniedException where it is one's own account, or {@code by} is neither administrator nor security
     *     administrator
     */
    String propose(Person by, Proposal.Kind kind, String account, @Nullable String subject, String reason) {
        Right as = duty(by).filter(
                        right -> right == Right.ADMINISTER || (right == Right.SECURE && kind != Proposal.Kind.SUBJECT))
                .orElseThrow(() -> new AccessDeniedException("proposed by the administrators"));
        if (by.account().equals(account)) throw new AccessDeniedException("nobody proposes for themselves");
        String half = kind == Proposal.Kind.PASSWORD ? passwords.half() : null;
        String bound = subject == null || subject.isBlank() ? null : subject.strip();
        acts.write(
                by, Scope.NOTHING, "access.proposed", account, Map.of("what", kind.name(), "reason", reason), act -> {
                    store.insert(act.dsl(), kind, account, bound, half, reason, by, as, act.number());
                    return true;
                });
        return half == null ? "" : half;
    }

    List<Proposal> open(Person by) {
        if (duty(by).isEmpty()) throw new AccessDeniedException("proposals are seen by the three officers");
        return store.open();
    }

    /** May confirm it: of another duty than the proposer, not the holder; an auditor only for an officer's account. */
    boolean mayConfirm(Person by, Proposal proposal) {
        Optional<Right> duty = duty(by);
        return duty.isPresent()
                && duty.get() != proposal.as()
                && !by.account().equals(proposal.by())
                && !by.account().equals(proposal.account())
                && (duty.get() != Right.AUDIT || officer(proposal.account()));
    }

    boolean mayDecline(Person by, Proposal proposal) {
        return by.account().equals(proposal.by()) || mayConfirm(by, proposal);
    }

    private boolean officer(String account) {
        return grants.of(account).stream()
                .anyMatch(held -> !held.ended() && held.given().role().duty() != Role.Duty.RECORDS);
    }

    private static Optional<Right> duty(Person by) {
        return List.of(Right.ADMINISTER, Right.SECURE, Right.AUDIT).stream()
                .filter(by::may)
                .findFirst();
    }

    /**
     * Does what was proposed.
     *
     * @return the second half of the password, which is shown once; empty for other kinds
     * @throws AccessDeniedException where {@code by} may not, or it waits no longer
     */
    String confirm(Person by, UUID id) {
        String half = passwords.half();
        Map<Proposal.Kind, String> kinds = new EnumMap<>(Map.of(
                Proposal.Kind.PASSWORD, "access.passwordReset",
                Proposal.Kind.SUBJECT, "access.subjectBound",
                Proposal.Kind.SECOND_FACTOR, "access.secondFactorRemoved"));
        Proposal known = waiting(by, id);
        return acts.write(
                by,
                Scope.NOTHING,
                kinds.getOrDefault(known.kind(), ""),
                known.account(),
                Map.of("proposedBy", known.by(), "reason", known.reason()),
                act -> {
                    Proposal proposal = store.open(act.dsl(), id)
                            .filter(still -> mayConfirm(by, still))
                            .orElseThrow(() -> new AccessDeniedException("it waits no longer"));
                    store.settle(act.dsl(), id, true, by.account(), act.number());
                    return done(act, by, proposal, half);
                });
    }

    private String done(Act act, Person by, Proposal proposal, String half) {
        String account = proposal.account();
        return switch (proposal.kind()) {
            case PASSWORD -> {
                String digest = passwords.digest(proposal.half() + Passwords.BETWEEN + half);
                accounts.setPassword(act.dsl(), account, digest, true, act.number());
                accounts.unlock(act.dsl(), account);
                out(act, by, proposal, NoticeStore.Kind.PASSWORD);
                yield half;
            }
            case SUBJECT -> {
                accounts.setSubject(act.dsl(), account, proposal.subject(), act.number());
                act.note("bound", proposal.subject() != null);
                out(act, by, proposal, NoticeStore.Kind.SUBJECT);
                yield "";
            }
            case SECOND_FACTOR -> {
                factors.remove(act.dsl(), account);
                accounts.touch(act.dsl(), account, act.number());
                out(act, by, proposal, NoticeStore.Kind.SECOND_FACTOR);
                yield "";
            }
        };
    }

    private void out(Act act, Person by, Proposal proposal, NoticeStore.Kind kind) {
        sessions.endAll(act.dsl(), proposal.account(), by.account(), SessionStore.Ending.PASSWORD);
        Tokens.revokeAll(act.dsl(), proposal.account(), by.account());
        NoticeStore.add(act.dsl(), proposal.account(), kind, proposal.by(), by.account());
    }

    void decline(Person by, UUID id, String reason) {
        Proposal proposal = store.open().stream()
                .filter(one -> one.id().equals(id) && mayDecline(by, one))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("it waits no longer"));
        Map<String, Object> notes = new HashMap<>(Map.of("what", proposal.kind().name(), "proposedBy", proposal.by()));
        if (!reason.isBlank()) notes.put("reason", reason);
        acts.write(by, Scope.NOTHING, "access.proposalDeclined", proposal.account(), notes, act -> {
            store.settle(act.dsl(), id, false, by.account(), act.number());
            return true;
        });
    }

    private Proposal waiting(Person by, UUID id) {
        return store.open().stream()
                .filter(proposal -> proposal.id().equals(id) && mayConfirm(by, proposal))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("not theirs to confirm"));
    }
}
