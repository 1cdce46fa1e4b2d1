package org.zhunsheng.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.zhunsheng.engine.amendment.Comparison;
import org.zhunsheng.engine.structure.Instrument;

/** Pairs of versions compared in a second, with every changed word (新旧对照). */
@State(Scope.Benchmark)
public class DiffBenchmark {

    @Param("")
    String laws = "";

    private final List<Instrument> old = new ArrayList<>();
    private final List<Instrument> now = new ArrayList<>();

    @Setup
    public void read() {
        for (Texts.Change change : Texts.of(laws).changes()) {
            old.add(Instrument.parse(change.old()));
            now.add(Instrument.parse(change.now()));
        }
    }

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Compared {
        public long pairs;
        public long articles;
    }

    @Benchmark
    public void diff(Compared compared, Blackhole seen) {
        for (int i = 0; i < old.size(); i++) {
            Comparison comparison = Comparison.of(old.get(i), now.get(i));
            for (Comparison.Row row : comparison.rows()) seen.consume(comparison.differences(row));
            compared.pairs++;
            compared.articles += comparison.rows().size();
        }
    }
}
