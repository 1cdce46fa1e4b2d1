package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.structure.Node;
import org.zhunsheng.engine.text.Folded;

/**
 * Writes the amending decision that leads from one version to the next (起草修改决定), in the official style. Worked into the
 * old text by {@link Consolidation}, it gives the articles of the new one and its headings.
 */
public final class Drafting {

    private static final int NONE = -1;

    private final List<Article> old;
    private final List<Article> now;
    /** The old article a new one is written as a change of. */
    private final int[] partner;

    private final boolean[] gone;
    private final List<String> instructions = new ArrayList<>();
    private final Comparison comparison;
    /** For each new article the old heading under which it comes first; empty where it comes first under none. */
    private final List<String> chapterToName;

    private Drafting(Comparison comparison, List<Article> old, List<Article> now, List<String> chapterToName) {
        this.comparison = comparison;
        this.old = old;
        this.now = now;
        this.chapterToName = chapterToName;
        partner = new int[now.size()];
        Arrays.fill(partner, NONE);
        gone = new boolean[old.size()];
        Arrays.fill(gone, true);
    }

    /**
     * The decision as text, a numbered paragraph for each article it touches.
     *
     * @throws IllegalArgumentException when the articles of one version are not numbered from 1 without a gap: then the
     *     numbers of a decision would not say which article is meant
     */
    public static String decision(Instrument old, Instrument now) {
        List<Article> before = Article.all(old);
        List<Article> after = Article.all(now);
        requireCounted(before, old);
        requireCounted(after, now);
        Comparison comparison = Comparison.of(before, after);
        Headings headings = new Headings(old, now);
        String title = old.title().isEmpty() ? "本规定" : old.title();
        Drafting drafting = new Drafting(comparison, before, after, headings.chaptersToName());
        drafting.write();
        Consolidated amended = Consolidation.apply(old, Decision.parse(decision(title, drafting.instructions)));
        if (!amended.isComplete()) {
            // chapters in another order: then the numbers alone say where an article goes
            drafting = new Drafting(comparison, before, after, Collections.nCopies(after.size(), ""));
            drafting.write();
            amended = Consolidation.apply(old, Decision.parse(decision(title, drafting.instructions)));
        }
        List<String> all = new ArrayList<>(drafting.instructions);
        all.addAll(headings.instructions(Instrument.parse(amended.text())));
        return decision(title, all);
    }

    private static void requireCounted(List<Article> articles, Instrument instrument) {
        for (int i = 0; i < articles.size(); i++) {
            if (!articles.get(i).number().equals(new ArticleNumber(i + 1, 0)))
                throw new IllegalArgumentException("《" + instrument.title() + "》的条号不连续："
                        + articles.get(i).number() + "是其中的第" + (i + 1) + "条，写不出修改决定");
        }
    }

    private static String decision(String title, List<String> instructions) {
        StringBuilder text = new StringBuilder("关于修改《" + title + "》的决定\n\n");
        for (int i = 0; i < instructions.size(); i++)
            text.append(ArticleNumber.numeral(i + 1))
                    .append("、")
                    .append(instructions.get(i))
                    .append('\n');
        return text.append("本决定自公布之日起施行。\n《")
                .append(title)
                .append("》根据本决定作相应修改，并对条文顺序作相应调整，重新公布。\n")
                .toString();
    }

    private void write() {
        List<List<Integer>> joined = new ArrayList<>();
        List<List<Integer>> divided = new ArrayList<>();
        now.forEach(any -> joined.add(List.of()));
        old.forEach(any -> divided.add(List.of()));
        pair(joined, divided);
        boolean[] explicit = explicitNumbers();
        int told = 0;
        for (int j = 0; j < now.size(); j++) {
            int i = partner[j];
            for (; i != NONE && told < i; told++) takeOut(told);
            if (i == NONE) {
                add(j);
            } else if (!joined.get(j).isEmpty()) {
                join(joined.get(j), j);
            } else if (!divided.get(i).isEmpty()) {
                if (divided.get(i).getFirst() == j) divide(i, divided.get(i));
            } else {
                change(i, j, explicit[j]);
            }
        }
        for (; told < old.size(); told++) takeOut(told);
    }

    private void pair(List<List<Integer>> joined, List<List<Integer>> divided) {
        for (Comparison.Row row : comparison.rows()) {
            boolean alone = row.now().stream()
                    .allMatch(j -> comparison.origins().get(j).from().size() == 1);
            if (row.now().size() > 1 && alone) {
                divided.set(row.place(), row.now());
                row.now().forEach(j -> partner[j] = row.place());
                gone[row.place()] = false;
            }
        }
        for (Comparison.Origin origin : comparison.origins()) {
            boolean alone = origin.from().stream()
                    .allMatch(i -> comparison.rows().get(i).now().size() == 1);
            if (origin.from().size() > 1 && alone) {
                joined.set(origin.place(), origin.from());
                partner[origin.place()] = origin.from().getFirst();
                origin.from().forEach(i -> gone[i] = false);
            }
        }
        for (Comparison.Origin origin : comparison.origins()) {
            if (partner[origin.place()] == NONE)
                origin.from().stream().filter(i -> gone[i]).findFirst().ifPresent(i -> {
                    partner[origin.place()] = i;
                    gone[i] = false;
                });
        }
    }

    /** Articles whose number the decision must give, for left to themselves they would not come to their place. */
    private boolean[] explicitNumbers() {
        int[] followers = new int[old.size()];
        Arrays.fill(followers, NONE);
        for (int j = 0; j < now.size(); j++) {
            int i = partner[j];
            boolean changedAndMoved = i != NONE
                    && i != j
                    && !now.get(j).folded().equals(old.get(i).folded());
            if (i != NONE && !changedAndMoved && followers[i] == NONE) followers[i] = j;
        }
        boolean[] explicit = new boolean[now.size()];
        Arrays.fill(explicit, true);
        for (int i : Correspondence.rising(followers)) explicit[followers[i]] = false;
        return explicit;
    }

    private void takeOut(int i) {
        if (gone[i]) instructions.add("删去" + old.get(i).number() + "。");
    }

    private void add(int j) {
        String chapter = chapterToName.get(j);
        instructions.add((chapter.isEmpty() ? "" : "在" + chapter) + "增加一条，作为"
                + now.get(j).number() + "：" + quoted(now.get(j).text()));
    }

    private void join(List<Integer> from, int j) {
        instructions.add("将" + numbers(from, old) + "合并，作为" + now.get(j).number() + "，修改为："
                + quoted(now.get(j).text()));
    }

    private void divide(int i, List<Integer> parts) {
        List<String> labelled = parts.stream()
                .map(j -> now.get(j).number() + "　" + now.get(j).text())
                .toList();
        instructions.add("将" + old.get(i).number() + "分为"
                + ArticleNumber.numeral(parts.size()).replace("二", "两") + "条，作为" + numbers(parts, now) + "，修改为："
                + quoted(String.join("\n", labelled)));
    }

    private static String numbers(List<Integer> places, List<Article> articles) {
        return String.join(
                "、",
                places.stream()
                        .map(place -> articles.get(place).number().toString())
                        .toList());
    }

    private static String quoted(String text) {
        return "“" + text.replace("\n", "\n“") + "”";
    }

    private void change(int i, int j, boolean explicit) {
        Article before = old.get(i);
        Article after = now.get(j);
        boolean same = before.folded().equals(after.folded());
        if (same && !explicit) return;
        String start = "将" + before.number() + (explicit ? "改为" + after.number() : "");
        if (same) {
            instructions.add(start + "。");
        } else {
            String changes = changes(before, after, explicit);
            instructions.add(
                    changes.startsWith("删去") ? "删去" + before.number() + changes.substring(2) : start + changes);
        }
    }

    /** What is changed within the article, in the smallest terms that are certain. */
    private static String changes(Article before, Article after, boolean explicit) {
        String comma = explicit ? "，" : "";
        List<Integer> changed = changedParagraphs(before, after);
        if (changed.size() == 1 && before.paragraphs().size() > 1) {
            int k = changed.getFirst();
            String place = comma + "第" + ArticleNumber.numeral(k + 1) + "款";
            String from = before.paragraphs().get(k);
            String to = after.paragraphs().get(k);
            String phrases = Phrases.between(from, to);
            if (phrases != null) return place + "中的" + phrases + "。";
            if (!to.endsWith("：") && AmendedNode.labelLength(to) == 0) return place + "修改为：" + quoted(to);
        }
        if (changed.size() == 1 && before.paragraphs().size() == 1) {
            String phrases = Phrases.between(before.text(), after.text());
            if (phrases != null) return (explicit ? "，其中的" : "中的") + phrases + "。";
        }
        String added = addedParagraphs(before, after, comma);
        return added != null ? added : comma + "修改为：" + quoted(after.text());
    }

    private static List<Integer> changedParagraphs(Article before, Article after) {
        if (before.paragraphs().size() != after.paragraphs().size()) return List.of();
        return IntStream.range(0, before.paragraphs().size())
                .filter(k -> !Folded.text(before.paragraphs().get(k))
                        .equals(Folded.text(after.paragraphs().get(k))))
                .boxed()
                .toList();
    }

    /** 增加一款，作为第三款 or 删去第二款, when that is all. */
    private static @Nullable String addedParagraphs(Article before, Article after, String comma) {
        List<String> fewer = before.paragraphs().stream().map(Folded::text).toList();
        List<String> more = after.paragraphs().stream().map(Folded::text).toList();
        boolean grows = more.size() == fewer.size() + 1;
        if (!grows && fewer.size() != more.size() + 1) return null;
        List<String> longer = grows ? more : fewer;
        List<String> shorter = grows ? fewer : more;
        int k = 0;
        while (k < shorter.size() && shorter.get(k).equals(longer.get(k))) k++;
        if (!shorter.subList(k, shorter.size()).equals(longer.subList(k + 1, longer.size()))) return null;
        if (!grows) return comma + "删去第" + ArticleNumber.numeral(k + 1) + "款。";
        String text = after.paragraphs().get(k);
        return AmendedNode.labelLength(text) > 0
                ? null
                : comma + "增加一款，作为第" + ArticleNumber.numeral(k + 1) + "款：" + quoted(text);
    }

    /** The headings of both versions, and how the old ones become the new. */
    private static final class Headings {

        /** @param article the place, from 0, of the first article behind it */
        private record Heading(Level level, String place, String words, int article) {

            boolean opensWith(Heading other) {
                return level == other.level && article == other.article;
            }

            boolean isLike(Heading other) {
                return opensWith(other) && Folded.text(words).equals(Folded.text(other.words));
            }
        }

        private final List<Heading> old;
        private final List<Heading> now;
        private final int articles;

        Headings(Instrument old, Instrument now) {
            this.old = of(old);
            this.now = of(now);
            articles = now.articles().size();
        }

        private static List<Heading> of(Instrument instrument) {
            List<Heading> headings = new ArrayList<>();
            collect(instrument.nodes(), "", headings, new int[1]);
            return headings;
        }

        private static void collect(List<Node> nodes, String above, List<Heading> headings, int[] articles) {
            for (Node node : nodes) {
                if (node.level() == Level.ARTICLE) {
                    articles[0]++;
                } else if (Draft.isHeading(node.level()) && node.number() > 0) {
                    char unit = AmendedNode.unit(node.level());
                    String place = above + "第" + ArticleNumber.numeral(node.number()) + unit;
                    String words = node.heading();
                    headings.add(new Heading(node.level(), place, words == null ? "" : words, articles[0]));
                    collect(node.children(), place, headings, articles);
                }
            }
        }

        /** For each new article the old chapter it opens, when a chapter of that name was there before. */
        List<String> chaptersToName() {
            List<String> names = new ArrayList<>(Collections.nCopies(articles, ""));
            Map<String, List<Heading>> byWords =
                    old.stream().collect(Collectors.groupingBy(one -> one.level() + Folded.text(one.words())));
            for (Heading heading : now) {
                List<Heading> same = byWords.getOrDefault(heading.level() + Folded.text(heading.words()), List.of());
                if (same.size() == 1 && heading.article() < names.size())
                    names.set(heading.article(), same.getFirst().place());
            }
            return names;
        }

        /** @param amended the old text with the articles of the new one */
        List<String> instructions(Instrument amended) {
            List<Heading> there = of(amended);
            List<String> instructions = new ArrayList<>();
            if (there.size() != old.size()) return instructions;
            boolean[] kept = new boolean[now.size()];
            int free = 0;
            for (int i = 0; i < there.size(); i++) {
                Heading heading = there.get(i);
                while (free < kept.length && kept[free]) free++;
                int same = find(heading, kept, free);
                if (same == NONE) {
                    instructions.add("删去" + old.get(i).place() + (heading.level() == Level.SECTION ? "节名。" : "章名。"));
                    continue;
                }
                kept[same] = true;
                if (!heading.isLike(now.get(same)))
                    instructions.add(
                            "将" + old.get(i).place() + "章名修改为“" + now.get(same).words() + "”。");
            }
            for (int j = 0; j < now.size(); j++) {
                Heading heading = now.get(j);
                if (!kept[j] && heading.article() < articles) {
                    char unit = AmendedNode.unit(heading.level());
                    String own = heading.place().substring(heading.place().lastIndexOf('第'));
                    instructions.add("在" + new ArticleNumber(heading.article() + 1, 0) + "前增加一" + unit + "，作为" + own
                            + "：“" + heading.words() + "”。");
                }
            }
            return instructions;
        }

        private int find(Heading heading, boolean[] kept, int from) {
            for (int j = from; j < now.size(); j++) {
                if (!kept[j] && heading.opensWith(now.get(j))) return j;
            }
            return NONE;
        }
    }
}
