package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.zhunsheng.papers.sheet.Finished;
import org.zhunsheng.papers.sheet.Reading;
import org.zhunsheng.papers.sheet.Row;
import org.zhunsheng.papers.sheet.Template;

/** A sheet's rows (读表), some at a time, read ahead of whoever takes them; an empty list ends them. */
final class Chunks implements Callable<Reading> {

    /**
     * Rows that are judged together: each batch rule asks the database once for them. So few that the young generation
     * holds all that are on their way: a row is thirty cells and forty findings, and what outlives a collection is
     * copied.
     */
    private static final int CHUNK = 500;

    private static final int MOST_SKIPPED = 200;

    private final BlockingQueue<List<Incoming>> read = new ArrayBlockingQueue<>(2);
    private final Part part;
    private final int headerRow;
    private final Map<RowPlace, Map<String, String>> mended;
    private final List<ImportResult.Skipped> skipped = new ArrayList<>();
    private List<Incoming> chunk = new ArrayList<>(CHUNK);

    /** @param mended texts that stand instead of what the file's cells say */
    Chunks(Part part, Map<RowPlace, Map<String, String>> mended) {
        this.part = part;
        this.mended = mended;
        this.headerRow = Objects.requireNonNull(part.header()).row();
    }

    @Override
    public Reading call() throws InterruptedException {
        try {
            Reading reading = part.sheet().rows(this::add);
            if (reading instanceof Finished && !chunk.isEmpty()) read.put(chunk);
            return reading;
        } finally {
            read.put(List.of());
        }
    }

    private void add(Row row) {
        if (row.number() <= headerRow || Template.isGuidance(row)) return;
        if (part.places().values().stream().allMatch(at -> row.at(at).isBlank())) return;
        if (noRecord(row)) return;
        chunk.add(new Incoming(part, row, mended.getOrDefault(new RowPlace(part.index(), row.number()), Map.of())));
        if (chunk.size() < CHUNK) return;
        try {
            read.put(chunk);
        } catch (InterruptedException nobodyTakesMore) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the import ended before its sheet");
        }
        chunk = new ArrayList<>(CHUNK);
    }

    private boolean noRecord(Row row) {
        if (skipped.size() >= MOST_SKIPPED) return false;
        String first = part.noRecord(row);
        if (first == null) return false;
        skipped.add(new ImportResult.Skipped(part.sheet().name(), row.number(), first));
        return true;
    }

    List<Incoming> next() {
        try {
            return read.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the import was stopped");
        }
    }

    /** Rows that are no records, once all are read. */
    List<ImportResult.Skipped> skipped() {
        return skipped;
    }
}
