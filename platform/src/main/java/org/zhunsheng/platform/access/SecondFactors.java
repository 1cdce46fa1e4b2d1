package org.zhunsheng.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.database.Secret;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/** The second factor (双因素认证, GB/T 22239-2019 8.1.4.1 d): a code of the time beside the password. */
@Service
class SecondFactors {

    /** What became of a code. */
    enum Outcome {
        RIGHT,
        WRONG,
        /** Too many wrong ones: the session has ended. */
        TOO_MANY
    }

    private static final String CIPHER = "SM4/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SM4_KEY_BYTES = 16;

    private final SecondFactorStore store;
    private final AccountStore accounts;
    private final SessionStore open;
    private final Sessions sessions;
    private final Acts acts;
    private final SecretKeySpec key;
    private final BouncyCastleProvider provider = new BouncyCastleProvider();
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            SecondFactorStore store,
            AccountStore accounts,
            SessionStore open,
            Sessions sessions,
            Acts acts,
            Secret secret) {
        this.store = store;
        this.accounts = accounts;
        this.open = open;
        this.sessions = sessions;
        this.acts = acts;
        byte[] derived = HexFormat.of().parseHex(secret.derived("access.secondFactor"));
        this.key = new SecretKeySpec(Arrays.copyOf(derived, SM4_KEY_BYTES), "SM4");
    }

    boolean has(Person person) {
        return store.of(person.account()).filter(SecondFactorStore.Held::proved).isPresent();
    }

    /** The key that is to be set up, the same until it is proved; a new one where none was offered. */
    String offered(Person person) {
        var held = store.of(person.account());
        if (held.isPresent() && held.get().proved()) throw new AccessDeniedException("set up already");
        if (held.isPresent()) return Totp.written(opened(held.get().keySealed()));
        byte[] fresh = Totp.newKey(random);
        acts.write(person, Scope.NOTHING, "access.secondFactorOffered", person.account(), Map.of(), act -> {
            store.offer(act.dsl(), person.account(), sealed(fresh));
            return true;
        });
        return Totp.written(fresh);
    }

    /**
     * Proves the second factor by a code: the session is a whole one from now on, and a key that was offered is set up. A
     * code is taken once.
     */
    Outcome prove(SignedIn by, String code) {
        var session = Objects.requireNonNull(by.session());
        String login = by.getName();
        Client client = Client.code();
        if (accounts.count(login, client).locked()) return tooMany(by);
        SecondFactorStore.Held held =
                store.of(login).orElseThrow(() -> new AccessDeniedException("no second factor is offered"));
        String typed = code.replaceAll("\\s", "");
        boolean right = Totp.stepOf(opened(held.keySealed()), typed, held.step(), held.lastStep())
                .filter(step -> acts.write(
                        by.person(),
                        Scope.NOTHING,
                        held.proved() ? "access.secondFactorProved" : "access.secondFactorEnrolled",
                        login,
                        Map.of(),
                        act -> {
                            boolean used = store.use(act.dsl(), login, step);
                            if (used) open.prove(act.dsl(), session);
                            return used;
                        }))
                .isPresent();
        if (right) {
            accounts.forgive(login, client);
            return Outcome.RIGHT;
        }
        acts.note(login, "access.loginFailed", login, Map.of("why", "CODE"));
        return accounts.lock(login, client) ? tooMany(by) : Outcome.WRONG;
    }

    private Outcome tooMany(SignedIn by) {
        sessions.giveUp(by);
        return Outcome.TOO_MANY;
    }

    /** Takes one's own away, by a code; where a role demands one, it must be set up anew at once. */
    Outcome drop(SignedIn by, String code) {
        Outcome outcome = prove(by, code);
        if (outcome == Outcome.RIGHT)
            acts.write(by.person(), Scope.NOTHING, "access.secondFactorRemoved", by.getName(), Map.of(), act -> {
                store.remove(act.dsl(), by.getName());
                accounts.touch(act.dsl(), by.getName(), act.number());
                return true;
            });
        return outcome;
    }

    /** Which roles' holders must have one. */
    void demand(Person by, List<Role> roles) {
        mustSecure(by);
        acts.write(
                by,
                Scope.NOTHING,
                "access.secondFactorDemanded",
                "roles",
                Map.of("roles", roles.stream().map(Role::name).toList()),
                act -> {
                    store.demand(act.dsl(), roles, act.number());
                    return true;
                });
    }

    Set<String> demanded(Person by) {
        mustSecure(by);
        return store.demanded();
    }

    Set<String> holders(Person by) {
        if (!by.may(Right.SECURE) && !by.may(Right.ADMINISTER)) throw new AccessDeniedException("for the keepers");
        return store.holders();
    }

    private static void mustSecure(Person by) {
        if (!by.may(Right.SECURE)) throw new AccessDeniedException("demanded by the security administrator");
    }

    private String sealed(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain);
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return new String(Base64.getEncoder().encode(whole), StandardCharsets.US_ASCII);
    }

    private byte[] opened(String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(whole, NONCE_BYTES),
                Arrays.copyOfRange(whole, NONCE_BYTES, whole.length));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER, provider);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException otherSecret) {
            throw new IllegalStateException("the key of a second factor was sealed under another secret", otherSecret);
        }
    }
}
