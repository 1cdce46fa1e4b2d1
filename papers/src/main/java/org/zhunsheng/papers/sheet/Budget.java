package org.zhunsheng.papers.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one pass over a file may cost in time and in unpacked bytes; counted while reading, never taken from headers. */
final class Budget {

    /** Below this size no ratio is suspicious: a few thousand formatted empty rows pack extremely well. */
    private static final long HARMLESS_BYTES = 10L << 20;

    /**
     * Bytes between two {@code <} in one part. A cell's text has at most 32 767 characters, eight bytes each when escaped;
     * a longer run is a giant attribute, which a parser would hold as a whole.
     */
    private static final int LONGEST_RUN = 1 << 20;

    private final Limits limits;
    private final long startedAt = System.nanoTime();
    private long forgivenNanos;
    private long unpackedBytes;
    private long nodes;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** The caller's own work is not our reading time. */
    void forgive(long nanos) {
        forgivenNanos += nanos;
    }

    void checkTime() {
        if (System.nanoTime() - startedAt - forgivenNanos >= limits.time().toNanos())
            throw new Refusal(Problem.TIMED_OUT, String.valueOf(limits.time().toSeconds()));
    }

    long unpackedBytes() {
        return unpackedBytes;
    }

    /** Characters that begin a tag or give an attribute its value: what an object model of the file would hold. */
    long nodes() {
        return nodes;
    }

    InputStream measure(InputStream in, String part, long packedBytes) {
        return new Measured(in, part, packedBytes, Long.MAX_VALUE);
    }

    InputStream measureXml(InputStream in, String part, long packedBytes) {
        return new Measured(in, part, packedBytes, LONGEST_RUN);
    }

    private final class Measured extends FilterInputStream {

        private final String part;
        private final long packedBytes;
        private final long longestRun;
        private long bytes;
        private long run;

        Measured(InputStream in, String part, long packedBytes, long longestRun) {
            super(in);
            this.part = part;
            this.packedBytes = packedBytes;
            this.longestRun = longestRun;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            checkTime();
            int count = in.read(target, from, length);
            if (count > 0) count(target, from, count);
            return count;
        }

        private void count(byte[] read, int from, int count) {
            bytes += count;
            unpackedBytes += count;
            for (int i = from; i < from + count; i++) if (read[i] == '<' || read[i] == '=') nodes++;
            boolean swells = bytes > HARMLESS_BYTES && bytes / limits.ratio() > packedBytes;
            if (swells
                    || bytes > limits.entryBytes()
                    || unpackedBytes > limits.totalBytes()
                    || longRun(read, from, count)) throw new Refusal(Problem.BOMB, part);
        }

        private boolean longRun(byte[] read, int from, int count) {
            int last = from + count - 1;
            while (last >= from && read[last] != '<') last--;
            int first = from;
            while (first < last && read[first] != '<') first++;
            long before = run + (last < from ? count : first - from);
            run = last < from ? before : from + count - 1 - last;
            return before > longestRun;
        }
    }
}
