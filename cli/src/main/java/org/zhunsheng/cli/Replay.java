package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.amendment.ArticleNumber;
import org.zhunsheng.engine.amendment.Consolidated;
import org.zhunsheng.engine.amendment.Consolidated.Outcome;
import org.zhunsheng.engine.amendment.Consolidation;
import org.zhunsheng.engine.amendment.Decision;
import org.zhunsheng.engine.amendment.Deviation;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.text.CodePoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zs replay BASE DECISION} (修改决定的合并). */
@Command(
        name = "replay",
        header = "把修改决定逐项合并到原文里，输出修改后的文本；合不上的指令说明理由，不猜。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "标准输出是修改后的文本，标准错误逐项说明做了什么，或者为什么没有执行。",
            "--format json：text 修改后的文本，spans 每处改动和改它的指令（0 是随之调整的序号和标点），",
            "instructions 每项指令的结果；位置按 Unicode 码点计，从 0 开始，不含末尾。",
            "--expect：与应有的文本比较，说明编辑距离占应有长度的多少，哪些条不同。",
            "退出码：0 完成；1 与应有的文本不同；2 有文件读不出来；3 有指令没有执行。"
        })
final class Replay implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BASE", description = "原文")
    private String base;

    @Parameters(index = "1", paramLabel = "DECISION", description = "修改决定、修正案或者公告")
    private String decision;

    @Option(names = "--expect", paramLabel = "NEW", description = "应有的文本")
    private @Nullable String expected;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "输出文本（不写就是它），或者带改动出处的 JSON")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Replay() {}

    @Override
    public Integer call() throws IOException {
        Instrument before = Instrument.parse(Sources.read(base).text());
        Decision read = Decision.parse(Sources.read(decision).text());
        if (read.instructions().isEmpty()) throw new IOException(decision + " 里没有修改的指令。请核对是不是修改决定");
        Instrument wanted = expected == null
                ? null
                : Instrument.parse(Sources.read(expected).text());
        Consolidated after = Consolidation.apply(before, read);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> out.write(after.text().endsWith("\n") ? after.text() : after.text() + "\n");
            case JSON -> {
                Json.write(out, document(after));
                out.write('\n');
            }
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        after.outcomes().forEach(outcome -> err.println(line(outcome)));
        boolean met = wanted == null || compare(wanted, Instrument.parse(after.text()), err);
        err.flush();
        if (!after.isComplete()) return Zs.REFUSED;
        return met ? Zs.DONE : Zs.FINDINGS;
    }

    private static String line(Outcome outcome) {
        String start = "第" + outcome.instruction().number() + "项 ";
        String said = "：" + beginning(outcome.instruction().text());
        return switch (outcome) {
            case Outcome.Applied applied -> start + "已执行：" + applied.account() + said;
            case Outcome.Refused refused -> start + "未执行：" + refused.reason() + said;
            case Outcome.Elsewhere elsewhere ->
                start + "修改的是《" + elsewhere.instruction().instrument() + "》，不涉及本文" + said;
        };
    }

    private static String beginning(String text) {
        String line = text.replace('\n', ' ');
        int end = line.offsetByCodePoints(0, Math.min(40, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "……" : line;
    }

    /** Whether the text is the expected one. */
    private static boolean compare(Instrument wanted, Instrument given, PrintWriter err) {
        Deviation deviation = Deviation.of(wanted, given);
        err.println(String.format(
                "编辑距离 %d，应有长度 %d，占 %.4f%%", deviation.distance(), deviation.length(), 100 * deviation.rate()));
        err.println(
                deviation.articles().isEmpty()
                        ? "各条都相同"
                        : "不同的条："
                                + deviation.articles().stream()
                                        .map(ArticleNumber::toString)
                                        .collect(Collectors.joining("、")));
        return deviation.distance() == 0 && deviation.articles().isEmpty();
    }

    private static Map<String, @Nullable Object> document(Consolidated after) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("text", after.text());
        CodePoints points = new CodePoints(after.text());
        List<Map<String, Integer>> spans = new ArrayList<>();
        for (Consolidated.Span span : after.spans()) {
            Map<String, Integer> object = new LinkedHashMap<>();
            object.put("start", points.at(span.start()));
            object.put("end", points.at(span.end()));
            object.put("instruction", span.instruction());
            spans.add(object);
        }
        document.put("spans", spans);
        document.put(
                "instructions",
                after.outcomes().stream().map(Replay::instruction).toList());
        return document;
    }

    private static Map<String, @Nullable Object> instruction(Outcome outcome) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("number", outcome.instruction().number());
        object.put("text", outcome.instruction().text());
        switch (outcome) {
            case Outcome.Applied applied -> {
                object.put("outcome", "applied");
                object.put("account", applied.account());
            }
            case Outcome.Refused refused -> {
                object.put("outcome", "refused");
                object.put("reason", refused.reason());
            }
            case Outcome.Elsewhere elsewhere -> {
                object.put("outcome", "elsewhere");
                object.put("instrument", elsewhere.instruction().instrument());
            }
        }
        return object;
    }
}
