package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.judged.Judgements;
import org.zhunsheng.engine.judged.Loudness;
import org.zhunsheng.engine.proofreading.Finding;
import org.zhunsheng.engine.proofreading.Proofreading;
import org.zhunsheng.engine.proofreading.Severity;
import org.zhunsheng.engine.text.CodePoints;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zs lint REPORT} and {@code zs lint --passages FILE.jsonl} (报告校对). */
@Command(
        name = "lint",
        header = "校对政府报告：合计、比率、增减、百分点、前后数字、人次、单位、时期、日期先后、文号、序号、名称标点、概数、越界。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "每处差错一行 JSON；位置按 Unicode 码点计，从 0 开始，不含末尾。--format text 逐条列出，便于阅读；--format sarif 供编辑器显示。",
            "loudness：must-fix 必须改、look-at 请看看、hint 提示，由这条规则判过的意见有多少是错的决定；文件只在写了 --hints 时列提示。",
            "--passages：一律全列。每行 {\"id\",\"text\"}，输出每行 {\"id\",\"findings\"}。",
            "只指出原文自相矛盾或者不合格式的地方；说不准的不报。",
            "输入：.txt、.md、.docx、.pdf 文件，文件夹（其中的 .pdf 不读），- 表示标准输入。",
            "退出码：0 没有发现；1 有发现；2 有文件读不出来。"
        })
final class Lint implements Callable<Integer> {

    enum Format {
        json,
        sarif,
        text
    }

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Wanted wanted;

    @Option(names = "--laws", paramLabel = "DIR", description = "另有法规名称要认得时，放法规的文件夹")
    private @Nullable String laws;

    @Option(names = "--hints", description = "连“提示”一级的意见也列出；不写只列“必须改”和“请看看”")
    private boolean hints;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = "json（默认）、sarif 或者 text")
    private Format format;

    private boolean found;
    private boolean unreadable;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Lint() {}

    static final class Wanted {

        @Parameters(paramLabel = "REPORT", arity = "1..*", description = "报告：文件、文件夹，或者 -")
        private @Nullable List<String> reports;

        @Option(names = "--passages", paramLabel = "FILE", description = "JSON Lines，每行一段")
        private @Nullable String passages;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Proofreading proofreading = laws == null ? Proofreading.national() : Proofreading.knowing(titles(laws));
        if (wanted.passages != null) {
            passages(wanted.passages, proofreading, out);
        } else if (wanted.reports != null) {
            List<String> files = Sources.files(wanted.reports);
            Sarif sarif = new Sarif(List.of());
            try (Course course = Course.over(files.size(), spec.commandLine().getErr())) {
                for (String file : files) {
                    course.advance();
                    report(file, proofreading, out, sarif);
                }
            }
            if (format == Format.sarif) out.println(Json.of(sarif.log()));
        }
        out.flush();
        return unreadable ? Zs.UNREADABLE : found ? Zs.FINDINGS : Zs.DONE;
    }

    private void report(String file, Proofreading proofreading, PrintWriter out, Sarif sarif) {
        Source source;
        try {
            source = Sources.read(file);
        } catch (IOException wrong) {
            Zs.say(spec, String.valueOf(wrong.getMessage()));
            unreadable = true;
            return;
        }
        CodePoints points = new CodePoints(source.text());
        for (Finding finding : proofreading.read(source.text())) {
            if (!hints && Judgements.loudness(finding.rule()) == Loudness.HINT) continue;
            found = true;
            switch (format) {
                case text -> out.println(line(source, finding));
                case sarif ->
                    sarif.add(
                            source.file(),
                            new Sarif.Region(source.text(), finding.start(), finding.end()),
                            Sarif.Rule.named(finding.rule(), finding.label().inChinese(), level(finding.severity())),
                            finding.message() + finding.remedy(),
                            null);
                case json -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("file", source.file());
                    object.put("rule", finding.rule());
                    object.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
                    object.putAll(fields(finding, points));
                    out.println(Json.of(object));
                }
            }
        }
    }

    private static Sarif.Level level(Severity severity) {
        return switch (severity) {
            case ERROR -> Sarif.Level.error;
            case WARNING -> Sarif.Level.warning;
        };
    }

    /** For people: file, line, what stands there, what is wrong, what to do. */
    private static String line(Source source, Finding finding) {
        long line = source.text()
                        .substring(0, finding.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return source.file() + "：第" + line + "行“" + finding.quote().replace('\n', ' ') + "”"
                + finding.label().inChinese() + "。" + finding.message() + finding.remedy();
    }

    private void passages(String file, Proofreading proofreading, PrintWriter out) throws IOException {
        int number = 0;
        for (String line : Sources.read(file).text().split("\n", -1)) {
            number++;
            if (line.isBlank()) continue;
            Map<?, ?> passage = passage(file, number, line);
            String text = String.valueOf(passage.get("text"));
            CodePoints points = new CodePoints(text);
            List<Map<String, Object>> findings = new ArrayList<>();
            for (Finding finding : proofreading.read(text)) findings.add(fields(finding, points));
            found |= !findings.isEmpty();
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("id", passage.get("id"));
            object.put("findings", findings);
            out.println(Json.of(object));
        }
    }

    private static Map<?, ?> passage(String file, int number, String line) throws IOException {
        try {
            if (Json.read(line) instanceof Map<?, ?> passage && passage.get("text") instanceof String) return passage;
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file + " 第 " + number + " 行" + wrong.getMessage(), wrong);
        }
        throw new IOException(file + " 第 " + number + " 行没有 text。每行应为 {\"id\",\"text\"}");
    }

    private static Map<String, Object> fields(Finding finding, CodePoints points) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("label", finding.label().name());
        object.put("start", points.at(finding.start()));
        object.put("end", points.at(finding.end()));
        object.put("quote", finding.quote());
        object.put("message", finding.message());
        object.put("remedy", finding.remedy());
        object.put("loudness", Judgements.loudness(finding.rule()).label());
        return object;
    }

    /** The titles that the statutes of a folder bear: their first line that is not blank. */
    private static List<String> titles(String folder) throws IOException {
        List<String> titles = new ArrayList<>();
        for (String file : Sources.files(List.of(folder))) {
            Sources.read(file)
                    .text()
                    .lines()
                    .map(line -> line.replace('#', ' ').strip())
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .ifPresent(titles::add);
        }
        return titles;
    }
}
