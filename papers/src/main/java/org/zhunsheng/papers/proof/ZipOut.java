package org.zhunsheng.papers.proof;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a zip in the form of {@link Zip}, entry after entry, holding no more than some buffers of it. While one thread
 * says what is written, another digests it and a third packs it.
 */
final class ZipOut implements Closeable {

    /** What was written as one entry: its content's and its packed bytes' size and digest. */
    record Written(String name, long size, String sm3, long packedSize, String packedSm3) {}

    /** Puts an entry's content into the stream that it is given. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final OutputStream out;
    private final List<Zip.Entry> entries = new ArrayList<>();
    private final ExecutorService digester = alone("digesting");
    private final ExecutorService packer = alone("packing");
    private long position;

    ZipOut(OutputStream out) {
        this.out = out;
    }

    private static ExecutorService alone(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** An entry whose size is not known beforehand. */
    Written deflated(String name, Content content) throws IOException {
        long offset = position;
        put(Zip.local(Zip.Entry.of(name, Zip.DEFLATED, 0, 0, 0, offset)));
        try (Packing packing = new Packing();
                Handing handing = new Handing(packing)) {
            content.writeTo(handing);
            handing.finish();
            packing.finish();
            Zip.Entry entry =
                    Zip.Entry.of(name, Zip.DEFLATED, packing.crc.getValue(), packing.packedSize, packing.size, offset);
            put(Zip.descriptor(entry));
            entries.add(entry);
            return new Written(name, packing.size, packing.sm3.hex(), packing.packedSize, packing.packedSm3.hex());
        }
    }

    void stored(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        Zip.Entry entry = Zip.Entry.of(name, Zip.STORED, crc.getValue(), content.length, content.length, position);
        put(Zip.local(entry));
        put(content);
        entries.add(entry);
    }

    /** Writes the directory; the stream stays open. */
    void finish() throws IOException {
        long directory = position;
        for (Zip.Entry entry : entries) put(Zip.central(entry));
        put(Zip.end(entries.size(), position - directory, directory));
        out.flush();
    }

    /** Ends the two threads, not the stream. */
    @Override
    public void close() {
        digester.shutdownNow();
        packer.shutdownNow();
    }

    private void put(byte[] bytes) throws IOException {
        put(bytes, bytes.length);
    }

    private void put(byte[] bytes, int count) throws IOException {
        position += count;
        if (position > Zip.LARGEST)
            throw new IllegalStateException("a pack holds at most 4 GiB; issue the report in parts");
        out.write(bytes, 0, count);
    }

    /** Hands what is written to the two threads, some at a time and never far ahead of them. */
    private final class Handing extends OutputStream {

        /** For either thread. */
        private static final int MOST_AHEAD = 8;

        private final Packing packing;
        private final Deque<Future<?>> ahead = new ArrayDeque<>();
        private byte[] some = new byte[1 << 17];
        private int held;

        Handing(Packing packing) {
            this.packing = packing;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b});
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            for (int at = from, left = count; left > 0; ) {
                int taken = Math.min(left, some.length - held);
                System.arraycopy(bytes, at, some, held, taken);
                held += taken;
                at += taken;
                left -= taken;
                if (held == some.length) hand();
            }
        }

        private void hand() throws IOException {
            byte[] full = some;
            int count = held;
            ahead.add(digester.submit(() -> packing.digest(full, count)));
            ahead.add(packer.submit(() -> {
                packing.write(full, 0, count);
                return true;
            }));
            some = new byte[full.length];
            held = 0;
            while (ahead.size() > 2 * MOST_AHEAD) await(ahead.remove());
        }

        /** Everything is packed. */
        void finish() throws IOException {
            hand();
            while (!ahead.isEmpty()) await(ahead.remove());
        }

        /** Nothing is packed any more, whether everything was or not. */
        @Override
        public void close() throws IOException {
            ahead.forEach(left -> left.cancel(false));
            await(digester.submit(() -> true));
            await(packer.submit(() -> true));
        }

        private static void await(Future<?> packed) throws IOException {
            try {
                packed.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the pack is not wanted any more");
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case IOException disk -> throw disk;
                    case RuntimeException wrong -> throw wrong;
                    case null, default -> throw new IllegalStateException(failed.getCause());
                }
            }
        }
    }

    /** Deflates what is written to it and keeps sizes and digests of both sides. */
    private final class Packing extends OutputStream {

        /** A pack gets a quarter larger than by the library's usual level, for the least work. */
        private static final int LEVEL = 1;

        private final Deflater deflater = new Deflater(LEVEL, true);
        private final byte[] buffer = new byte[1 << 16];
        private final CRC32 crc = new CRC32();
        private final Sm3 sm3 = new Sm3();
        private final Sm3 packedSm3 = new Sm3();
        private long size;
        private long packedSize;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b});
        }

        void digest(byte[] bytes, int count) {
            size += count;
            if (size > Zip.LARGEST)
                throw new IllegalStateException("an entry of a pack holds at most 4 GiB; issue the report in parts");
            crc.update(bytes, 0, count);
            sm3.update(bytes, 0, count);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            deflater.setInput(bytes, from, count);
            while (!deflater.needsInput()) pass();
        }

        void finish() throws IOException {
            deflater.finish();
            while (!deflater.finished()) pass();
        }

        private void pass() throws IOException {
            int count = deflater.deflate(buffer);
            packedSize += count;
            packedSm3.update(buffer, 0, count);
            put(buffer, count);
        }

        @Override
        public void close() {
            deflater.end();
        }
    }
}
