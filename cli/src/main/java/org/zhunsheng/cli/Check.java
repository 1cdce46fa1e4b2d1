package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.judged.Judgements;
import org.zhunsheng.engine.judged.Loudness;
import org.zhunsheng.engine.legality.Basis;
import org.zhunsheng.engine.legality.Finding;
import org.zhunsheng.engine.legality.Legality;
import org.zhunsheng.engine.legality.Rule;
import org.zhunsheng.engine.legality.Rules;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zs check FILE…} and {@code zs check --passages FILE.jsonl} (合法性审查). */
@Command(
        name = "check",
        header = "审查规范性文件和协议：设定处罚、许可、强制、收费、证明，增加义务，妨碍竞争，溯及，有效期，依据，委托，公布，解释，体例。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "每条意见一行 JSON：规则、标签、条、段、位置、原文、说明、改法、依据。位置在段内按 Unicode 码点计，从 0 开始，不含末尾。",
            "--format sarif：SARIF 2.1.0，编辑器可以直接显示。--format text：给人读的一行一条。",
            "--laws：法律文本所在的文件夹，引用的条文在其中查对；没有它，未能查对的会说明。",
            "loudness：must-fix 必须改、look-at 请看看、hint 提示，由这条规则判过的意见有多少是错的决定；文件只在写了 --hints 时列提示。",
            "--passages：一律全列。每行 {\"id\",\"text\"}，是摘录，不查缺少的有效期；加 --whole 才查。",
            "没有意见不等于没有问题；意见是候选，由审查人员决定。",
            "退出码：0 没有意见；1 有意见；2 有文件读不出来。"
        })
final class Check implements Callable<Integer> {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Wanted wanted;

    @Option(names = "--whole", description = "--passages 的每一段是完整的文件")
    private boolean whole;

    @Option(names = "--laws", paramLabel = "DIR", description = "法律文本所在的文件夹")
    private @Nullable String laws;

    @Option(names = "--as-of", paramLabel = "DATE", description = "按哪一天的法律审查，如 2025-12-31；不写是今天")
    private @Nullable String asOf;

    @Option(names = "--hints", description = "连“提示”一级的意见也列出；不写只列“必须改”和“请看看”")
    private boolean hints;

    @Option(names = "--format", paramLabel = "FORMAT", description = "json、sarif 或者 text；不写是 json")
    private String format = "json";

    private boolean found;
    private boolean unreadable;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Check() {}

    static final class Wanted {

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "文件、文件夹，或者 -")
        private @Nullable List<String> files;

        @Option(names = "--passages", paramLabel = "FILE.jsonl", description = "一行一段的摘录")
        private @Nullable String passages;
    }

    @Override
    public Integer call() throws IOException {
        if (!List.of("json", "sarif", "text").contains(format)) {
            Zs.say(spec, "不认识的格式 " + format + "。请用 json、sarif 或者 text");
            return Zs.UNREADABLE;
        }
        PrintWriter out = spec.commandLine().getOut();
        Legality legality = legality();
        if (legality == null) return Zs.UNREADABLE;
        if (wanted.passages != null) passages(legality, wanted.passages, out);
        else if (wanted.files != null) files(legality, wanted.files, out);
        out.flush();
        if (unreadable) return Zs.UNREADABLE;
        return found ? Zs.FINDINGS : Zs.DONE;
    }

    private @Nullable Legality legality() throws IOException {
        LocalDate day;
        try {
            day = asOf == null ? LocalDate.now(HERE) : LocalDate.parse(asOf);
        } catch (DateTimeParseException wrong) {
            Zs.say(spec, "不是日期：" + asOf + "。请写成 2025-12-31");
            return null;
        }
        if (laws == null) return Legality.withoutLaws(day);
        return new Legality(LawFolder.open(laws), day);
    }

    private void files(Legality legality, List<String> names, PrintWriter out) throws IOException {
        Sarif sarif = new Sarif(Rules.all().stream().map(Check::described).toList());
        List<String> files = Sources.files(names);
        Course course = Course.over(files.size(), spec.commandLine().getErr());
        for (String name : files) {
            course.advance();
            Source source;
            try {
                source = Sources.read(name);
            } catch (IOException wrong) {
                Zs.say(spec, String.valueOf(wrong.getMessage()));
                unreadable = true;
                continue;
            }
            String[] paragraphs = source.text().split("\n", -1);
            for (Finding finding : legality.check(source.text())) {
                if (!hints && Judgements.loudness(finding.rule().id()) == Loudness.HINT) continue;
                found = true;
                String paragraph = paragraphs[finding.paragraphIndex()];
                switch (format) {
                    case "sarif" -> add(sarif, source, finding, paragraphs);
                    case "text" -> out.println(line(source.file(), finding));
                    default -> print(out, object(source.file(), finding, paragraph));
                }
            }
        }
        course.close();
        if (format.equals("sarif")) print(out, sarif.log());
    }

    private static Sarif.Rule described(Rule rule) {
        String label = rule.label();
        return new Sarif.Rule(
                rule.id(),
                rule.name(),
                rule.message(),
                rule.remedy(),
                Sarif.Level.valueOf(rule.severity().label()),
                label == null ? List.of() : List.of(label));
    }

    private static void add(Sarif sarif, Source source, Finding finding, String[] paragraphs) {
        int before = 0;
        for (int i = 0; i < finding.paragraphIndex(); i++) before += paragraphs[i].length() + 1;
        sarif.add(
                source.file(),
                new Sarif.Region(source.text(), before + finding.start(), before + finding.end()),
                described(finding.rule()),
                finding.message() + finding.rule().remedy(),
                finding.article());
    }

    private void passages(Legality legality, String name, PrintWriter out) throws IOException {
        int number = 0;
        for (String line : Sources.read(name).text().split("\n", -1)) {
            number++;
            if (line.isBlank()) continue;
            Object read;
            try {
                read = Json.read(line);
            } catch (IllegalArgumentException wrong) {
                Zs.say(spec, name + " 第 " + number + " 行" + wrong.getMessage());
                unreadable = true;
                continue;
            }
            if (!(read instanceof Map<?, ?> passage) || !(passage.get("text") instanceof String text)) {
                Zs.say(spec, name + " 第 " + number + " 行没有 text。请写成 {\"id\":…,\"text\":…}");
                unreadable = true;
                continue;
            }
            List<Finding> findings = whole ? legality.wholePassage(text) : legality.excerpt(text);
            found |= !findings.isEmpty();
            print(out, answer(passage.get("id"), text, findings));
        }
    }

    private static Map<String, @Nullable Object> answer(@Nullable Object id, String text, List<Finding> findings) {
        TreeSet<String> labels = new TreeSet<>();
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        String[] paragraphs = text.split("\n", -1);
        for (Finding finding : findings) {
            String label = finding.rule().label();
            if (label != null) labels.add(label);
            Map<String, @Nullable Object> object = object("", finding, paragraphs[finding.paragraphIndex()]);
            object.remove("file");
            objects.add(object);
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", id);
        answer.put("labels", new ArrayList<>(labels));
        answer.put("findings", objects);
        return answer;
    }

    static Map<String, @Nullable Object> object(String file, Finding finding, String paragraph) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("file", file);
        object.put("rule", finding.rule().id());
        object.put("label", finding.rule().label());
        object.put("severity", finding.rule().severity().label());
        object.put("loudness", Judgements.loudness(finding.rule().id()).label());
        object.put("article", finding.article());
        object.put("paragraphIndex", finding.paragraphIndex());
        object.put("start", paragraph.codePointCount(0, finding.start()));
        object.put("end", paragraph.codePointCount(0, finding.end()));
        object.put("quote", finding.quote());
        object.put("message", finding.message());
        object.put("remedy", finding.rule().remedy());
        List<Map<String, @Nullable Object>> bases = new ArrayList<>();
        for (Basis basis : finding.bases()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("title", basis.title());
            one.put("article", basis.article());
            one.put("paragraph", basis.paragraph());
            one.put("item", basis.item());
            bases.add(one);
        }
        object.put("legalBasis", bases);
        return object;
    }

    private static String line(String file, Finding finding) {
        String label = finding.rule().label() == null ? "" : finding.rule().label() + " ";
        String article = finding.article() == null ? "" : finding.article();
        StringBuilder bases = new StringBuilder();
        for (Basis basis : finding.bases()) {
            bases.append(bases.isEmpty() ? "依据：" : "、")
                    .append("《")
                    .append(basis.title())
                    .append('》');
            if (basis.article() != null)
                bases.append('第').append(basis.article()).append('条');
        }
        return file + ":" + (finding.paragraphIndex() + 1) + " " + article + "　"
                + Judgements.loudness(finding.rule().id()).inChinese() + " " + label
                + finding.rule().name() + "：“" + finding.quote() + "”。" + finding.message()
                + finding.rule().remedy() + bases;
    }

    private static void print(PrintWriter out, Map<String, ?> value) {
        Json.write(out, value);
        out.write('\n');
    }
}
