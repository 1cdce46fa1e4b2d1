package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.amendment.ArticleNumber;
import org.zhunsheng.engine.amendment.Change;
import org.zhunsheng.engine.amendment.Comparison;
import org.zhunsheng.engine.amendment.Difference;
import org.zhunsheng.engine.amendment.Drafting;
import org.zhunsheng.engine.structure.Instrument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zs diff OLD NEW} (新旧对照). */
@Command(
        name = "diff",
        header = "对照一部法规修改前后的两个文本：每一条到了哪里，怎样变动，改了哪些字；也能写出修改决定。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "oldToNew：旧文本每条一行，new 是新文本的条号，also 是另有内容重复的条；",
            "type：unchanged 未变、moved 移位、modified 修改、split 分立、merged 合并、deleted 删去。",
            "newFromOld：新文本每条一行，from 为空的是新增。diff 是逐字比对：keep 保留、delete 删去、insert 增加。",
            "--format html：可打印的对照表；--format decision：写出由旧文本到新文本的修改决定。",
            "输入：.txt、.md、.docx 文件，- 表示标准输入。",
            "退出码：0 没有变动；1 有变动；2 有文件读不出来，或者条号不连续、写不出决定。"
        })
final class Diff implements Callable<Integer> {

    enum Format {
        JSON,
        HTML,
        DECISION
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "修改前的文本")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "修改后的文本")
    private String now;

    @Option(
            names = "--format",
            paramLabel = "json|html|decision",
            defaultValue = "json",
            description = "输出 JSON（不写就是它）、网页，或者修改决定")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Diff() {}

    @Override
    public Integer call() throws IOException {
        Instrument before = Instrument.parse(Sources.read(old).text());
        Instrument after = Instrument.parse(Sources.read(now).text());
        PrintWriter out = spec.commandLine().getOut();
        Comparison comparison = Comparison.of(before, after);
        switch (format) {
            case JSON -> {
                Json.write(out, document(comparison));
                out.write('\n');
            }
            case HTML -> DiffPage.write(out, before, after, comparison);
            case DECISION -> out.write(decision(before, after));
        }
        out.flush();
        boolean same = comparison.counts().keySet().stream().allMatch(change -> change == Change.UNCHANGED);
        return same ? Zs.DONE : Zs.FINDINGS;
    }

    private static String decision(Instrument before, Instrument after) throws IOException {
        try {
            return Drafting.decision(before, after);
        } catch (IllegalArgumentException gap) {
            throw new IOException(String.valueOf(gap.getMessage()), gap);
        }
    }

    private static Map<String, @Nullable Object> document(Comparison comparison) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(
                "oldToNew",
                comparison.rows().stream().map(row -> row(comparison, row)).toList());
        document.put(
                "newFromOld",
                comparison.origins().stream()
                        .map(origin -> origin(comparison, origin))
                        .toList());
        Map<String, Integer> counts = new LinkedHashMap<>();
        comparison.counts().forEach((change, count) -> counts.put(change.label(), count));
        document.put("counts", counts);
        return document;
    }

    private static Map<String, @Nullable Object> row(Comparison comparison, Comparison.Row row) {
        ArticleNumber number = comparison.old(row.place()).number();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("old", number.number());
        if (number.suffix() > 0) object.put("oldSuffix", number.suffix());
        List<ArticleNumber> successors =
                row.now().stream().map(j -> comparison.now(j).number()).toList();
        putNumbers(object, "new", successors);
        putNumbers(
                object,
                "also",
                row.also().stream().map(j -> comparison.now(j).number()).toList());
        object.put("type", row.change().label());
        if (row.change() != Change.DELETED) object.put("renumbered", row.renumbered());
        object.put(
                "paragraphs",
                comparison.paragraphs(row).stream().map(Diff::paragraph).toList());
        object.put("diff", differences(comparison.differences(row)));
        return object;
    }

    private static void putNumbers(Map<String, @Nullable Object> object, String name, List<ArticleNumber> numbers) {
        object.put(name, numbers.stream().map(ArticleNumber::number).toList());
        if (numbers.stream().anyMatch(number -> number.suffix() > 0))
            object.put(
                    name + "Suffix", numbers.stream().map(ArticleNumber::suffix).toList());
    }

    private static Map<String, @Nullable Object> paragraph(Comparison.ParagraphRow row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        Comparison.Paragraph before = row.old();
        object.put("old", before == null ? null : before.number());
        List<Map<String, @Nullable Object>> after = new ArrayList<>();
        for (Comparison.Paragraph paragraph : row.now()) {
            Map<String, @Nullable Object> place = new LinkedHashMap<>();
            place.put("article", paragraph.article().number());
            if (paragraph.article().suffix() > 0)
                place.put("articleSuffix", paragraph.article().suffix());
            place.put("paragraph", paragraph.number());
            after.add(place);
        }
        object.put("new", after);
        object.put("type", row.change().label());
        return object;
    }

    private static Map<String, @Nullable Object> origin(Comparison comparison, Comparison.Origin origin) {
        ArticleNumber number = comparison.now(origin.place()).number();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("new", number.number());
        if (number.suffix() > 0) object.put("newSuffix", number.suffix());
        putNumbers(
                object,
                "from",
                origin.from().stream().map(i -> comparison.old(i).number()).toList());
        putNumbers(
                object,
                "alsoFrom",
                origin.alsoFrom().stream().map(i -> comparison.old(i).number()).toList());
        if (origin.from().isEmpty()) {
            object.put("type", Change.ADDED.label());
            object.put(
                    "diff",
                    List.of(Map.of("insert", comparison.now(origin.place()).text())));
        }
        return object;
    }

    private static List<Map<String, String>> differences(List<Difference> differences) {
        return differences.stream()
                .map(one -> Map.of(label(one.kind()), one.text()))
                .toList();
    }

    private static String label(Difference.Kind kind) {
        return switch (kind) {
            case KEPT -> "keep";
            case TAKEN_OUT -> "delete";
            case PUT_IN -> "insert";
        };
    }
}
