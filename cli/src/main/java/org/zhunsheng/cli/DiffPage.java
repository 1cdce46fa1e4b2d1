package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.zhunsheng.engine.amendment.Article;
import org.zhunsheng.engine.amendment.Change;
import org.zhunsheng.engine.amendment.Comparison;
import org.zhunsheng.engine.amendment.Difference;
import org.zhunsheng.engine.structure.Instrument;

/**
 * The comparison as a page to read and print (新旧对照表): a row for each old article, then the added ones where they stand.
 * What went is struck out and red, what came is underlined and green, so that it can be told apart without colours too.
 */
final class DiffPage {

    private static final String STYLE = """
            body{font:16px/1.8 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;color:#1d2129;max-width:72rem;margin:2rem auto;padding:0 1.5rem}
            h1{font-size:1.4rem;text-align:center}
            p.counts{text-align:center;color:#4e5969}
            table{border-collapse:collapse;width:100%;table-layout:fixed}
            th,td{border:1px solid #c9cdd4;padding:.5rem .75rem;vertical-align:top;text-align:left}
            th{background:#f2f3f5;font-weight:600}
            col.number{width:9rem}
            td.kind span{display:inline-block;border:1px solid currentColor;border-radius:2px;padding:0 .4em;font-size:.85em}
            tr.unchanged td,tr.moved td{color:#86909c}
            td.kind .added,ins{color:#0b6b2e}
            td.kind .deleted,del{color:#b3261e}
            ins{background:#e3f4e8;text-decoration:underline}
            del{background:#fbe9e7;text-decoration:line-through}
            @media print{body{margin:0;max-width:none;font-size:11pt}tr{break-inside:avoid}}
            """;

    private final PrintWriter out;
    private final Comparison comparison;
    private int told;

    private DiffPage(PrintWriter out, Comparison comparison) {
        this.out = out;
        this.comparison = comparison;
    }

    static void write(PrintWriter out, Instrument before, Instrument after, Comparison comparison) throws IOException {
        new DiffPage(out, comparison).page(before, after);
    }

    private void page(Instrument before, Instrument after) {
        String title = escaped(after.title().isEmpty() ? before.title() : after.title()) + " 新旧对照";
        out.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n<p class=\"counts\">");
        String separator = "";
        for (Map.Entry<Change, Integer> count : comparison.counts().entrySet()) {
            out.append(separator)
                    .append(count.getKey().term())
                    .append(" ")
                    .append(count.getValue().toString());
            separator = "　";
        }
        out.append("</p>\n<table>\n<colgroup><col class=\"number\"><col class=\"number\"><col></colgroup>\n")
                .append("<thead><tr><th>修改前</th><th>修改后</th><th>条文</th></tr></thead>\n<tbody>\n");
        for (Comparison.Row row : comparison.rows()) {
            if (!row.now().isEmpty()) addedBefore(row.now().getFirst());
            row(row);
        }
        addedBefore(comparison.origins().size());
        out.append("</tbody>\n</table>\n</body>\n</html>\n");
    }

    /** The added articles that stand before this new one and are not told yet. */
    private void addedBefore(int place) {
        for (; told < place; told++) {
            Comparison.Origin origin = comparison.origins().get(told);
            if (origin.from().isEmpty()) {
                Article article = comparison.now(told);
                open(Change.ADDED, "", article.number().toString());
                stretch(new Difference(Difference.Kind.PUT_IN, article.text()));
                out.append("</td></tr>\n");
            }
        }
    }

    private void row(Comparison.Row row) {
        List<String> numbers = row.now().stream()
                .map(place -> comparison.now(place).number().toString())
                .toList();
        open(row.change(), comparison.old(row.place()).number().toString(), String.join("、", numbers));
        comparison.differences(row).forEach(this::stretch);
        out.append("</td></tr>\n");
    }

    private void open(Change change, String before, String after) {
        out.append("<tr class=\"")
                .append(change.label())
                .append("\"><td>")
                .append(before)
                .append("</td><td class=\"kind\">");
        out.append(after).append(after.isEmpty() ? "" : " ");
        out.append("<span class=\"")
                .append(change.label())
                .append("\">")
                .append(change.term())
                .append("</span></td><td>");
    }

    private void stretch(Difference difference) {
        String text = escaped(difference.text());
        switch (difference.kind()) {
            case KEPT -> out.append(text.replace("\n", "<br>"));
            case PUT_IN ->
                out.append("<ins>").append(text.replace("\n", "<br>")).append("</ins>");
            case TAKEN_OUT ->
                out.append("<del>").append(text.replace("\n", "<br>")).append("</del>");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
