package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.text.Folded;

/**
 * Two versions of an instrument beside each other (新旧对照): where each article of the old one is in the new one, through
 * renumbering, division and joining, and how its text differs. Texts count as equal after NFKC and without white space.
 */
public final class Comparison {

    private final List<Article> old;
    private final List<Article> now;
    private final List<Row> rows;
    private final List<Origin> origins;

    private Comparison(List<Article> old, List<Article> now, List<Row> rows, List<Origin> origins) {
        this.old = old;
        this.now = now;
        this.rows = rows;
        this.origins = origins;
    }

    /**
     * What became of an old article.
     *
     * @param place its place among the old articles, from 0
     * @param now places of the new articles in which it lives on, ascending; empty when it was deleted
     * @param also places of further new articles that repeat something of it
     * @param renumbered whether the new number, or the first of them, is another one
     */
    public record Row(int place, List<Integer> now, List<Integer> also, Change change, boolean renumbered) {

        public Row {
            now = List.copyOf(now);
            also = List.copyOf(also);
        }
    }

    /**
     * Where a new article comes from.
     *
     * @param place its place among the new articles, from 0
     * @param from places of the old articles, ascending; empty when it was added
     * @param alsoFrom places of further old articles of which it repeats something
     */
    public record Origin(int place, List<Integer> from, List<Integer> alsoFrom) {

        public Origin {
            from = List.copyOf(from);
            alsoFrom = List.copyOf(alsoFrom);
        }
    }

    /**
     * What became of a paragraph (款).
     *
     * @param old null when the paragraph was added
     */
    public record ParagraphRow(
            @Nullable Paragraph old, List<Paragraph> now, Change change, List<Difference> differences) {

        public ParagraphRow {
            now = List.copyOf(now);
            differences = List.copyOf(differences);
        }
    }

    /** A paragraph by the number of its article and its place in it, from 1. */
    public record Paragraph(ArticleNumber article, int number) {}

    /** Compares the articles of two versions; what stands outside articles is not looked at. */
    public static Comparison of(Instrument old, Instrument now) {
        return of(Article.all(old), Article.all(now));
    }

    static Comparison of(List<Article> old, List<Article> now) {
        Correspondence found = Correspondence.of(
                old.stream().map(Article::folded).toList(),
                now.stream().map(Article::folded).toList());
        List<List<Integer>> from = new ArrayList<>();
        List<List<Integer>> alsoFrom = new ArrayList<>();
        now.forEach(any -> {
            from.add(new ArrayList<>());
            alsoFrom.add(new ArrayList<>());
        });
        for (int i = 0; i < old.size(); i++) {
            for (int j : found.successors(i)) from.get(j).add(i);
            for (int j : found.echoes(i)) alsoFrom.get(j).add(i);
        }
        List<Row> rows = IntStream.range(0, old.size())
                .mapToObj(i -> row(i, old.get(i), found.successors(i), found.echoes(i), now, from))
                .toList();
        List<Origin> origins = IntStream.range(0, now.size())
                .mapToObj(j -> new Origin(j, from.get(j), alsoFrom.get(j)))
                .toList();
        return new Comparison(List.copyOf(old), List.copyOf(now), rows, origins);
    }

    private static Row row(
            int place,
            Article article,
            List<Integer> successors,
            List<Integer> echoes,
            List<Article> now,
            List<List<Integer>> from) {
        if (successors.isEmpty()) return new Row(place, successors, echoes, Change.DELETED, false);
        Article first = now.get(successors.getFirst());
        boolean renumbered = !first.number().equals(article.number());
        return new Row(place, successors, echoes, change(article, successors, first, renumbered, from), renumbered);
    }

    private static Change change(
            Article article, List<Integer> successors, Article first, boolean renumbered, List<List<Integer>> from) {
        if (successors.size() > 1) return Change.SPLIT;
        if (from.get(successors.getFirst()).size() > 1) return Change.MERGED;
        if (!first.folded().equals(article.folded())) return Change.MODIFIED;
        return renumbered ? Change.MOVED : Change.UNCHANGED;
    }

    /** One row for each old article, in order. */
    public List<Row> rows() {
        return rows;
    }

    /** One for each new article, in order. */
    public List<Origin> origins() {
        return origins;
    }

    /** The old article at a row's place. */
    public Article old(int place) {
        return old.get(place);
    }

    /** The new article at a place named by a row or an origin. */
    public Article now(int place) {
        return now.get(place);
    }

    /** How many old articles underwent each change, and how many new ones were added. */
    public Map<Change, Integer> counts() {
        Map<Change, Integer> counts = new EnumMap<>(Change.class);
        rows.forEach(row -> counts.merge(row.change(), 1, Integer::sum));
        origins.stream()
                .filter(origin -> origin.from().isEmpty())
                .forEach(any -> counts.merge(Change.ADDED, 1, Integer::sum));
        return counts;
    }

    /** The text of an old article against that of the new ones in which it lives on. */
    public List<Difference> differences(Row row) {
        return Differences.between(
                old.get(row.place()).text(),
                String.join("\n", row.now().stream().map(j -> now.get(j).text()).toList()));
    }

    /** Where the paragraphs of an old article are in the new ones, then the paragraphs that were added there. */
    public List<ParagraphRow> paragraphs(Row row) {
        List<Piece> before = Piece.all(List.of(old.get(row.place())));
        List<Piece> after = Piece.all(row.now().stream().map(now::get).toList());
        Correspondence found = Correspondence.of(
                before.stream().map(Piece::folded).toList(),
                after.stream().map(Piece::folded).toList());
        List<ParagraphRow> paragraphs = new ArrayList<>();
        boolean[] known = new boolean[after.size()];
        int[] sources = new int[after.size()];
        for (int i = 0; i < before.size(); i++) found.successors(i).forEach(j -> sources[j]++);
        for (int i = 0; i < before.size(); i++) {
            List<Piece> successors = new ArrayList<>();
            boolean shared = false;
            for (int j : found.successors(i)) {
                successors.add(after.get(j));
                known[j] = true;
                shared |= sources[j] > 1;
            }
            paragraphs.add(paragraphRow(before.get(i), successors, shared));
        }
        boolean merged = row.change() == Change.MERGED;
        for (int j = 0; j < after.size(); j++) {
            if (!known[j] && !merged) {
                Piece added = after.get(j);
                paragraphs.add(new ParagraphRow(
                        null, List.of(added.place()), Change.ADDED, Differences.between("", added.text())));
            }
        }
        return List.copyOf(paragraphs);
    }

    private static ParagraphRow paragraphRow(Piece before, List<Piece> after, boolean shared) {
        List<Paragraph> places = after.stream().map(Piece::place).toList();
        List<Difference> differences = Differences.between(
                before.text(), String.join("\n", after.stream().map(Piece::text).toList()));
        if (after.isEmpty()) return new ParagraphRow(before.place(), places, Change.DELETED, differences);
        Change change;
        if (after.size() > 1) change = Change.SPLIT;
        else if (shared) change = Change.MERGED;
        else if (!after.getFirst().folded().equals(before.folded())) change = Change.MODIFIED;
        else change = places.getFirst().equals(before.place()) ? Change.UNCHANGED : Change.MOVED;
        return new ParagraphRow(before.place(), places, change, differences);
    }

    private record Piece(Paragraph place, String text, String folded) {

        static List<Piece> all(List<Article> articles) {
            List<Piece> pieces = new ArrayList<>();
            for (Article article : articles) {
                for (int i = 0; i < article.paragraphs().size(); i++) {
                    String text = article.paragraphs().get(i);
                    pieces.add(new Piece(new Paragraph(article.number(), i + 1), text, Folded.text(text)));
                }
            }
            return pieces;
        }
    }
}
