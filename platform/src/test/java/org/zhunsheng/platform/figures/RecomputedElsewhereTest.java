package org.zhunsheng.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Programs;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@DisplayName("别的语言写的程序，从接口重算数字的摘要")
class RecomputedElsewhereTest {

    private static final Path PROGRAM = Path.of("..", "docs", "examples", "recompute_figure.py");

    @Autowired
    ApplicationContext platform;

    @Autowired
    Ledgers ledgers;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("有多选列的台账：每条记录的摘要、数字的摘要，Python 程序都重算得出")
    void aProgramInAnotherLanguageRecomputesAFigure() throws Exception {
        assumeTrue(has("import hashlib; hashlib.new('sm3')"), "没有装 python3，或者它没有 SM3");
        for (int n = 1; n <= 2; n++)
            School.written(ledgers.register(
                    ledgers.named("officers/exam-batches").orElseThrow(),
                    District.OFFICER,
                    Map.of(
                            "number",
                            "1987-" + n,
                            "organ",
                            District.GOVERNMENT.value(),
                            "closedOn",
                            "1987-03-30",
                            "heldOn",
                            "1987-0" + (3 + n) + "-21",
                            "papers",
                            "PUBLIC_LAW;PROFESSIONAL_LAW",
                            "passMark",
                            "60")));
        Process program = new ProcessBuilder(
                        "python3",
                        PROGRAM.toString(),
                        "http://localhost:" + port,
                        Programs.reviewer(platform),
                        "exam-batches",
                        "1987")
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("2 records, 2 recomputed, digest equal");
        assertThat(program.exitValue()).isZero();
    }

    private static boolean has(String code) throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", code).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
