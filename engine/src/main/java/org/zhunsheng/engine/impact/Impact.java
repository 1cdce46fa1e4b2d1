package org.zhunsheng.engine.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.zhunsheng.engine.statutes.TitleKey;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.structure.Provision;
import org.zhunsheng.engine.text.Numerals;

/**
 * What a change from one text of an instrument to another does to those that cite it (修法影响). The new text may be a
 * draft. Citations are taken to go by the old text.
 */
public final class Impact {

    private final String title;
    private final String newTitle;
    private final Comparison comparison;
    private final List<Division> oldDivisions;
    private final List<Division> newDivisions;
    private final Map<ArticleNumber, Row> rows = new HashMap<>();
    /** The new articles in which old ones live on. */
    private final Map<ArticleNumber, Article> articles = new HashMap<>();

    private final Map<Row, List<ParagraphRow>> paragraphs = new HashMap<>();

    private Impact(String title, Instrument old, Instrument now) {
        this.title = title;
        this.newTitle = isSameTitle(old.title(), now.title()) ? "" : now.title();
        this.comparison = Comparison.of(old, now);
        this.oldDivisions = Division.all(old);
        this.newDivisions = Division.all(now);
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
        return new Impact(title, old, now);
    }

    /** A draft bears the title of what it is to replace: 某某法（修订草案）. */
    private static boolean isSameTitle(String old, String now) {
        String key = TitleKey.of(now);
        int bracket = key.lastIndexOf('(');
        String plain = bracket > 0 && key.indexOf("草案", bracket) > 0 ? key.substring(0, bracket) : key;
        return plain.isEmpty() || plain.equals(TitleKey.of(old));
    }

    /** The instrument that changes. */
    public String title() {
        return title;
    }

    /**
     * What is touched in these documents, by document and in order of the text. Where only the instrument is mentioned,
     * that is when it has another name; {@link #mentions} has the rest.
     */
    public List<Touch> on(CitingDocuments documents) {
        List<Touch> touches = new ArrayList<>();
        for (Passage passage : documents.citing(title)) {
            Touch touch = on(passage);
            if (touch != null) touches.add(touch);
        }
        return touches;
    }

    /** Where the instrument is mentioned as a whole; nowhere when nothing in it has changed. */
    public List<Touch> mentions(CitingDocuments documents) {
        Map<Change, Integer> counts = comparison.counts();
        int changed = counts.entrySet().stream()
                .filter(count -> count.getKey() != Change.UNCHANGED && count.getKey() != Change.MOVED)
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (changed == 0 || !newTitle.isEmpty()) return List.of();
        String suggestion = "其中" + changed + "条有修改，请看这一处是否受影响";
        return documents.citing(title).stream()
                .filter(passage -> passage.cited().isWhole())
                .map(passage -> new Touch(passage, List.of(), Effect.MENTIONED, Severity.LOW, suggestion, false))
                .toList();
    }

    /** What the change does to one citation; null when what is cited stays as it was. */
    public @Nullable Touch on(Passage passage) {
        Provision cited = passage.cited();
        if (cited.isWhole())
            return newTitle.isEmpty()
                    ? null
                    : new Touch(passage, List.of(), Effect.RENAMED, Severity.MEDIUM, "名称已改为《" + newTitle + "》", true);
        if (cited.isDivision()) return division(passage);
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
        if (row.change() == Change.UNCHANGED) return null;
        return cited.paragraph() > 0 || comparison.old(row.place()).paragraphs().size() == 1
                ? paragraph(passage, row)
                : article(passage, row);
    }

    /** A chapter goes where most of its articles go; it is as it was when each of them is, and none has come. */
    private @Nullable Touch division(Passage passage) {
        Division old = Division.named(passage.cited(), oldDivisions);
        if (old == null) {
            return new Touch(
                    passage,
                    List.of(),
                    Effect.UNKNOWN,
                    Severity.MEDIUM,
                    "修改前的文本没有" + passage.cited() + "，请核对是不是已按修改后的文本引用",
                    true);
        }
        Map<Division, Integer> homes = new LinkedHashMap<>();
        int living = 0;
        int changed = 0;
        for (ArticleNumber number : old.articles()) {
            Row row = rows.get(number);
            if (row == null || row.now().isEmpty()) {
                changed++;
                continue;
            }
            living++;
            changed += row.change() == Change.UNCHANGED || row.change() == Change.MOVED ? 0 : 1;
            homeOf(comparison.now(row.now().getFirst()).number(), old.level())
                    .ifPresent(home -> homes.merge(home, 1, Integer::sum));
        }
        if (homes.isEmpty()) return touch(passage, List.of(), Change.DELETED, false, "", "");
        Division home =
                Collections.max(homes.entrySet(), Map.Entry.comparingByValue()).getKey();
        if (2 * homes.getOrDefault(home, 0) <= living) {
            List<Provision> now = homes.keySet().stream().map(Division::place).toList();
            return touch(passage, now, Change.SPLIT, false, "", "");
        }
        boolean same = changed == 0
                && home.articles().size() == old.articles().size()
                && home.heading().equals(old.heading());
        boolean renumbered = !home.place().equals(old.place());
        Change change = same ? Change.UNCHANGED : Change.MODIFIED;
        return touch(passage, List.of(home.place()), change, renumbered, "", "");
    }

    private Optional<Division> homeOf(ArticleNumber number, Level level) {
        return newDivisions.stream()
                .filter(one -> one.level() == level && one.articles().contains(number))
                .findFirst();
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
                            + Numerals.written(article.paragraphs().size()) + "款，请核对",
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
        String line = items(old).get(item);
        if (line == null || row.now().size() != 1)
            return touch(passage, provisions(row, passage, item), row.change(), renumbered(row), old, now);
        Map<Integer, String> lines = items(now);
        int kept = 0;
        for (int number = 1; lines.containsKey(number); number++)
            kept = line.equals(lines.get(number)) && (kept == 0 || number == item) ? number : kept;
        if (kept == 0) {
            String other = lines.get(item);
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

    /** What stands behind （一）, （二） … at the start of the lines of a paragraph. */
    private static Map<Integer, String> items(String paragraph) {
        Map<Integer, String> items = new HashMap<>();
        for (String line : (Iterable<String>) paragraph.lines()::iterator) {
            int end = line.startsWith("（") || line.startsWith("(") ? 1 : 0;
            while (end > 0 && end < line.length() && Numerals.isNumeral(line.charAt(end))) end++;
            boolean labelled = end > 1 && end < line.length() && "）)".indexOf(line.charAt(end)) >= 0;
            if (labelled) {
                String words = line.substring(end + 1).strip();
                // the last item ends with 。, those before it with ；
                boolean stopped = !words.isEmpty() && "；。;".indexOf(words.charAt(words.length() - 1)) >= 0;
                items.putIfAbsent(
                        Numerals.parse(line, 1, end), stopped ? words.substring(0, words.length() - 1) : words);
            }
        }
        return items;
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
