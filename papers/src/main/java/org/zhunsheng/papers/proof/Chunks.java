package org.zhunsheng.papers.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The content of an {@link Envelope}, in chunks (分块) of {@value #SIZE} bytes, the last one shorter or as long and only in
 * an empty content empty. Each is encrypted by SM4 (GB/T 32907-2016) in GCM (NIST SP 800-38D, GB/T 36624-2018) and followed
 * by its tag of 16 bytes. The nonce is the chunk's number from 0, in 12 bytes, the highest first, which the key, made for
 * one envelope, never sees twice (SP 800-38D, 8.2.1). Bound by the tag are also the SM3 of the envelope's header, the number
 * in 8 bytes and a byte 1 for the last chunk, 0 for another: no chunk stands in another's place, and a content does not end
 * before its end.
 */
final class Chunks {

    /** Bytes of content in a chunk. */
    static final int SIZE = 1 << 16;

    /** Bytes of its tag. */
    static final int TAG = 16;

    private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    private final boolean encrypts;
    private final KeyParameter key;
    private final byte[] header;
    private long number;

    private Chunks(boolean encrypts, byte[] key, byte[] header) {
        this.encrypts = encrypts;
        this.key = new KeyParameter(key);
        Sm3 sm3 = new Sm3();
        sm3.update(header, 0, header.length);
        this.header = sm3.digest();
    }

    static OutputStream writing(byte[] key, byte[] header, OutputStream out) {
        return new Writing(new Chunks(true, key, header), out);
    }

    static InputStream reading(byte[] key, byte[] header, InputStream in) {
        return new Reading(new Chunks(false, key, header), in);
    }

    /** The next chunk through the cipher; how many bytes came out. */
    private int next(boolean last, byte[] from, int length, byte[] to) throws InvalidCipherTextException {
        byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(number).array();
        byte[] bound = ByteBuffer.allocate(header.length + 9)
                .put(header)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
        cipher.init(encrypts, new AEADParameters(key, TAG * 8, nonce, bound));
        int done = cipher.processBytes(from, 0, length, to, 0);
        done += cipher.doFinal(to, done);
        number++; // not after a chunk that was altered: nothing behind it is given out either
        return done;
    }

    private static final class Writing extends OutputStream {

        private final Chunks chunks;
        private final OutputStream out;
        private final byte[] content = new byte[SIZE];
        private final byte[] chunk = new byte[SIZE + TAG];
        private int filled;
        private boolean closed;

        Writing(Chunks chunks, OutputStream out) {
            this.chunks = chunks;
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        /** A full chunk waits for the next byte: only then is it known not to be the last. */
        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            Objects.checkFromIndexSize(from, count, bytes.length);
            if (closed) throw new IOException("closed");
            int at = from;
            while (at < from + count) {
                if (filled == SIZE) put(false);
                int fits = Math.min(SIZE - filled, from + count - at);
                System.arraycopy(bytes, at, content, filled, fits);
                filled += fits;
                at += fits;
            }
        }

        private void put(boolean last) throws IOException {
            try {
                out.write(chunk, 0, chunks.next(last, content, filled, chunk));
                filled = 0;
            } catch (InvalidCipherTextException programmingError) {
                throw new IllegalStateException(programmingError);
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            if (closed) return;
            closed = true;
            try (out) {
                put(true);
            }
        }
    }

    private static final class Reading extends InputStream {

        private final Chunks chunks;
        private final InputStream in;
        private final byte[] chunk = new byte[SIZE + TAG];
        private final byte[] content = new byte[SIZE + TAG];
        private int at;
        private int until;
        private int ahead = -1;
        private boolean begun;
        private boolean ended;

        Reading(Chunks chunks, InputStream in) {
            this.chunks = chunks;
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            Objects.checkFromIndexSize(from, count, bytes.length);
            if (count == 0) return 0;
            while (at == until) {
                if (ended) return -1;
                take();
            }
            int given = Math.min(count, until - at);
            System.arraycopy(content, at, bytes, from, given);
            at += given;
            return given;
        }

        /** The byte behind a chunk is read with it: where there is none, it is the last. */
        private void take() throws IOException {
            int length = 0;
            if (begun) chunk[length++] = (byte) ahead;
            length += in.readNBytes(chunk, length, chunk.length - length);
            begun = true;
            ahead = length < chunk.length ? -1 : in.read();
            at = 0;
            until = 0;
            boolean last = ahead < 0;
            try {
                until = chunks.next(last, chunk, length, content);
                ended = last;
            } catch (InvalidCipherTextException altered) {
                throw new StreamCorruptedException("chunk " + chunks.number + " was altered, cut or exchanged");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
