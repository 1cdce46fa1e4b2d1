package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.structure.Event;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.structure.Node;
import org.zhunsheng.engine.structure.Particulars;
import org.zhunsheng.engine.structure.Repeal;
import org.zhunsheng.engine.structure.Validity;
import org.zhunsheng.engine.text.CodePoints;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zs parse FILE…} and {@code zs parse --summary DIR} (条文结构). */
@Command(
        name = "parse",
        header = "读出法律文本的结构：编、分编、章、节、条、款、项、目，附件，制定和修改的日期。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "每个文件输出一行 JSON；位置按 Unicode 码点计，从 0 开始，不含末尾。目录不算结构。",
            "输入：.txt、.md、.docx 文件，文件夹，- 表示标准输入。文本编码 UTF-8 或 GB 18030。",
            "--summary：每个文件一行数目，最后一行合计；速度只计解析，单线程，热机后测一秒。",
            "退出码：0 完成；2 有文件读不出来。"
        })
final class Parse implements Callable<Integer> {

    private static final List<Level> COUNTED =
            List.of(Level.PART, Level.SUB_PART, Level.CHAPTER, Level.SECTION, Level.ARTICLE);

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Wanted wanted;

    private boolean unreadable;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Parse() {}

    static final class Wanted {

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "文件、文件夹，或者 -")
        private @Nullable List<String> files;

        @Option(names = "--summary", paramLabel = "DIR", description = "文件夹里每个文件的数目，和合计")
        private @Nullable String summary;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (wanted.summary != null) {
            summarize(wanted.summary, out);
        } else if (wanted.files != null) {
            List<String> files = Sources.files(wanted.files);
            try (Course course = Course.over(files.size(), spec.commandLine().getErr())) {
                for (String file : files) {
                    course.advance();
                    Source source = read(file);
                    if (source != null) print(out, document(source));
                }
            }
        }
        out.flush();
        return unreadable ? Zs.UNREADABLE : Zs.DONE;
    }

    /** The other files are read still when one can't be. */
    private @Nullable Source read(String file) {
        try {
            return Sources.read(file);
        } catch (IOException wrong) {
            Zs.say(spec, String.valueOf(wrong.getMessage()));
            unreadable = true;
            return null;
        }
    }

    private static void print(PrintWriter out, Map<String, ?> value) {
        Json.write(out, value);
        out.write('\n');
    }

    static Map<String, @Nullable Object> document(Source source) {
        Instrument instrument = Instrument.parse(source.text());
        Particulars particulars = instrument.particulars();
        CodePoints points = new CodePoints(source.text());
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("file", source.file());
        document.put("title", instrument.title());
        document.put("kind", particulars.kind().label());
        document.put("form", particulars.form());
        document.put("issuer", particulars.issuer());
        document.put("documentNumber", particulars.documentNumber());
        document.put("attached", particulars.attached());
        document.put("dates", particulars.history().stream().map(Parse::date).toList());
        document.put(
                "repeals", particulars.repeals().stream().map(Repeal::title).toList());
        document.put("validUntil", validUntil(particulars));
        document.put("counts", counts(instrument));
        document.put("nodes", nodes(instrument.nodes(), points));
        document.put("annexes", nodes(instrument.annexes(), points));
        return document;
    }

    private static Map<String, String> date(Event event) {
        Map<String, String> date = new LinkedHashMap<>();
        date.put("date", event.on().toString());
        date.put("event", event.what().label());
        return date;
    }

    private static @Nullable String validUntil(Particulars particulars) {
        Validity validity = particulars.validity();
        return validity == null || validity.until() == null
                ? null
                : validity.until().toString();
    }

    private static List<Map<String, @Nullable Object>> nodes(List<Node> nodes, CodePoints points) {
        List<Map<String, @Nullable Object>> out = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("level", node.level().label());
            object.put("number", node.number());
            object.put("suffix", node.suffix());
            object.put("heading", node.heading());
            object.put("start", points.at(node.start()));
            List<Map<String, @Nullable Object>> children = nodes(node.children(), points);
            object.put("end", points.at(node.end()));
            object.put("children", children);
            out.add(object);
        }
        return out;
    }

    private static Map<String, Integer> counts(Instrument instrument) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        count(instrument.nodes(), counts);
        Map<String, Integer> out = new LinkedHashMap<>();
        for (Level level : COUNTED) out.put(level.label(), counts.getOrDefault(level, 0));
        return out;
    }

    private static void count(List<Node> nodes, Map<Level, Integer> counts) {
        for (Node node : nodes) {
            counts.merge(node.level(), 1, Integer::sum);
            if (node.level() != Level.ARTICLE) count(node.children(), counts);
        }
    }

    private void summarize(String folder, PrintWriter out) throws IOException {
        int files = 0;
        int restored = 0;
        long articles = 0;
        Sample sample = new Sample();
        List<String> names = Sources.files(List.of(folder));
        Course course = Course.over(names.size(), spec.commandLine().getErr());
        for (String file : names) {
            course.advance();
            Source source = read(file);
            if (source == null) continue;
            Instrument instrument = Instrument.parse(source.text());
            sample.add(source.text());
            files++;
            articles += instrument.articles().size();
            boolean whole = source.isReversible() && concatenated(instrument).equals(source.text());
            restored += whole ? 1 : 0;
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("file", file);
            line.put("title", instrument.title());
            line.put("counts", counts(instrument));
            line.put("annexes", instrument.annexes().size());
            line.put("roundTrip", whole);
            print(out, line);
        }
        course.close();
        Map<String, @Nullable Object> total = new LinkedHashMap<>();
        total.put("files", files);
        total.put("articles", articles);
        total.put("articlesPerSecond", sample.articlesPerSecond());
        total.put("roundTrip", restored);
        print(out, total);
    }

    /** Texts held in memory, on which the speed of reading is measured once the compiler has seen them. */
    private static final class Sample {

        private static final int MOST_CHARACTERS = 32 << 20;
        private static final long MEASURED_NANOS = 1_000_000_000;

        private final List<String> texts = new ArrayList<>();
        private int characters;

        void add(String text) {
            if (text.length() <= MOST_CHARACTERS - characters) {
                texts.add(text);
                characters += text.length();
            }
        }

        /** Of the fastest of the passes that a second holds: what else the machine does is no speed of ours. */
        long articlesPerSecond() {
            double fastest = 0;
            long start = System.nanoTime();
            long before = start;
            while (before - start < MEASURED_NANOS) {
                long articles = 0;
                for (String text : texts)
                    articles += Instrument.parse(text).articles().size();
                long after = System.nanoTime();
                fastest = Math.max(fastest, articles * 1e9 / Math.max(1, after - before));
                before = after;
            }
            return Math.round(fastest);
        }
    }

    /** Every node's own text and its children's, in order, with what lies between the outermost. */
    private static String concatenated(Instrument instrument) {
        List<Node> outermost = new ArrayList<>(instrument.nodes());
        outermost.addAll(instrument.annexes());
        StringBuilder out = new StringBuilder(instrument.source().length());
        concatenate(instrument.source(), outermost, 0, instrument.source().length(), out);
        return out.toString();
    }

    private static void concatenate(String source, List<Node> nodes, int from, int to, StringBuilder out) {
        int at = from;
        for (Node node : nodes) {
            out.append(source, Math.min(at, node.start()), node.start());
            concatenate(source, node.children(), node.start(), node.end(), out);
            at = node.end();
        }
        out.append(source, Math.min(at, to), to);
    }
}
