package org.zhunsheng.bench;

import java.time.LocalDate;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.zhunsheng.engine.legality.Legality;

/** Characters judged in a second, statutes taken for normative documents (合法性审查). */
@State(Scope.Benchmark)
public class CheckBenchmark {

    private static final int TEXTS = 100;

    @Param("")
    String laws = "";

    private List<String> texts = List.of();
    private final Legality legality = Legality.withoutLaws(LocalDate.of(2022, 4, 12));

    @Setup
    public void read() {
        texts = Texts.of(laws).some(TEXTS);
    }

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Judged {
        public long characters;
        public long findings;
    }

    @Benchmark
    public void check(Judged judged) {
        for (String text : texts) {
            judged.findings += legality.check(text).size();
            judged.characters += text.length();
        }
    }
}
