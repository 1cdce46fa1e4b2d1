package org.zhunsheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.zhunsheng.engine.amendment.Consolidated;
import org.zhunsheng.engine.amendment.Consolidation;
import org.zhunsheng.engine.amendment.Decision;
import org.zhunsheng.engine.amendment.Drafting;
import org.zhunsheng.engine.structure.Instrument;

/** Amending decisions read and worked in in a second (修改决定的合并). The decisions are written by the engine itself. */
@State(Scope.Benchmark)
public class ReplayBenchmark {

    @Param("")
    String laws = "";

    private final List<Instrument> bases = new ArrayList<>();
    private final List<String> decisions = new ArrayList<>();

    @Setup
    public void write() {
        for (Texts.Change change : Texts.of(laws).changes()) {
            Instrument base = Instrument.parse(change.old());
            decision(base, Instrument.parse(change.now())).ifPresent(decision -> {
                bases.add(base);
                decisions.add(decision);
            });
        }
    }

    /** None for texts whose numbers have gaps. */
    private static Optional<String> decision(Instrument old, Instrument now) {
        try {
            return Optional.of(Drafting.decision(old, now));
        } catch (IllegalArgumentException numbersWithGaps) {
            return Optional.empty();
        }
    }

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Worked {
        public long decisions;
        public long instructions;
    }

    @Benchmark
    public void replay(Worked worked) {
        for (int i = 0; i < bases.size(); i++) {
            Consolidated after = Consolidation.apply(bases.get(i), Decision.parse(decisions.get(i)));
            worked.decisions++;
            worked.instructions += after.outcomes().size();
        }
    }
}
