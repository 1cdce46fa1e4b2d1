package org.zhunsheng.papers.proof;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/**
 * A file that only its recipients can read (数字信封, GM/Z 4001-2013): its content is encrypted by SM4 under a key made for
 * it alone, and that key by SM2 for each recipient. Content streams both ways; what was altered, cut or exchanged in it is
 * not given out. It says nothing of who made it: whoever has a certificate can close an envelope, so what lies inside
 * carries a mark of its own.
 *
 * <p>Form: {@code zhunsheng-envelope-1} and a line feed; one byte, the number of recipients; for each 32 bytes {@link
 * Recipient#fingerprint} and 113 bytes, the key of 16 bytes by SM2 encryption (GB/T 32918.4-2016, C1‖C3‖C2, C1
 * uncompressed); then the {@link Chunks}.
 */
public final class Envelope {

    /** How many recipients one can have. */
    public static final int MOST = 255;

    private static final byte[] FORMAT = "zhunsheng-envelope-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 16;
    private static final int FINGERPRINT = 32;
    private static final int WRAPPED = 65 + 32 + KEY;

    private final InputStream in;
    private final byte[] header;
    private final Map<String, byte[]> wrapped;

    /** @param wrapped the key for the content, by the fingerprint of the recipient for whom it is encrypted */
    private Envelope(InputStream in, byte[] header, Map<String, byte[]> wrapped) {
        this.in = in;
        this.header = header;
        this.wrapped = wrapped;
    }

    /**
     * Closes what is written for the recipients. The envelope is whole only when the stream is closed, which closes {@code
     * out} too.
     *
     * @param recipients 1 to {@value #MOST}
     */
    public static OutputStream to(List<Recipient> recipients, OutputStream out) throws IOException {
        if (recipients.isEmpty() || recipients.size() > MOST)
            throw new IllegalArgumentException(recipients.size() + " recipients");
        SecureRandom random = new SecureRandom();
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(FORMAT);
        header.write(recipients.size());
        for (Recipient recipient : recipients) {
            header.writeBytes(HexFormat.of().parseHex(recipient.fingerprint()));
            header.writeBytes(wrapped(key, recipient, random));
        }
        header.writeTo(out);
        return Chunks.writing(key, header.toByteArray(), out);
    }

    private static byte[] wrapped(byte[] key, Recipient recipient, SecureRandom random) {
        SM2Engine engine = engine();
        engine.init(true, new ParametersWithRandom(recipient.key(), random));
        try {
            return engine.processBlock(key, 0, key.length);
        } catch (InvalidCipherTextException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }

    private static SM2Engine engine() {
        return new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
    }

    /**
     * Reads for whom it is; empty where what is read does not begin like an envelope.
     *
     * @param in must stay open until the content is read
     * @throws StreamCorruptedException if it ends before its content begins
     */
    public static Optional<Envelope> read(InputStream in) throws IOException {
        byte[] format = in.readNBytes(FORMAT.length);
        if (!Arrays.equals(format, FORMAT)) return Optional.empty();
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(format);
        Map<String, byte[]> keys = new LinkedHashMap<>();
        try {
            DataInputStream rest = new DataInputStream(in);
            int count = rest.readUnsignedByte();
            header.write(count);
            for (int n = 0; n < count; n++) {
                byte[] fingerprint = new byte[FINGERPRINT];
                byte[] wrapped = new byte[WRAPPED];
                rest.readFully(fingerprint);
                rest.readFully(wrapped);
                header.writeBytes(fingerprint);
                header.writeBytes(wrapped);
                keys.put(HexFormat.of().formatHex(fingerprint), wrapped);
            }
        } catch (EOFException cut) {
            throw new StreamCorruptedException("cut before its content begins");
        }
        return Optional.of(new Envelope(in, header.toByteArray(), keys));
    }

    /** The {@linkplain Recipient#fingerprint fingerprints} of those who can open it, as it says itself. */
    public List<String> recipients() {
        return List.copyOf(wrapped.keySet());
    }

    /**
     * The content, once. Its stream throws a {@link StreamCorruptedException} where the content was altered, cut or
     * exchanged; what it gave until then is what was closed in, and is not all of it. Closing it closes what is read from.
     *
     * @param secret a key of one of its {@link #recipients}
     * @throws IllegalArgumentException if the key is nobody's of them
     * @throws StreamCorruptedException if the key for the content was altered
     */
    public InputStream open(PrivateKey secret) throws IOException {
        String mine = Recipient.of(secret).fingerprint();
        byte[] key = wrapped.get(mine);
        if (key == null) throw new IllegalArgumentException("not closed for the key " + mine);
        SM2Engine engine = engine();
        engine.init(false, Recipient.parameters(secret));
        try {
            return Chunks.reading(engine.processBlock(key, 0, WRAPPED), header, in);
        } catch (InvalidCipherTextException | RuntimeException altered) { // a point beside the curve is no state of it
            throw new StreamCorruptedException("the key for its content was altered");
        }
    }
}
