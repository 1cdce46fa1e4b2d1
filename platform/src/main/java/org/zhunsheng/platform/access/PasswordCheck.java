package org.zhunsheng.platform.access;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.audit.Strangers;

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
    private final Strangers strangers;
    private final Devices devices;

    /** The request in which somebody offers a password. */
    record Caller(HttpServletRequest request) {}

    PasswordCheck(AccountStore store, Passwords passwords, Acts acts, Strangers strangers, Devices devices) {
        this.store = store;
        this.passwords = passwords;
        this.acts = acts;
        this.strangers = strangers;
        this.devices = devices;
    }

    @Override
    public Authentication authenticate(Authentication offered) {
        String login = offered.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(offered.getCredentials());
        Account account = store.find(login).orElse(null);
        Client client = client(offered, login);
        AccountStore.Attempt attempt = store.count(login, client);
        if (attempt.locked()) {
            note("access.loginRefused", account, offered, "LOCKED");
            throw new LockedException("too many wrong passwords");
        }
        boolean fits = passwords.fits(password, store.password(login).orElse(null));
        if (!fits || account == null) throw failed(login, account, offered, client);
        store.forgive(login, client);
        if (account.disabled()) {
            note("access.loginRefused", account, offered, "DISABLED");
            throw new DisabledException("the account is disabled");
        }
        return UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
    }

    private RuntimeException failed(String login, @Nullable Account account, Authentication offered, Client client) {
        note("access.loginFailed", account, offered, "PASSWORD");
        if (!store.lock(login, client)) return new BadCredentialsException("name or password");
        note("access.locked", account, offered, "FAILURES");
        return new LockedException("too many wrong passwords");
    }

    private Client client(Authentication offered, String login) {
        return offered.getDetails() instanceof Caller caller ? devices.client(caller.request(), login) : Client.at("");
    }

    private void note(String kind, @Nullable Account account, Authentication offered, String why) {
        String who = account == null ? NOBODY : account.login();
        String address =
                offered.getDetails() instanceof Caller caller ? caller.request().getRemoteAddr() : "";
        // whoever tries names that nobody has, or goes on after the lock, writes no lines of their own
        if (account == null || why.equals("LOCKED")) strangers.refused(kind, address);
        else acts.note(who, kind, who, Map.of("why", why, "address", address));
    }

    @Override
    public boolean supports(Class<?> offered) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(offered);
    }
}
