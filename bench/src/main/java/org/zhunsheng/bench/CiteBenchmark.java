package org.zhunsheng.bench;

import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.structure.Instrument;

/** Characters of statutes, their structure known, that are searched for citations in a second (引用识别). */
@State(Scope.Benchmark)
public class CiteBenchmark {

    @Param("")
    String laws = "";

    private List<Instrument> instruments = List.of();

    @Setup
    public void read() {
        instruments = Texts.of(laws).parsed();
    }

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        public long characters;
        public long citations;
    }

    @Benchmark
    public void cite(Read read) {
        for (Instrument instrument : instruments) {
            read.citations += Citations.national().in(instrument).size();
            read.characters += instrument.source().length();
        }
    }
}
