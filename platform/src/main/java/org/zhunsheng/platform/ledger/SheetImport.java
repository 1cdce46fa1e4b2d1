package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.zhunsheng.papers.sheet.Reading;
import org.zhunsheng.platform.database.Fence;

/**
 * One sheet's way in: one thread reads ahead, this one judges, others spell out what was judged and have it written.
 * Memory does not grow with the sheet.
 */
final class SheetImport {

    /** Chunks that are copied together: spelt out they are small. */
    private static final int LOT = 4;

    /** Judges some rows, and gives what spells the right ones out. */
    @FunctionalInterface
    interface Judge {
        Callable<byte[]> judge(List<Incoming> chunk);
    }

    private final ExecutorService ahead;
    private final String table;
    private final Judge judge;
    private final Staging staging;
    private final FileFindings findings;
    private final BiConsumer<RowPlace, String> repeated;

    private Future<byte[]> lines = CompletableFuture.completedFuture(new byte[0]);
    private Future<Staging.Entered> entered = CompletableFuture.completedFuture(Staging.Entered.NOTHING);
    private List<byte[]> lot = new ArrayList<>();
    // whose lines are being spelled out, gathered, entered: a row that repeats a key can be mended
    private List<Incoming> spelt = List.of();
    private List<Incoming> gathered = new ArrayList<>();
    private List<Incoming> entering = List.of();
    private int written;

    /**
     * @param table    the ledger's, as {@code schema.table}
     * @param repeated is told the place and title of a row whose key another entry has
     */
    SheetImport(
            ExecutorService ahead,
            String table,
            Judge judge,
            Staging staging,
            FileFindings findings,
            BiConsumer<RowPlace, String> repeated) {
        this.ahead = ahead;
        this.table = table;
        this.judge = judge;
        this.staging = staging;
        this.findings = findings;
        this.repeated = repeated;
    }

    /** @return how the reading ended */
    Reading run(Chunks chunks) {
        Future<Reading> reading = ahead.submit(chunks);
        try {
            for (List<Incoming> chunk = chunks.next(); !chunk.isEmpty(); chunk = chunks.next()) take(chunk);
            gather();
            enter();
            settle();
            return done(reading);
        } finally {
            reading.cancel(true);
            ended(entered);
        }
    }

    /** Entries that were written. */
    int written() {
        return written;
    }

    private void take(List<Incoming> chunk) {
        Callable<byte[]> spelling = Fence.beside(ahead, table, () -> judge.judge(chunk));
        gather();
        lines = ahead.submit(spelling);
        spelt = chunk;
        if (lot.size() == LOT) enter();
    }

    private void gather() {
        lot.add(done(lines));
        gathered.addAll(spelt);
    }

    private void enter() {
        settle();
        List<byte[]> whole = lot;
        entered = ahead.submit(() -> staging.enter(whole));
        entering = gathered;
        lot = new ArrayList<>();
        gathered = new ArrayList<>();
    }

    /** Waits for what is being entered. */
    private void settle() {
        Staging.Entered some = done(entered);
        written += some.written();
        if (some.repeated().isEmpty()) return;
        for (Incoming row : entering) if (some.repeated().containsKey(row.place())) findings.keep(row);
        some.repeated().forEach(repeated);
    }

    /** Nothing is done in the transaction once it ends, however it ends. */
    private static void ended(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException told) {
            // whoever ends the import has said why
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the import was stopped");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
