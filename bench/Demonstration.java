import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the founded demonstration district for its report, and as its officers do for lists, figures and pages. */
public final class Demonstration {

    private static final List<String> CHAPTERS =
            List.of("duty", "decisions", "enforcement", "publicity", "services", "supervision");

    /** What officers look for: a name, initials, a number, two words. */
    private static final List<String> SOUGHT =
            List.of("望河", "wanghe", "whjd", "罚字〔2021〕", "GZ2022040", "占道经营", "民法典", "司法局 协议", "行初", "沈");

    private Demonstration() {}

    public static void main(String[] args) throws Exception {
        var platform = new Asking(args[0], args[1]);
        platform.say("startFirstMs", Integer.parseInt(args[6]));
        platform.say("startSecondMs", Integer.parseInt(args[7]));
        platform.say("rssAtStartMiB", Asking.rss(args[2]));
        platform.signIn("justice", args[4]);
        List<String> ledgers = all(platform.get("/api/v1/ledgers"), "\"name\":\"([a-z]+/[a-z-]+)\"");
        report(platform, new Asking(args[0], args[8]));

        List<String> metrics = all(platform.get("/api/v1/metrics"), "\"id\":\"([a-z0-9-]+)\"");
        platform.say("ledgers", ledgers.size());
        platform.say("metrics", metrics.size());
        platform.ask(
                "figureAlone",
                of(metrics, metric -> "/api/v1/figures/" + metric + "?period=2021"),
                1,
                metrics.size(),
                0);
        platform.ask("listPages10", of(ledgers, ledger -> "/" + ledger), 10, 300, 1_000);
        platform.ask("searchPages10", of(SOUGHT, words -> "/search?q=" + Asking.encoded(words)), 10, 300, 1_000);
        platform.ask("chapterPages10", of(CHAPTERS, chapter -> "/chapters/" + chapter), 10, 300, 1_000);
        platform.ask("overview10", List.of("/"), 10, 300, 1_000);
        platform.ask("owed10", List.of("/worklist"), 10, 300, 1_000);
        platform.say("rssAtEndMiB", Asking.rss(args[2]));
        platform.write(Path.of(args[3]));
    }

    private static void report(Asking platform, Asking leader) throws Exception {
        String report = "/api/v1/reports/"
                + Asking.first(
                        platform.post("/api/v1/reports", "{\"title\":\"评议意见落实情况的报告\",\"period\":\"2021\"}"),
                        "\"id\":\"([0-9a-f-]+)\"");
        platform.time("reportColdMs", () -> platform.get(report));
        platform.time("reportMs", () -> platform.get(report));
        platform.time("docxMs", () -> platform.get(report + ".docx"));
        platform.time("pdfMs", () -> platform.get(report + ".pdf"));
        // whoever began a report does not issue it
        platform.time("issueMs", () -> leader.post(report + "/issue", "{\"documentNumber\":\"示政文〔2022〕18号\"}"));
        platform.time("evidenceMs", () -> platform.get(report + "/evidence.zip"));
        platform.time("driftMs", () -> platform.get(report + "/drift"));
    }

    private static List<String> of(List<String> names, UnaryOperator<String> address) {
        return names.stream().map(address).toList();
    }

    private static List<String> all(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) found.add(matcher.group(1));
        return found.stream().distinct().toList();
    }
}
