package org.zhunsheng.bench;

import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.zhunsheng.engine.structure.Instrument;

/** Articles read in a second (条文结构). */
@State(Scope.Benchmark)
public class ParseBenchmark {

    @Param("")
    String laws = "";

    private List<String> statutes = List.of();

    @Setup
    public void read() {
        statutes = Texts.of(laws).statutes();
    }

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        public long articles;
    }

    @Benchmark
    public void parse(Read read) {
        for (String statute : statutes)
            read.articles += Instrument.parse(statute).articles().size();
    }
}
