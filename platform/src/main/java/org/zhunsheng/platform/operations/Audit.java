package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.Chain.Verdict.Broken;
import org.zhunsheng.papers.proof.ChainHead;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.platform.audit.ChainHeads;
import org.zhunsheng.platform.audit.Difference;
import org.zhunsheng.platform.audit.Reconciliation;
import org.zhunsheng.platform.database.Secret;
import org.zhunsheng.platform.ledger.StoredRecords;
import org.zhunsheng.platform.reports.FrozenRecords;
import org.zhunsheng.platform.tampermark.MachineKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zs audit} (核对): the chain, and every record against it. */
@Command(
        name = "audit",
        header = "核对：逐行核对审计链，再用审计链核对每一条记录和每一个旧版本。平台运行时、停止时都可以用。",
        synopsisHeading = "用法：",
        optionListHeading = "%n",
        footer = {"", "退出码：0 完整；2 读不出来；3 有不符，每一种列出前几处。"})
final class Audit implements Callable<Integer> {

    /** Differences of one kind that are printed. */
    private static final int PRINTED = 5;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "数据目录，默认 data")
    private Path data;

    @Option(names = "--head", paramLabel = "FILE", description = "以前留存的链头，或者一个证据包，逐个核对：链被截短或者重写，看得出来。数据目录里留存的总是核对")
    private @Nullable Path head;

    @Option(names = "--trust", paramLabel = "CERT", description = "链头的标记证书（PEM）；默认数据目录自己的证书")
    private @Nullable Path trust;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Audit() {}

    @Override
    public Integer call() throws IOException, SQLException {
        Progress progress = new Progress(spec.commandLine().getErr());
        try (Installation installation = Installation.open(data);
                Connection connection = installation.connect()) {
            MachineKeys keys = MachineKeys.of(installation.folder(), System.getenv(), () -> "准绳平台");
            List<Reconciliation.Kept> heads = heads(installation.folder(), keys);
            Reconciliation.Report report = reconcile(connection, installation.secret(), heads, progress);
            progress.done();
            PrintWriter out = spec.commandLine().getOut();
            if (report.whole()) {
                out.println(said(report));
                out.println("链头与留存的 " + heads.size() + " 个相符");
                if (keys.known().isPresent())
                    ChainHeads.now(DSL.using(connection, SQLDialect.POSTGRES), keys)
                            .ifPresent(now -> out.println("链头（抄存别处，日后用 --head 核对）：" + now.json()));
                return Verbs.DONE;
            }
            report.counts().forEach((what, count) -> out.println(Differences.called(what) + "：" + count));
            for (Difference.What what : Difference.What.values())
                report.found().stream()
                        .filter(difference -> difference.what() == what)
                        .limit(PRINTED)
                        .forEach(difference -> out.println("  " + Differences.said(difference)));
            throw Refusal.refused("审计链和记录有 " + report.differences() + " 处不符，第一处："
                    + Differences.said(report.found().getFirst()) + "。请停止写入，保留现场，与最近的备份对照");
        } finally {
            progress.done();
        }
    }

    private List<Reconciliation.Kept> heads(Path folder, MachineKeys keys) throws IOException {
        List<MarkCertificate> trusted = trust == null
                ? keys.known().isPresent() ? keys.certificates() : List.of()
                : MarkCertificate.read(Files.readString(trust));
        if (head != null && !Files.exists(head)) throw Refusal.unusable("没有 " + head + "。请核对文件名");
        try {
            List<ChainHead> heads = new ArrayList<>(ChainHeads.in(folder.resolve(ChainHeads.FILE)));
            if (head != null) heads.addAll(ChainHeads.in(head));
            return heads.stream()
                    .map(kept -> Reconciliation.Kept.of(kept, trusted))
                    .toList();
        } catch (IllegalArgumentException noHead) {
            throw Refusal.unusable("留存的链头读不出来：" + noHead.getMessage() + "。请换一份");
        }
    }

    static String said(Reconciliation.Report report) {
        return "审计链完整：" + report.lines() + " 行，末行摘要 " + report.hash() + "；重新计算 " + report.records()
                + " 个版本的记录，都与审计链相符"
                + (report.older() == 0 ? "" : "。其中第 " + report.older() + " 行和以前的由旧版本写成，只能核对审计行自己写明的摘要；用本版本启动一次后即补记留痕");
    }

    /** One state of the database, whatever is written meanwhile. */
    static Reconciliation.Report reconcile(
            Connection connection, Secret secret, List<Reconciliation.Kept> heads, Progress progress)
            throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return Reconciliation.of(
                    DSL.using(connection, SQLDialect.POSTGRES),
                    StoredRecords.with(secret),
                    List.of(new FrozenRecords()),
                    0,
                    heads,
                    (place, done) -> progress.at("核对 " + place + (done == 0 ? "" : " " + done)));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    static String sentence(Broken broken) {
        return "审计链断在第 " + broken.line() + " 行：摘要应为 " + broken.expected() + "，现为 " + broken.found()
                + "。这一行被改过，或者它前面少了行。请保留现场，与最近的备份对照";
    }
}
