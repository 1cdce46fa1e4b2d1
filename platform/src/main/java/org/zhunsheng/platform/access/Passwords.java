package org.zhunsheng.platform.access;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be like, and its Argon2id digest (口令). */
@Component
final class Passwords {

    /** Why a password is not taken. */
    enum Problem {
        /** The present one was not given. */
        PRESENT,
        /** Too short, or absurdly long. */
        LENGTH,
        /** Too few kinds of characters. */
        KINDS,
        /** Holds the login name. */
        LOGIN,
        /** Is, or lately was, the account's. */
        USED,
        /** The two copies of the new one differ. */
        AGAIN
    }

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Letters and digits that nobody confuses on paper. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    /** Long texts are cut off before they cost anything. */
    static final int LONGEST = 200;

    private static final int HASHED_AT_ONCE = 4;

    private final Policy.Password policy;
    private final PasswordEncoder argon2;
    private final SecureRandom random = new SecureRandom();
    /** Each digest takes its memory: a burst of tries waits instead of exhausting the process. */
    private final Semaphore hashing = new Semaphore(HASHED_AT_ONCE);

    private final String nobodys;

    Passwords(Policy policy) {
        this.policy = policy.password();
        this.argon2 =
                new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, this.policy.memoryKib(), this.policy.rounds());
        this.nobodys = digest(oneTime());
    }

    String digest(String password) {
        return held(() -> Objects.requireNonNull(argon2.encode(password)));
    }

    /** Takes the same time where there is no digest: whether an account exists can't be told by a clock. */
    boolean fits(String password, @Nullable String digest) {
        boolean same = held(() -> argon2.matches(password, digest == null ? nobodys : digest));
        return same && digest != null && password.length() <= LONGEST;
    }

    private <T> T held(Supplier<T> work) {
        hashing.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }

    /** @param before the digests that can't be taken again, the present one included */
    Set<Problem> problems(String password, String login, List<String> before) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (password.length() < policy.length() || password.length() > LONGEST) problems.add(Problem.LENGTH);
        if (kinds(password) < policy.kinds()) problems.add(Problem.KINDS);
        if (password.toLowerCase(Locale.ROOT).contains(login)) problems.add(Problem.LOGIN);
        if (problems.isEmpty() && before.stream().anyMatch(digest -> fits(password, digest)))
            problems.add(Problem.USED);
        return problems;
    }

    private static long kinds(String password) {
        return password.codePoints()
                .mapToObj(c -> {
                    if (c >= 'a' && c <= 'z') return 'a';
                    if (c >= 'A' && c <= 'Z') return 'A';
                    return c >= '0' && c <= '9' ? '0' : '-';
                })
                .distinct()
                .count();
    }

    /** Stands between the two halves of a password that two officers give out. */
    static final String BETWEEN = "-";

    /** Four groups of four readable characters, 92 bits: a password to be told once. It meets the policy. */
    String oneTime() {
        return half() + BETWEEN + half();
    }

    /** Two groups of four, 46 bits, with every kind of character that the policy can ask for. */
    String half() {
        while (true) {
            String half = group() + BETWEEN + group();
            if (kinds(half) == 4) return half;
        }
    }

    private String group() {
        return random.ints(4, 0, READABLE.length())
                .mapToObj(at -> String.valueOf(READABLE.charAt(at)))
                .collect(Collectors.joining());
    }
}
