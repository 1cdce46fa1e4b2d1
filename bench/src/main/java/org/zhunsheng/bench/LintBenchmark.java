package org.zhunsheng.bench;

import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.zhunsheng.engine.proofreading.Proofreading;

/** Characters proofread in a second, statutes taken for reports (报告校对). */
@State(Scope.Benchmark)
public class LintBenchmark {

    private static final int TEXTS = 100;

    @Param("")
    String laws = "";

    private List<String> texts = List.of();

    @Setup
    public void read() {
        texts = Texts.of(laws).some(TEXTS);
    }

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Proofread {
        public long characters;
        public long findings;
    }

    @Benchmark
    public void lint(Proofread proofread) {
        for (String text : texts) {
            proofread.findings += Proofreading.national().read(text).size();
            proofread.characters += text.length();
        }
    }
}
