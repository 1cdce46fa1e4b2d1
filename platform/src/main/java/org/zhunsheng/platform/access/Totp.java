package org.zhunsheng.platform.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes of the time (动态口令, RFC 6238): six digits, HMAC-SHA-1, steps of 30 seconds from 1970, which is what
 * authenticators everywhere take. HMAC with SHA-1 has no known weakness that helps here; codes by SM3 (GM/T 0021) need
 * tokens of their own.
 */
final class Totp {

    static final int STEP_SECONDS = 30;
    static final int DIGITS = 6;
    /** 160 bits, as RFC 4226 wants them. */
    private static final int KEY_BYTES = 20;
    /** A code of the step before or after is taken too: clocks differ. */
    private static final int DRIFT = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Totp() {}

    static byte[] newKey(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    static String code(byte[] key, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format("%0" + digits + "d", number % POWERS[digits]);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The step whose code it is, among those near now and later than the last that was used.
     *
     * @param now the present step
     */
    static Optional<Long> stepOf(byte[] key, String code, long now, long used) {
        return LongStream.rangeClosed(now - DRIFT, now + DRIFT)
                .filter(step -> step > used)
                .filter(step -> code(key, step, DIGITS).equals(code))
                .boxed()
                .findFirst();
    }

    /** As people copy it, in groups of four: RFC 4648, without padding. */
    static String written(byte[] key) {
        StringBuilder written = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : key) {
            held = ((held << Byte.SIZE) | (one & 0xff)) & 0xfff;
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                written.append(BASE32.charAt(held >> bits & 31));
            }
        }
        return written.toString();
    }
}
