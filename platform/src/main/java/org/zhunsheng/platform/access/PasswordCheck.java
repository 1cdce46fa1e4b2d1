package org.zhunsheng.platform.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Acts;

/**
 * Compares a password. A name that has no account is answered like one that has: same words, same work, same lock.
 * As the only bean of its kind it is found by itself; named a second time it would count every failure twice.
 */
@Component
class PasswordCheck implements AuthenticationProvider {

    /** Stands in the chain for a name that is no account: it may be a password typed into the wrong field. */
    private static final String NOBODY = "-";

    private final AccountStore store;
    private final Passwords passwords;
    private final Acts acts;
    private final Policy policy;

    PasswordCheck(AccountStore store, Passwords passwords, Acts acts, Policy policy) {
        this.store = store;
        this.passwords = passwords;
        this.acts = acts;
        this.policy = policy;
    }

    @Override
    public Authentication authenticate(Authentication offered) {
        String login = offered.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(offered.getCredentials());
        Account account = store.find(login).orElse(null);
        AccountStore.Attempt attempt = store.count(login);
        if (attempt.locked() || attempt.failures() > policy.lock().failures()) {
            note("access.loginRefused", account, offered, "LOCKED");
            throw new LockedException("too many wrong passwords");
        }
        boolean fits = passwords.fits(password, store.password(login).orElse(null));
        if (!fits || account == null) throw failed(login, account, offered, attempt);
        store.forgive(login);
        if (account.disabled()) {
            note("access.loginRefused", account, offered, "DISABLED");
            throw new DisabledException("the account is disabled");
        }
        return UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
    }

    private RuntimeException failed(
            String login, @Nullable Account account, Authentication offered, AccountStore.Attempt attempt) {
        note("access.loginFailed", account, offered, "PASSWORD");
        if (attempt.failures() < policy.lock().failures()) return new BadCredentialsException("name or password");
        store.lock(login);
        note("access.locked", account, offered, "FAILURES");
        return new LockedException("too many wrong passwords");
    }

    private void note(String kind, @Nullable Account account, Authentication offered, String why) {
        String who = account == null ? NOBODY : account.login();
        String address = offered.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        acts.note(who, kind, who, Map.of("why", why, "address", address));
    }

    @Override
    public boolean supports(Class<?> offered) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(offered);
    }
}
