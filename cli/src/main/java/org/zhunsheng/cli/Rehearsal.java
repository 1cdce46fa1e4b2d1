package org.zhunsheng.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.papers.proof.EvidencePack.Evidence;
import org.zhunsheng.papers.proof.FigureDigest;
import org.zhunsheng.papers.proof.IssuedReport;
import org.zhunsheng.papers.proof.IssuedReport.Figure;
import org.zhunsheng.papers.proof.IssuedReport.Kind;
import org.zhunsheng.papers.proof.IssuedReport.Records;
import org.zhunsheng.papers.proof.IssuedReport.Sentence;

/**
 * Runs every verb once on a small sample of its own (演练), so that the JDK can keep what starting them needs. A build
 * step runs it; nobody types it.
 */
final class Rehearsal {

    private static final String STATUTE = """
            示例条例
            （2021年1月1日示例大会通过　自2021年2月1日起施行）
            第一章　总则
            第一条　为了示例，制定本条例。
            第二条　依照《中华人民共和国行政处罚法》第九条和本条例第一条，本条例适用于下列示例：
            （一）甲；
            （二）乙。
            """;

    private static final String REPORT = """
            一、示例
            2021年，全区办结96件，上年为80件，同比增长16%。其中甲类50件，占52.1%；满意率由90%升至93%，提高3%。
            《中华人民共和国示例法》由示政发[2021]1号印发，约300余人参加，于2021年2月30日施行。
            """;

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Path pack = Files.createTempFile("zs", ".zip");
        Path statute = Files.createTempFile("zs", ".txt");
        try {
            writeSample(pack);
            Zs.run(nowhere, nowhere, "verify", pack.toString());
            Zs.run(nowhere, nowhere, "verify", "--help");
            Zs.run(nowhere, nowhere, "verify");
            Files.writeString(statute, STATUTE);
            Zs.run(nowhere, nowhere, "parse", statute.toString());
            Zs.run(nowhere, nowhere, "parse", "--help");
            Zs.run(nowhere, nowhere, "lint", statute.toString());
            Files.writeString(statute, REPORT);
            Zs.run(nowhere, nowhere, "lint", statute.toString());
            Files.writeString(statute, STATUTE);
            Zs.run(nowhere, nowhere, "cite", statute.toString());
            Zs.run(nowhere, nowhere, "check", statute.toString());
            Zs.run(nowhere, nowhere, "diff", statute.toString(), statute.toString());
            Zs.run(nowhere, nowhere, "replay", statute.toString(), statute.toString());
        } finally {
            Files.delete(pack);
            Files.delete(statute);
        }
    }

    static void writeSample(Path pack) throws IOException {
        Evidence record = new Evidence("1", Map.of("caseNumber", "（2021）京0000行初1号"));
        FigureDigest digest = new FigureDigest().add(record.id(), record.digest());
        Records records = new Records(digest.count(), digest.hex(), Records.file("F1"));
        Figure figure = new Figure(
                "F1", Kind.COUNT, "court-appearances", "开庭审理的案次", "1", "1", "示范区", "2021", null, null, records);
        IssuedReport report = new IssuedReport(
                "示例报告", "issued", Instant.EPOCH, Instant.EPOCH, List.of(new Sentence("全年出庭应诉1案次。", List.of(figure))));
        Chain.Line issued = Chain.next(Chain.GENESIS, Map.of(EvidencePack.REPORT_DIGEST, report.digest()));
        try (OutputStream out = Files.newOutputStream(pack)) {
            EvidencePack.write(
                    out, report, any -> Stream.of(record), List.of(issued).iterator());
        }
    }
}
