package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.zhunsheng.papers.proof.Chain.Verdict.Broken;
import org.zhunsheng.papers.proof.Chain.Verdict.Whole;
import org.zhunsheng.platform.audit.AuditChain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zs audit} (核对审计链). */
@Command(
        name = "audit",
        header = "逐行核对审计链，说完整，或者说断在哪一行。平台运行时、停止时都可以用。",
        synopsisHeading = "用法：",
        optionListHeading = "%n",
        footer = {"", "从头伪造的链也是完整的，但不会有以前记下的末行摘要：请常把末行摘要抄存别处。", "退出码：0 完整；2 读不出来；3 断了。"})
final class Audit implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "数据目录，默认 data")
    private Path data;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Audit() {}

    @Override
    public Integer call() throws IOException, SQLException {
        try (Installation installation = Installation.open(data);
                Connection connection = installation.connect()) {
            return switch (AuditChain.verify(DSL.using(connection, SQLDialect.POSTGRES))) {
                case Whole(long lines, String last) -> {
                    spec.commandLine().getOut().println("审计链完整：" + lines + " 行，末行摘要 " + last);
                    yield Verbs.DONE;
                }
                case Broken broken -> throw Refusal.refused(sentence(broken));
            };
        }
    }

    static String sentence(Broken broken) {
        return "审计链断在第 " + broken.line() + " 行：摘要应为 " + broken.expected() + "，现为 " + broken.found()
                + "。这一行被改过，或者它前面少了行。请保留现场，与最近的备份对照";
    }
}
