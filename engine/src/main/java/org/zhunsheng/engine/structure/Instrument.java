package org.zhunsheng.engine.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A legal instrument that has been read (规范性法律文件): statute, regulation, rule, interpretation, decision or normative
 * document, from markdown of the national database or plain text. Any text can be read; one without articles has none.
 * All places are UTF-16 indices into {@link #source()}; {@code text.CodePoints} turns them into code points.
 */
public final class Instrument {

    private final String source;
    private final Head head;
    private final List<Node> nodes;
    private final List<Node> annexes;
    private final List<Node> articles;
    /** A value that every thread would read alike, so that it does not matter who does. */
    private volatile @Nullable Particulars particulars;

    private Instrument(String source, Head head, List<Node> nodes, List<Node> annexes, List<Node> articles) {
        this.source = source;
        this.head = head;
        this.nodes = nodes;
        this.annexes = annexes;
        this.articles = articles;
    }

    /** Reads the source in one walk, in two when its pages have left their traces; never throws, whatever it holds. */
    public static Instrument parse(String source) {
        Head head = Head.of(source);
        Segments lines = lines(source, head);
        TableOfContents.setAside(lines);
        Tree tree = new Tree(lines);
        tree.build();
        List<Node> articles = new ArrayList<>();
        List<Node> nodes = tree.root().grownChildren(articles);
        List<Node> ofAnnexes = new ArrayList<>();
        List<Node> annexes = new ArrayList<>();
        for (Branch annex : tree.annexes()) annexes.add(annex.grown(ofAnnexes));
        return new Instrument(source, head, nodes, List.copyOf(annexes), List.copyOf(articles));
    }

    private static Segments lines(String source, Head head) {
        Breaks breaks = new Breaks(source);
        Layout layout = new Layout(source, head.title());
        boolean amending = isAmending(head.title());
        Segments lines = Scan.of(source, head.bodyStart(), breaks, layout, amending);
        return layout.learn(lines, head.bodyStart(), breaks)
                ? Scan.of(source, head.bodyStart(), breaks, layout, amending)
                : lines;
    }

    private static boolean isAmending(String title) {
        return title.contains("修改") || title.contains("修正案") || title.endsWith("决定");
    }

    /** The text that was read, unchanged. */
    public String source() {
        return source;
    }

    /** The title as the head gives it, without blanks; empty where there is none. */
    public String title() {
        return head.title();
    }

    /** What it says of itself: kind, issuer, number, history, repeals, validity. Read when first asked for. */
    public Particulars particulars() {
        Particulars read = particulars;
        if (read == null) {
            read = Survey.of(this, head);
            particulars = read;
        }
        return read;
    }

    /**
     * The outermost nodes in the order of the text. Every article holds one paragraph or more, an empty article an empty one; text outside of articles
     * is paragraphs and items too, at the place where it stands.
     */
    public List<Node> nodes() {
        return nodes;
    }

    /** The annexes (附件): each a node of level {@link Level#PART} whose heading is the annex's. */
    public List<Node> annexes() {
        return annexes;
    }

    /** All articles in the order of the text, those of annexes left out. */
    public List<Node> articles() {
        return articles;
    }

    /**
     * The article of that number.
     *
     * @param suffix 1 for 之一; 0 for none
     */
    public Optional<Node> article(int number, int suffix) {
        int guess = Math.min(number - 1, articles.size() - 1);
        if (guess >= 0 && is(articles.get(guess), number, suffix)) return Optional.of(articles.get(guess));
        return articles.stream().filter(article -> is(article, number, suffix)).findFirst();
    }

    private static boolean is(Node article, int number, int suffix) {
        return article.number() == number && article.suffix() == suffix;
    }

    /** What the node covers, as it stands in the source. */
    public String text(Node node) {
        return source.substring(node.start(), node.end());
    }
}
