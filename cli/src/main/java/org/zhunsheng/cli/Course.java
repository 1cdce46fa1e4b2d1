package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a verb is through its files (进度): one line on standard error that grows while the results go elsewhere. Where
 * the results are shown on the same terminal they tell it themselves, and where there is no terminal nobody looks.
 */
final class Course implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final PrintWriter err;
    private final boolean watched;
    private final int of;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong saidAt = new AtomicLong(System.nanoTime());

    private Course(PrintWriter err, boolean watched, int of) {
        this.err = err;
        this.watched = watched;
        this.of = of;
    }

    /** Of so many files. */
    static Course over(int files, PrintWriter err) {
        return over(files, err, isTerminal(2) && !isTerminal(1));
    }

    static Course over(int files, PrintWriter err, boolean watched) {
        return new Course(err, watched && files > 1, files);
    }

    /** One more was read; may be called by several threads. */
    void advance() {
        int now = done.incrementAndGet();
        if (!watched) return;
        long before = saidAt.get();
        boolean due = System.nanoTime() - before >= BETWEEN_LOOKS.toNanos();
        if (due && saidAt.compareAndSet(before, System.nanoTime())) {
            err.print("\r\u001b[K第 " + now + " 份，共 " + of + " 份");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (watched) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    /** Java itself can't say it of one stream alone. */
    private static boolean isTerminal(int descriptor) {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
