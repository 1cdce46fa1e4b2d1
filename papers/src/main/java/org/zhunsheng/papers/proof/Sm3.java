package org.zhunsheng.papers.proof;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The SM3 digest (SM3密码杂凑算法, GB/T 32905-2016): any number of bytes to 32 bytes.
 *
 * <p>One object takes bytes with {@link #update} and gives the digest with {@link #digest}, which also makes it ready
 * for the next message. It is not safe for use by several threads at once.
 */
public final class Sm3 {

    /** Length of a digest in bytes. */
    public static final int LENGTH = 32;

    private static final int BLOCK = 64;
    private static final HexFormat HEX = HexFormat.of();
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** The constants T of the standard, each already turned left by its round's number. */
    private static final int[] T = new int[64];

    static {
        for (int j = 0; j < 64; j++) T[j] = Integer.rotateLeft(j < 16 ? 0x79cc4519 : 0x7a879d8a, j);
    }

    private final int[] state = new int[8];
    private final int[] words = new int[68];
    private final byte[] pending = new byte[BLOCK];
    private int held;
    private long length;

    /** Ready for the first byte. */
    public Sm3() {
        reset();
    }

    /** The digest of the bytes. */
    public static byte[] of(byte[] bytes) {
        return new Sm3().update(bytes).digest();
    }

    /** The digest of the bytes as 64 lower-case hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HEX.formatHex(of(bytes));
    }

    /** The 32 bytes as 64 lower-case hexadecimal digits. */
    static String text(byte[] digest) {
        return HEX.formatHex(digest);
    }

    /** The bytes that the hexadecimal digits stand for. */
    static byte[] raw(String digest) {
        return HEX.parseHex(digest);
    }

    /** Whether the text has the form of a digest: 64 lower-case hexadecimal digits. */
    static boolean isDigest(String text) {
        if (text.length() != 2 * LENGTH) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) return false;
        }
        return true;
    }

    /**
     * The message authentication code HMAC-SM3 (RFC 2104 with blocks of 64 bytes) of the message under the key, 32
     * bytes. A key longer than a block is replaced by its digest.
     */
    public static byte[] hmac(byte[] key, byte[] message) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? of(key) : key, BLOCK);
        byte[] inner = new Sm3().update(masked(block, 0x36)).update(message).digest();
        return new Sm3().update(masked(block, 0x5c)).update(inner).digest();
    }

    private static byte[] masked(byte[] block, int mask) {
        byte[] masked = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) masked[i] = (byte) (block[i] ^ mask);
        return masked;
    }

    /** Takes all the bytes. */
    public Sm3 update(byte[] bytes) {
        return update(bytes, 0, bytes.length);
    }

    /**
     * Takes {@code count} bytes from {@code from} on.
     *
     * @throws IndexOutOfBoundsException when the array does not hold them
     */
    public Sm3 update(byte[] bytes, int from, int count) {
        Objects.checkFromIndexSize(from, count, bytes.length);
        length += count;
        int at = from;
        int left = count;
        if (held > 0) {
            int taken = Math.min(left, BLOCK - held);
            System.arraycopy(bytes, at, pending, held, taken);
            held += taken;
            at += taken;
            left -= taken;
            if (held < BLOCK) return this;
            compress(pending, 0);
            held = 0;
        }
        for (; left >= BLOCK; at += BLOCK, left -= BLOCK) compress(bytes, at);
        System.arraycopy(bytes, at, pending, 0, left);
        held = left;
        return this;
    }

    /** The digest of what was taken since the start or the last digest, 32 bytes. */
    public byte[] digest() {
        pending[held++] = (byte) 0x80;
        if (held > BLOCK - 8) {
            Arrays.fill(pending, held, BLOCK, (byte) 0);
            compress(pending, 0);
            held = 0;
        }
        Arrays.fill(pending, held, BLOCK - 8, (byte) 0);
        LONG.set(pending, BLOCK - 8, length * 8);
        compress(pending, 0);
        byte[] digest = new byte[LENGTH];
        for (int i = 0; i < 8; i++) INT.set(digest, 4 * i, state[i]);
        reset();
        return digest;
    }

    /** As {@link #digest}, in 64 lower-case hexadecimal digits. */
    public String hex() {
        return HEX.formatHex(digest());
    }

    private void reset() {
        state[0] = 0x7380166f;
        state[1] = 0x4914b2b9;
        state[2] = 0x172442d7;
        state[3] = 0xda8a0600;
        state[4] = 0xa96f30bc;
        state[5] = 0x163138aa;
        state[6] = 0xe38dee4d;
        state[7] = 0xb0fb0e4e;
        held = 0;
        length = 0;
    }

    /**
     * Section 5.3 of the standard. Four rounds are written out with the registers' names turned, so that the standard's
     * moves from register to register cost nothing; after four rounds every name is back in its place.
     */
    private void compress(byte[] bytes, int from) {
        int[] w = words;
        expand(bytes, from, w);
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int j = 0; j < 64; j += 4) {
            int turned = Integer.rotateLeft(a, 12);
            int ss1 = Integer.rotateLeft(turned + e + T[j], 7);
            d += ff(j, a, b, c) + (ss1 ^ turned) + (w[j] ^ w[j + 4]);
            h = p0(h + gg(j, e, f, g) + ss1 + w[j]);
            b = Integer.rotateLeft(b, 9);
            f = Integer.rotateLeft(f, 19);

            turned = Integer.rotateLeft(d, 12);
            ss1 = Integer.rotateLeft(turned + h + T[j + 1], 7);
            c += ff(j, d, a, b) + (ss1 ^ turned) + (w[j + 1] ^ w[j + 5]);
            g = p0(g + gg(j, h, e, f) + ss1 + w[j + 1]);
            a = Integer.rotateLeft(a, 9);
            e = Integer.rotateLeft(e, 19);

            turned = Integer.rotateLeft(c, 12);
            ss1 = Integer.rotateLeft(turned + g + T[j + 2], 7);
            b += ff(j, c, d, a) + (ss1 ^ turned) + (w[j + 2] ^ w[j + 6]);
            f = p0(f + gg(j, g, h, e) + ss1 + w[j + 2]);
            d = Integer.rotateLeft(d, 9);
            h = Integer.rotateLeft(h, 19);

            turned = Integer.rotateLeft(b, 12);
            ss1 = Integer.rotateLeft(turned + f + T[j + 3], 7);
            a += ff(j, b, c, d) + (ss1 ^ turned) + (w[j + 3] ^ w[j + 7]);
            e = p0(e + gg(j, f, g, h) + ss1 + w[j + 3]);
            c = Integer.rotateLeft(c, 9);
            g = Integer.rotateLeft(g, 19);
        }
        state[0] ^= a;
        state[1] ^= b;
        state[2] ^= c;
        state[3] ^= d;
        state[4] ^= e;
        state[5] ^= f;
        state[6] ^= g;
        state[7] ^= h;
    }

    /** Section 5.3.2: the block's 16 words and the 52 that follow from them. */
    private static void expand(byte[] bytes, int from, int[] w) {
        for (int j = 0; j < 16; j++) w[j] = (int) INT.get(bytes, from + 4 * j);
        for (int j = 16; j < 68; j++)
            w[j] = p1(w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15))
                    ^ Integer.rotateLeft(w[j - 13], 7)
                    ^ w[j - 6];
    }

    private static int ff(int round, int x, int y, int z) {
        return round < 16 ? x ^ y ^ z : (x & y) | (z & (x | y));
    }

    private static int gg(int round, int x, int y, int z) {
        return round < 16 ? x ^ y ^ z : z ^ (x & (y ^ z));
    }

    private static int p0(int x) {
        return x ^ Integer.rotateLeft(x, 9) ^ Integer.rotateLeft(x, 17);
    }

    private static int p1(int x) {
        return x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23);
    }
}
