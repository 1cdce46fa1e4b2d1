package org.zhunsheng.engine.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A node that still grows. */
final class Branch {

    Level level;
    final int number;
    final int suffix;
    final int start;
    int end;

    @Nullable
    String heading;
    /** What its line begins with. */
    final Mark mark;

    private @Nullable ArrayList<Branch> children;
    private int paragraphs;

    Branch(Level level, Mark mark, int number, int suffix, int start, int end) {
        this.level = level;
        this.mark = mark;
        this.number = number;
        this.suffix = suffix;
        this.start = start;
        this.end = end;
    }

    Branch add(Branch child) {
        if (children == null) children = new ArrayList<>(4);
        children.add(child);
        paragraphs += child.level == Level.PARAGRAPH ? 1 : 0;
        return child;
    }

    @Nullable
    Branch last() {
        return children == null || children.isEmpty() ? null : children.getLast();
    }

    void removeLast() {
        removeAt(count() - 1);
    }

    Branch child(int index) {
        return Objects.requireNonNull(children).get(index);
    }

    Branch removeAt(int index) {
        Branch child = Objects.requireNonNull(children).remove(index);
        paragraphs -= child.level == Level.PARAGRAPH ? 1 : 0;
        return child;
    }

    /** Its items become sub-items of another node's. */
    void moveItemsTo(Branch other) {
        for (int i = 0; i < count(); i++) {
            child(i).lower();
            other.add(child(i));
        }
    }

    private void lower() {
        level = Level.SUB_ITEM;
    }

    int count() {
        return children == null ? 0 : children.size();
    }

    /** How many paragraphs it has had. */
    int paragraphs() {
        return paragraphs;
    }

    Node grown(List<Node> articles) {
        List<Node> below = grownChildren(articles);
        int until = below.isEmpty() ? end : Math.max(end, below.getLast().end());
        return new Node(level, number, suffix, heading, start, until, below);
    }

    List<Node> grownChildren(List<Node> articles) {
        ArrayList<Branch> from = children;
        if (from == null) return List.of();
        Node[] grown = new Node[from.size()];
        for (int i = 0; i < grown.length; i++) {
            Branch child = from.get(i);
            grown[i] = child.grown(articles);
            if (child.level == Level.ARTICLE) articles.add(grown[i]);
        }
        return List.of(grown);
    }
}
