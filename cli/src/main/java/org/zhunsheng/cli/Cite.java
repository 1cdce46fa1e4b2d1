package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.citation.Citation;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.citation.Place;
import org.zhunsheng.engine.citation.Standing;
import org.zhunsheng.engine.statutes.Resolution;
import org.zhunsheng.engine.statutes.Statutes;
import org.zhunsheng.engine.statutes.Version;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.text.CodePoints;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zs cite FILE…} and {@code zs cite --sentences FILE.jsonl} (法条引用). */
@Command(
        name = "cite",
        header = "找出文书引用的法律、法规和条款项，指明在哪一条哪一款引用；给了法规库，还说明所引的在不在、有没有废止。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "每处引用输出一行 JSON；location 是引用所在的条款项，start、end 按 Unicode 码点计，不含末尾。",
            "--sentences：每行 {\"id\",\"text\",\"location\",\"context\"}，输出每行 {\"id\",\"citations\"}。",
            "resolved：exists 有；no-such-article 没有这一条、款或者项；no-such-instrument 库里没有；",
            "repealed 已废止；ambiguous 可能是好几个。version 是所对照的文本的公布日期。",
            "退出码：0 完成；2 有文件读不出来。"
        })
final class Cite implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Wanted wanted;

    @Option(names = "--laws", paramLabel = "DIR", description = "法规库的文件夹")
    private @Nullable String laws;

    @Option(names = "--as-of", paramLabel = "DATE", description = "按哪一天有效的文本，如 2022-04-12；不写是今天")
    private @Nullable LocalDate asOf;

    enum Format {
        json,
        sarif
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = "json（默认）或者 sarif")
    private Format format;

    private @Nullable Statutes statutes;
    private Citations citations = Citations.national();
    private LocalDate day = LocalDate.EPOCH;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Cite() {}

    static final class Wanted {

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "文件、文件夹，或者 -")
        private @Nullable List<String> files;

        @Option(names = "--sentences", paramLabel = "FILE.jsonl", description = "逐句读：每行一句")
        private @Nullable String sentences;
    }

    @Override
    public Integer call() throws IOException {
        day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
        if (laws != null) {
            statutes = LawFolder.open(laws);
            citations = Citations.with(statutes.titles());
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean all = wanted.sentences == null ? files(out) : sentences(wanted.sentences, out);
        out.flush();
        return all ? Zs.DONE : Zs.UNREADABLE;
    }

    private boolean files(PrintWriter out) throws IOException {
        List<String> names = Sources.files(wanted.files == null ? List.of() : wanted.files);
        List<Printed> printed;
        try (Course course = Course.over(names.size(), spec.commandLine().getErr())) {
            printed = names.parallelStream().map(name -> file(name, course)).toList();
        }
        Sarif sarif = new Sarif(List.of());
        boolean all = true;
        for (Printed file : printed) {
            switch (format) {
                case json -> out.append(file.lines());
                case sarif -> file.results().forEach(result -> result.accept(sarif));
            }
            if (file.wrong() != null) {
                Zs.say(spec, file.wrong());
                all = false;
            }
        }
        if (format == Format.sarif) {
            Json.write(out, sarif.log());
            out.append('\n');
        }
        return all;
    }

    private record Printed(
            CharSequence lines,
            List<Consumer<Sarif>> results,
            @Nullable String wrong) {}

    /** The other files are read still when one can't be. */
    private Printed file(String name, Course course) {
        try {
            Source source = Sources.read(name);
            course.advance();
            return switch (format) {
                case json -> new Printed(lines(source), List.of(), null);
                case sarif -> new Printed("", results(source), null);
            };
        } catch (IOException wrong) {
            return new Printed("", List.of(), String.valueOf(wrong.getMessage()));
        }
    }

    /** A citation is a note; one that comes to nothing is a warning. */
    private List<Consumer<Sarif>> results(Source source) {
        Instrument instrument = Instrument.parse(source.text());
        Version own = statutes == null ? null : Version.of(instrument);
        List<Consumer<Sarif>> results = new ArrayList<>();
        for (Standing standing : citations.in(instrument)) {
            Citation citation = standing.citation();
            Sarif.Region region = new Sarif.Region(source.text(), citation.start(), citation.end());
            Resolution resolution = statutes == null ? null : statutes.resolve(citation, day, own);
            Sarif.Rule rule = rule(resolution);
            results.add(sarif -> sarif.add(
                    source.file(),
                    region,
                    rule,
                    rule.name() + "：" + source.text().substring(citation.start(), citation.end()),
                    null));
        }
        return results;
    }

    private static Sarif.Rule rule(@Nullable Resolution resolution) {
        if (resolution == null) return Sarif.Rule.named("citation", "引用", Sarif.Level.note);
        String id = "citation." + resolution.outcome().label();
        return switch (resolution.outcome()) {
            case EXISTS -> Sarif.Rule.named(id, "引用，所引的在", Sarif.Level.note);
            case NO_SUCH_ARTICLE -> Sarif.Rule.named(id, "没有这一条、款或者项", Sarif.Level.warning);
            case NO_SUCH_INSTRUMENT -> Sarif.Rule.named(id, "法规库里没有", Sarif.Level.note);
            case REPEALED -> Sarif.Rule.named(id, "已经废止", Sarif.Level.warning);
            case AMBIGUOUS -> Sarif.Rule.named(id, "可能是好几部", Sarif.Level.note);
        };
    }

    private StringBuilder lines(Source source) {
        Instrument instrument = Instrument.parse(source.text());
        Version own = statutes == null ? null : Version.of(instrument);
        CodePoints points = new CodePoints(source.text());
        StringBuilder lines = new StringBuilder();
        for (Standing standing : citations.in(instrument)) {
            lines.append("{\"file\":");
            Json.write(lines, source.file());
            lines.append(",\"location\":");
            CitationJson.place(lines, standing.place());
            lines.append(',');
            CitationJson.fields(lines, standing.citation(), points);
            resolve(lines, standing.citation(), own);
            lines.append("}\n");
        }
        return lines;
    }

    private void resolve(StringBuilder line, Citation citation, @Nullable Version own) {
        if (statutes != null) CitationJson.resolution(line, statutes.resolve(citation, day, own));
    }

    private boolean sentences(String file, PrintWriter out) throws IOException {
        String text = Sources.read(file).text();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) out.append(sentence(line, file, number));
        }
        return true;
    }

    private StringBuilder sentence(String line, String file, int number) throws IOException {
        Map<?, ?> given;
        try {
            given = Json.read(line) instanceof Map<?, ?> object ? object : Map.of();
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file + " 第 " + number + " 行" + wrong.getMessage(), wrong);
        }
        if (!(given.get("text") instanceof String text))
            throw new IOException(file + " 第 " + number + " 行没有 text。每行应为 {\"id\",\"text\",\"location\",\"context\"}");
        Place place = CitationJson.place(given.get("location"));
        String context = given.get("context") instanceof String written ? written : null;
        Version own = statutes == null || place.instrument().isEmpty()
                ? null
                : statutes.find(place.instrument(), day).orElse(null);
        CodePoints points = new CodePoints(text);
        StringBuilder out = new StringBuilder("{\"id\":");
        Json.write(out, given.get("id"));
        out.append(",\"citations\":[");
        char before = ' ';
        for (Citation citation : citations.in(text, place, context)) {
            out.append(before == ' ' ? "" : ",").append('{');
            CitationJson.fields(out, citation, points);
            resolve(out, citation, own);
            out.append('}');
            before = ',';
        }
        return out.append("]}\n");
    }
}
