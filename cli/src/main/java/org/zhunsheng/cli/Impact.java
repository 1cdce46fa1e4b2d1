package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.impact.CitingDocuments;
import org.zhunsheng.engine.impact.Touch;
import org.zhunsheng.engine.statutes.Statute;
import org.zhunsheng.engine.statutes.Statutes;
import org.zhunsheng.engine.statutes.Version;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Provision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zs impact --laws DIR --change TITLE DOCS…} (修法影响). */
@Command(
        name = "impact",
        header = "一部法律修改了，文书里哪些引用受影响：条号变了、内容改了、删去了、某种处罚没有了，现在应当怎么写。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "默认比较库里最后两个文本；--from、--to 是两个日期，各取那一天有效的文本；--new 是修订草案。",
            "每处受影响的引用输出一行 JSON；没有受影响的文书也列出一行，写明查的是什么。",
            "type：renumbered 条号变了；changed 内容改了；renumbered-changed 两者都有；split 分成几条；",
            "merged 并入别的条；deleted 删去；penalty-gone 少了一种处罚；no-such-article 修改前没有这一条；",
            "renamed 名称改了；mentioned 只提到名称（给了 --mentions 才列）。章、节的引用同样判断。",
            "退出码：0 没有受影响的；1 有；2 有文件读不出来；3 库里没有可以比较的两个文本。"
        })
final class Impact implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--laws", required = true, paramLabel = "DIR", description = "法规库的文件夹")
    private String laws;

    @Option(names = "--change", required = true, paramLabel = "TITLE", description = "修改的法律、法规，全称或者简称")
    private String title;

    @Option(names = "--from", paramLabel = "DATE", description = "修改前的某一天，如 2021-01-01")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "修改后的某一天")
    private @Nullable LocalDate to;

    @Option(names = "--new", paramLabel = "FILE", description = "修订草案，代替库里的新文本")
    private @Nullable String draft;

    @Option(names = "--mentions", description = "只提到名称、没有写明条款的，也列出来")
    private boolean mentions;

    enum Format {
        json,
        sarif
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = "json（默认）或者 sarif")
    private Format format;

    @Parameters(paramLabel = "DOCS", arity = "1..*", description = "文书：文件、文件夹，或者 -")
    private List<String> documents;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Impact() {}

    @Override
    public Integer call() throws IOException {
        Statutes statutes = LawFolder.open(laws);
        Statute statute = statutes.find(title).orElse(null);
        if (statute == null || statute.versions().isEmpty()) {
            Zs.say(spec, "法规库里没有《" + title + "》。请核对名称，或者把它的文本放进 " + laws);
            return Zs.REFUSED;
        }
        Version old = old(statute);
        Instrument now = draft == null
                ? now(statute, old)
                : Instrument.parse(Sources.read(draft).text());
        if (now == null) {
            Zs.say(
                    spec,
                    "《" + statute.title() + "》在库里只有一个可用的文本（" + old.published() + "），没有可以比较的。请用 --new 给出新文本，或者换一个日期");
            return Zs.REFUSED;
        }
        var impact = org.zhunsheng.engine.impact.Impact.of(statute.title(), text(old), now);
        CitingDocuments citing = citing(statutes);
        List<Touch> touches = new ArrayList<>(impact.on(citing));
        if (mentions) touches.addAll(impact.mentions(citing));
        return switch (format) {
            case json -> print(touches, citing, statute, old);
            case sarif -> log(touches);
        };
    }

    private Version old(Statute statute) {
        List<Version> versions = statute.versions();
        if (from != null) return statute.on(from).orElse(versions.getFirst());
        return draft != null || versions.size() < 2 ? versions.getLast() : versions.get(versions.size() - 2);
    }

    private @Nullable Instrument now(Statute statute, Version old) {
        Version now = to == null
                ? statute.versions().getLast()
                : statute.on(to).orElse(statute.versions().getLast());
        return now == old ? null : text(now);
    }

    private static Instrument text(Version version) {
        return Instrument.parse(version.parts().stream().map(Version::source).collect(Collectors.joining("\n")));
    }

    private CitingDocuments citing(Statutes statutes) throws IOException {
        Citations citations = Citations.with(statutes.titles());
        List<String> names = Sources.files(documents);
        if (names.contains("-")) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (String name : names) texts.put(name, Sources.read(name).text());
            return CitingDocuments.of(texts, citations);
        }
        List<Path> files = new ArrayList<>(names.size());
        names.forEach(name -> files.add(Path.of(name)));
        String key = Path.of("").toAbsolutePath() + String.join("\n", documents);
        Path kept = Statutes.userCache().resolve("citing-" + Integer.toHexString(key.hashCode()) + ".index");
        try (Course course = Course.over(files.size(), spec.commandLine().getErr())) {
            return CitingDocuments.of(
                    files,
                    kept,
                    file -> {
                        course.advance();
                        return Sources.read(file.toString()).text();
                    },
                    citations);
        }
    }

    private int print(List<Touch> touches, CitingDocuments citing, Statute statute, Version old) {
        PrintWriter out = spec.commandLine().getOut();
        Set<String> touched = new HashSet<>();
        for (Touch touch : touches) {
            touched.add(touch.passage().document());
            out.append(Json.of(line(touch))).append('\n');
        }
        for (String name : citing.names()) {
            if (!touched.contains(name)) {
                Map<String, @Nullable Object> none = new LinkedHashMap<>();
                none.put("file", name);
                none.put("hits", 0);
                none.put("searched", statute.title());
                none.put("against", old.published().toString());
                out.append(Json.of(none)).append('\n');
            }
        }
        out.flush();
        return touches.isEmpty() ? Zs.DONE : Zs.FINDINGS;
    }

    /** The documents that are touched are read again: a log counts lines and columns. */
    private int log(List<Touch> touches) throws IOException {
        Sarif sarif = new Sarif(List.of());
        Map<String, String> texts = new LinkedHashMap<>();
        for (Touch touch : touches) {
            String file = touch.passage().document();
            if (!texts.containsKey(file)) texts.put(file, Sources.read(file).text());
            String text = Objects.requireNonNull(texts.get(file));
            int start = text.offsetByCodePoints(0, touch.passage().start());
            int end = text.offsetByCodePoints(0, touch.passage().end());
            sarif.add(
                    file,
                    new Sarif.Region(text, start, end),
                    Sarif.Rule.named(touch.effect().label(), named(touch.effect()), level(touch.severity())),
                    touch.suggestion(),
                    touch.passage().article() == 0
                            ? null
                            : "第" + touch.passage().article() + "条");
        }
        spec.commandLine().getOut().append(Json.of(sarif.log())).append('\n').flush();
        return touches.isEmpty() ? Zs.DONE : Zs.FINDINGS;
    }

    private static Sarif.Level level(Touch.Severity severity) {
        return switch (severity) {
            case HIGH -> Sarif.Level.error;
            case MEDIUM -> Sarif.Level.warning;
            case LOW -> Sarif.Level.note;
        };
    }

    private static String named(Touch.Effect effect) {
        return switch (effect) {
            case RENUMBERED -> "条号变了";
            case CHANGED -> "内容改了";
            case RENUMBERED_AND_CHANGED -> "条号和内容都改了";
            case SPLIT -> "分成几条";
            case MERGED -> "并入别的条";
            case DELETED -> "删去了";
            case PENALTY_GONE -> "少了一种处罚";
            case RENAMED -> "名称改了";
            case MENTIONED -> "只提到名称";
            case UNKNOWN -> "修改前没有这一条";
        };
    }

    private static Map<String, @Nullable Object> line(Touch touch) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("file", touch.passage().document());
        line.put("article", orNull(touch.passage().article()));
        line.put("paragraph", orNull(touch.passage().paragraph()));
        line.put("start", touch.passage().start());
        line.put("end", touch.passage().end());
        line.put("quote", touch.passage().quote());
        line.put("old", provision(touch.passage().cited()));
        line.put("new", touch.now().stream().map(Impact::provision).toList());
        line.put("type", touch.effect().label());
        line.put("suggestion", touch.suggestion());
        line.put("severity", touch.severity().label());
        line.put("toBeRead", touch.toBeRead());
        return line;
    }

    private static Map<String, @Nullable Object> provision(Provision provision) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (provision.article() == 0) {
            object.put("part", orNull(provision.part()));
            object.put("chapter", orNull(provision.chapter()));
            object.put("section", orNull(provision.section()));
        }
        object.put("article", orNull(provision.article()));
        object.put("articleSuffix", orNull(provision.suffix()));
        object.put("paragraph", orNull(provision.paragraph()));
        object.put("item", orNull(provision.item()));
        return object;
    }

    private static @Nullable Integer orNull(int number) {
        return number == 0 ? null : number;
    }
}
