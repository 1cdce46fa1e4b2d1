package org.zhunsheng.engine.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.amendment.Article;
import org.zhunsheng.engine.amendment.ArticleNumber;
import org.zhunsheng.engine.amendment.Change;
import org.zhunsheng.engine.amendment.Comparison;
import org.zhunsheng.engine.amendment.Comparison.Paragraph;
import org.zhunsheng.engine.amendment.Comparison.ParagraphRow;
import org.zhunsheng.engine.amendment.Comparison.Row;
import org.zhunsheng.engine.impact.Touch.Effect;
import org.zhunsheng.engine.impact.Touch.Severity;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.text.Numerals;

/**
 * What a change from one text of an instrument to another does to those that cite it (修法影响). The new text may be a
 * draft. Citations are taken to go by the old text.
 */
public final class Impact {

    private final String title;
    private final Comparison comparison;
    private final Map<ArticleNumber, Row> rows = new HashMap<>();
    /** The new articles in which old ones live on. */
    private final Map<ArticleNumber, Article> articles = new HashMap<>();

    private final Map<Row, List<ParagraphRow>> paragraphs = new HashMap<>();

    private Impact(String title, Comparison comparison) {
        this.title = title;
        this.comparison = comparison;
        for (Row row : comparison.rows()) {
            rows.putIfAbsent(comparison.old(row.place()).number(), row);
            for (int place : row.now()) {
                Article article = comparison.now(place);
                articles.putIfAbsent(article.number(), article);
            }
        }
    }

    /** The impact of the change from one text of the instrument of that title to the other. */
    public static Impact of(String title, Instrument old, Instrument now) {
        return new Impact(title, Comparison.of(old, now));
    }

    /** The instrument that changes. */
    public String title() {
        return title;
    }

    /** What is touched in these documents, by document and in order of the text. */
    public List<Touch> on(CitingDocuments documents) {
        List<Touch> touches = new ArrayList<>();
        for (Passage passage : documents.citing(title)) {
            Touch touch = on(passage);
            if (touch != null) {
                touches.add(touch);
            }
        }
        return touches;
    }

    /** What the change does to one citation; null when what is cited stays as it was. */
    public @Nullable Touch on(Passage passage) {
        Provision cited = passage.cited();
        Row row = rows.get(new ArticleNumber(cited.article(), cited.suffix()));
        if (row == null) {
            return new Touch(
                    passage,
                    List.of(),
                    Effect.UNKNOWN,
                    Severity.MEDIUM,
                    "修改前的文本没有" + cited + "，请核对是不是已按修改后的文本引用",
                    true);
        }
        if (row.change() == Change.UNCHANGED) {
            return null;
        }
        return cited.paragraph() > 0 || comparison.old(row.place()).paragraphs().size() == 1
                ? paragraph(passage, row)
                : article(passage, row);
    }

    private @Nullable Touch article(Passage passage, Row row) {
        List<Provision> now = row.now().stream()
                .map(place -> comparison.now(place).number())
                .map(number -> new Provision(
                        number.number(), number.suffix(), 0, passage.cited().item()))
                .toList();
        String old = comparison.old(row.place()).text();
        String text = String.join(
                "\n", row.now().stream().map(comparison::now).map(Article::text).toList());
        return touch(passage, now, row.change(), row.renumbered(), old, text);
    }

    private @Nullable Touch paragraph(Passage passage, Row row) {
        int number = Math.max(1, passage.cited().paragraph());
        ParagraphRow found = null;
        for (ParagraphRow paragraph : paragraphs.computeIfAbsent(row, comparison::paragraphs)) {
            Paragraph old = paragraph.old();
            found = old != null && old.number() == number ? paragraph : found;
        }
        Article article = comparison.old(row.place());
        if (found == null || number > article.paragraphs().size()) {
            return new Touch(
                    passage,
                    List.of(),
                    Effect.UNKNOWN,
                    Severity.MEDIUM,
                    "修改前的" + article.number() + "只有"
                            + Numerals.chinese(article.paragraphs().size()) + "款，请核对",
                    true);
        }
        String old = article.paragraphs().get(number - 1);
        String text = String.join("\n", found.now().stream().map(this::text).toList());
        return passage.cited().item() > 0
                ? item(passage, found, old, text)
                : touch(
                        passage,
                        provisions(found, passage, passage.cited().item()),
                        found.change(),
                        renumbered(found),
                        old,
                        text);
    }

    /** An item whose own line is as it was, under its number or another, has not changed with its paragraph. */
    private @Nullable Touch item(Passage passage, ParagraphRow row, String old, String now) {
        int item = passage.cited().item();
        String line = line(old, item);
        if (line == null || row.now().size() != 1) {
            return touch(passage, provisions(row, passage, item), row.change(), renumbered(row), old, now);
        }
        int kept = 0;
        for (int number = 1; line(now, number) != null; number++) {
            kept = line.equals(line(now, number)) && (kept == 0 || number == item) ? number : kept;
        }
        if (kept == 0) {
            String other = line(now, item);
            return touch(
                    passage,
                    provisions(row, passage, item),
                    Change.MODIFIED,
                    renumbered(row),
                    line,
                    other == null ? now : other);
        }
        boolean renumbered = renumbered(row) || kept != item;
        return renumbered ? touch(passage, provisions(row, passage, kept), Change.MOVED, true, line, line) : null;
    }

    /** What stands behind （三） in a paragraph; null when it has no such item. */
    private static @Nullable String line(String paragraph, int item) {
        String chinese = Numerals.chinese(item);
        for (String mark : List.of("（" + chinese + "）", "(" + chinese + ")")) {
            int start = paragraph.startsWith(mark) ? 0 : paragraph.indexOf("\n" + mark);
            if (start >= 0) {
                int from = paragraph.indexOf(mark, start) + mark.length();
                int end = paragraph.indexOf('\n', from);
                String line = end < 0 ? paragraph.substring(from) : paragraph.substring(from, end);
                // the last item ends with 。, those before it with ；
                return line.strip().replaceAll("[；。;]$", "");
            }
        }
        return null;
    }

    private boolean renumbered(ParagraphRow row) {
        return !row.now().isEmpty() && !row.now().getFirst().equals(row.old());
    }

    private String text(Paragraph paragraph) {
        Article article = articles.get(paragraph.article());
        return article == null ? "" : article.paragraphs().get(paragraph.number() - 1);
    }

    /** The new places, with a paragraph's number where the citation names one or needs one now. */
    private List<Provision> provisions(ParagraphRow row, Passage passage, int item) {
        return row.now().stream()
                .map(paragraph -> new Provision(
                        paragraph.article().number(),
                        paragraph.article().suffix(),
                        passage.cited().paragraph() > 0 || isOneOfSeveral(paragraph) ? paragraph.number() : 0,
                        item))
                .toList();
    }

    private boolean isOneOfSeveral(Paragraph paragraph) {
        Article article = articles.get(paragraph.article());
        return article != null && article.paragraphs().size() > 1;
    }

    private @Nullable Touch touch(
            Passage passage, List<Provision> now, Change change, boolean renumbered, String old, String text) {
        List<String> gone = change == Change.DELETED ? List.of() : Penalties.gone(old, text);
        String reads = reads(passage, now);
        if (!gone.isEmpty()) {
            return new Touch(
                    passage,
                    now,
                    Effect.PENALTY_GONE,
                    Severity.HIGH,
                    "不再规定" + String.join("、", gone) + "，请按修改后的" + written(now) + "重新确定",
                    true);
        }
        return switch (change) {
            case UNCHANGED, ADDED -> renumbered ? renumbered(passage, now, reads) : null;
            case MOVED -> renumbered(passage, now, reads);
            case MODIFIED ->
                new Touch(
                        passage,
                        now,
                        renumbered ? Effect.RENUMBERED_AND_CHANGED : Effect.CHANGED,
                        Severity.MEDIUM,
                        (renumbered ? "应为" + reads + "；" : "") + "内容有修改，请对照修改后的条文",
                        true);
            case SPLIT ->
                new Touch(passage, now, Effect.SPLIT, Severity.MEDIUM, "已分为" + written(now) + "，请选定所指的一处", true);
            case MERGED ->
                new Touch(passage, now, Effect.MERGED, Severity.MEDIUM, "已并入" + written(now) + "，请核对范围", true);
            case DELETED -> new Touch(passage, now, Effect.DELETED, Severity.HIGH, "所引条文已删去，请删去引用或者另找依据", true);
        };
    }

    private static Touch renumbered(Passage passage, List<Provision> now, String reads) {
        return new Touch(passage, now, Effect.RENUMBERED, Severity.LOW, "应为" + reads, false);
    }

    private static String written(List<Provision> now) {
        return String.join("、", now.stream().map(Provision::toString).toList());
    }

    /** The citation with the new numbers, under the title as the document writes it. */
    private static String reads(Passage passage, List<Provision> now) {
        String name = passage.quoted() ? "《" + passage.title() + "》" : passage.title();
        return (passage.named() ? name : "") + written(now);
    }
}
