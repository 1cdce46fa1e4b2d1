package org.zhunsheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.impact.CitingDocuments;
import org.zhunsheng.engine.impact.Impact;
import org.zhunsheng.engine.impact.Touch;
import org.zhunsheng.engine.statutes.Statutes;
import org.zhunsheng.engine.structure.Instrument;

/**
 * One change of law against many documents (修法影响): both texts are read and compared, and every citation of the
 * instrument is judged. The index of what the documents cite was kept before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ImpactBenchmark {

    private static final int PARAGRAPHS = 16;

    @Param("")
    String laws = "";

    @Param("10000")
    int documents = 1;

    private final List<Path> files = new ArrayList<>();
    private List<Texts.Change> changes = List.of();
    private Path folder = Path.of("");
    private Path kept = Path.of("");
    private CitingDocuments citing = CitingDocuments.of(Map.of(), Citations.national());
    private int next;

    @Setup
    public void keep() throws IOException {
        Texts texts = Texts.of(laws);
        changes = texts.changes();
        folder = Files.createTempDirectory("zs-bench-");
        kept = folder.resolve("citing.index");
        for (String document : texts.documents(documents, PARAGRAPHS)) {
            Path file = folder.resolve(files.size() + ".txt");
            Files.writeString(file, document);
            files.add(file);
        }
        open();
        citing = open();
    }

    @TearDown
    public void forget() throws IOException {
        for (Path file : files) Files.delete(file);
        Files.deleteIfExists(kept);
        Files.delete(folder);
    }

    /** The kept index, whose files are all looked at for their size and time. */
    private CitingDocuments open() throws IOException {
        return CitingDocuments.of(files, kept, Statutes.UTF_8, Citations.national());
    }

    /** With the index at hand. */
    @Benchmark
    public List<Touch> change() {
        return changed(citing);
    }

    /** As a question comes: the kept index is opened, every file looked at, and one change judged. */
    @Benchmark
    public List<Touch> openAndChange() throws IOException {
        return changed(open());
    }

    private List<Touch> changed(CitingDocuments documents) {
        Texts.Change change = changes.get(next++ % changes.size());
        return Impact.of(change.title(), Instrument.parse(change.old()), Instrument.parse(change.now()))
                .on(documents);
    }
}
