package org.zhunsheng.engine.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part, chapter, article … of a legal text, as a span of its source. Siblings do not overlap and stand in the order
 * of the text; what the children do not cover is the node's own text.
 *
 * @param number as the text counts it, from 1; a paragraph's is its place in the article
 * @param suffix 1 for 之一, 2 for 之二; 0 for none
 * @param heading what stands behind the number of a part, chapter or section; null where there is none
 * @param start index of the first UTF-16 unit in the source
 * @param end index behind the last
 */
public record Node(
        Level level, int number, int suffix, @Nullable String heading, int start, int end, List<Node> children) {

    public Node {
        children = List.copyOf(children);
    }
}
