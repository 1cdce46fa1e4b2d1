package org.zhunsheng.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("加密给收件人的文件")
class EnvelopeTest {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int FORMAT = "zhunsheng-envelope-1\n".length();
    private static final int HEADER = FORMAT + 1 + 32 + 113;
    private static final int WHOLE = Chunks.SIZE + Chunks.TAG;

    private final Random random = new Random(20261202);
    private final KeyPair keeper = pair("sm2p256v1");

    @ParameterizedTest(name = "{0} 字节")
    @ValueSource(
            ints = {
                0,
                1,
                15,
                Chunks.SIZE - 1,
                Chunks.SIZE,
                Chunks.SIZE + 1,
                2 * Chunks.SIZE - 1,
                2 * Chunks.SIZE,
                2 * Chunks.SIZE + 1,
                5 * Chunks.SIZE + 12_345
            })
    @DisplayName("无论长短、分几次写、分几次读，打开来都是原文")
    void everyLengthComesBack(int length) throws IOException {
        byte[] content = content(length);
        byte[] closed = closed(content, keeper);

        assertThat(closed)
                .hasSize(HEADER + length + Chunks.TAG * Math.max(1, (length + Chunks.SIZE - 1) / Chunks.SIZE));
        assertThat(opened(closed, keeper)).isEqualTo(content);
        assertThat(closed(content, keeper)).as("每次另用一个密钥").isNotEqualTo(closed);
    }

    @Test
    @DisplayName("两个收件人，各自都能打开；别人打不开")
    void severalRecipients() throws IOException {
        KeyPair second = pair("sm2p256v1");
        byte[] closed = closed(content(100_000), keeper, second);

        assertThat(opened(closed, keeper)).isEqualTo(opened(closed, second)).hasSize(100_000);
        assertThatThrownBy(() -> opened(closed, pair("sm2p256v1"))).isInstanceOf(IllegalArgumentException.class);
        Envelope envelope = Envelope.read(new ByteArrayInputStream(closed)).orElseThrow();
        assertThat(envelope.recipients())
                .containsExactly(
                        Recipient.of(keeper.getPrivate()).fingerprint(),
                        Recipient.of(second.getPrivate()).fingerprint());
    }

    @Test
    @DisplayName("改了一位，无论在哪里，都不给出被改的内容")
    void everyAlteredByteIsRefused() throws IOException {
        byte[] content = content(Chunks.SIZE + 1000);
        byte[] closed = closed(content, keeper, pair("sm2p256v1"));
        int header = HEADER + 32 + 113;
        for (int at = 0; at < closed.length; at += at < header ? 1 : 1 + random.nextInt(4000))
            refused(flipped(closed, at), content, "byte " + at);
        refused(flipped(closed, closed.length - 1), content, "the last byte");
        refused(flipped(closed, header + WHOLE - 1), content, "the first tag");
    }

    @Test
    @DisplayName("截短、接长，都看得出来，正好在块的边上也一样")
    void aCutOrLengthenedOneIsRefused() throws IOException {
        byte[] content = content(3 * Chunks.SIZE);
        byte[] closed = closed(content, keeper);
        for (int length : List.of(0, FORMAT, FORMAT + 1, HEADER - 1, HEADER, HEADER + 1, HEADER + 16))
            refused(Arrays.copyOf(closed, length), content, "cut to " + length);
        for (int chunks = 1; chunks < 4; chunks++)
            for (int off = -17; off <= 17; off++)
                if (HEADER + chunks * WHOLE + off != closed.length)
                    refused(
                            Arrays.copyOf(closed, HEADER + chunks * WHOLE + off),
                            content,
                            chunks + " chunks and " + off);
    }

    @Test
    @DisplayName("块调换、重复、抽掉，或者换成另一个文件的块，都看得出来")
    void exchangedChunksAreRefused() throws IOException {
        byte[] content = content(3 * Chunks.SIZE);
        byte[] closed = closed(content, keeper);
        byte[] other = closed(content, keeper);
        refused(joined(closed, closed, 1, 0, 2), content, "exchanged");
        refused(joined(closed, closed, 0, 0, 2), content, "repeated");
        refused(joined(closed, closed, 0, 2), content, "left out");
        refused(joined(closed, closed, 0, 1, 2, 2), content, "the last twice");
        refused(joined(closed, other, 0, 1, 2), content, "another's chunks");
        assertThat(opened(joined(closed, closed, 0, 1, 2), keeper)).isEqualTo(content);
    }

    @Test
    @DisplayName("一块被改过，其后的块也不再给出")
    void nothingBehindAnAlteredChunk() throws IOException {
        byte[] closed = closed(content(3 * Chunks.SIZE), keeper);
        InputStream in = open(flipped(closed, HEADER + WHOLE + 5), keeper);
        assertThat(in.readNBytes(Chunks.SIZE)).hasSize(Chunks.SIZE);
        for (int again = 0; again < 3; again++)
            assertThatThrownBy(in::read).isInstanceOf(StreamCorruptedException.class);
    }

    @Test
    @DisplayName("照格式说明另写一个程序，也能打开")
    void aSecondReader() throws IOException, GeneralSecurityException {
        byte[] content = content(Chunks.SIZE + 77);
        byte[] closed = closed(content, keeper);
        assertThat(closed).startsWith("zhunsheng-envelope-1\n\u0001".getBytes(StandardCharsets.US_ASCII));
        byte[] header = Arrays.copyOf(closed, HEADER);
        assertThat(Arrays.copyOfRange(header, FORMAT + 1, FORMAT + 33))
                .isEqualTo(Sm3.of(keeper.getPublic().getEncoded()));
        Cipher sm2 = Cipher.getInstance("SM2", PROVIDER); // unwraps C1C3C2 only if told so, hence by hand
        sm2.init(Cipher.DECRYPT_MODE, keeper.getPrivate());
        byte[] c1c3c2 = Arrays.copyOfRange(header, FORMAT + 33, HEADER);
        byte[] c1c2c3 = ByteBuffer.allocate(113)
                .put(c1c3c2, 0, 65)
                .put(c1c3c2, 97, 16)
                .put(c1c3c2, 65, 32)
                .array();
        byte[] key = sm2.doFinal(c1c2c3);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int number = 0; number < 2; number++) {
            Cipher sm4 = Cipher.getInstance("SM4/GCM/NoPadding", PROVIDER);
            byte[] nonce = ByteBuffer.allocate(12).putInt(8, number).array();
            sm4.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "SM4"), new GCMParameterSpec(128, nonce));
            sm4.updateAAD(Sm3.of(header));
            sm4.updateAAD(ByteBuffer.allocate(9)
                    .putLong(number)
                    .put((byte) number) // the second one is the last
                    .array());
            int from = HEADER + number * WHOLE;
            read.writeBytes(sm4.doFinal(closed, from, Math.min(WHOLE, closed.length - from)));
        }
        assertThat(read.toByteArray()).isEqualTo(content);
    }

    @Test
    @DisplayName("收件人是一张 SM2 证书或者一个 SM2 公钥；别的算法、没有、不止一个，都不收")
    void whoCanBeARecipient() throws IOException {
        TestKey marking = new TestKey();
        assertThat(Recipient.read("说明\n" + marking.certificate().pem()).fingerprint())
                .hasSize(64)
                .isNotEqualTo(marking.certificate().fingerprint());
        assertThat(Recipient.read(pem(keeper)).fingerprint())
                .isEqualTo(Recipient.of(keeper.getPrivate()).fingerprint())
                .isEqualTo(Sm3.hex(keeper.getPublic().getEncoded()));
        KeyPair foreign = pair("secp256r1");
        for (String none :
                List.of("", pem(foreign), pem(keeper) + pem(keeper), pem(keeper).replace("MFk", "MFg")))
            assertThatThrownBy(() -> Recipient.read(none)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Recipient.of(foreign.getPrivate())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever comes out is a part of the content from its start, and then it says that something is wrong. */
    private void refused(byte[] closed, byte[] content, String what) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean said = false;
        try {
            var envelope = Envelope.read(new ByteArrayInputStream(closed));
            if (envelope.isEmpty()) return;
            envelope.get().open(keeper.getPrivate()).transferTo(out);
        } catch (StreamCorruptedException | IllegalArgumentException refused) {
            said = true;
        }
        assertThat(said).as(what).isTrue();
        int given = out.size();
        assertThat(given).as(what).isLessThanOrEqualTo(content.length);
        assertThat(Arrays.equals(out.toByteArray(), Arrays.copyOf(content, given)))
                .as(what)
                .isTrue();
    }

    private byte[] closed(byte[] content, KeyPair... recipients) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Recipient> to =
                Arrays.stream(recipients).map(pair -> Recipient.read(pem(pair))).toList();
        try (OutputStream envelope = Envelope.to(to, out)) {
            for (int at = 0; at < content.length; ) {
                int some = Math.min(content.length - at, 1 + random.nextInt(50_000));
                envelope.write(content, at, some);
                at += some;
            }
        }
        return out.toByteArray();
    }

    private byte[] opened(byte[] closed, KeyPair by) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[90_000];
        try (InputStream in = open(closed, by)) {
            for (int read = 0; read >= 0; read = in.read(some, 0, 1 + random.nextInt(some.length)))
                out.write(some, 0, read);
        }
        return out.toByteArray();
    }

    private static InputStream open(byte[] closed, KeyPair by) throws IOException {
        return Envelope.read(new ByteArrayInputStream(closed)).orElseThrow().open(by.getPrivate());
    }

    private byte[] content(int length) {
        byte[] content = new byte[length];
        random.nextBytes(content);
        return content;
    }

    private static byte[] flipped(byte[] closed, int at) {
        byte[] altered = closed.clone();
        altered[at] ^= 1;
        return altered;
    }

    private static byte[] joined(byte[] header, byte[] chunks, int... order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(header, 0, HEADER);
        for (int number : order) out.write(chunks, HEADER + number * WHOLE, WHOLE);
        return out.toByteArray();
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static KeyPair pair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }
}
