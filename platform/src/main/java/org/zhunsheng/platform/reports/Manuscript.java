package org.zhunsheng.platform.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A template as it was read (底稿).
 *
 * @param title  the title's lines
 * @param faults what keeps it from being issued
 */
record Manuscript(List<String> title, List<Passage> passages, List<Fault> faults) {

    Manuscript {
        title = List.copyOf(title);
        passages = List.copyOf(passages);
        faults = List.copyOf(faults);
    }

    /**
     * A sentence, a heading or another line that stands by itself.
     *
     * @param line      where it stands in the template, from 1
     * @param paragraph the paragraph of which it is a part, from 1
     * @param answers   what its paragraph answers: 评议意见第一条
     */
    record Passage(Element element, int line, int paragraph, List<String> answers, List<Piece> pieces) {

        Passage {
            answers = List.copyOf(answers);
            pieces = List.copyOf(pieces);
        }
    }

    /** Words, a figure between them, or the place that a figure takes among others. */
    record Piece(
            String words, @Nullable Token token, @Nullable Place place) {

        /** Parts the cells of a table's row. */
        static final Piece TAB = of("\t");

        static Piece of(String words) {
            return new Piece(words, null, null);
        }

        static Piece of(Token token) {
            return new Piece("", token, null);
        }

        static Piece of(Place place) {
            return new Piece("", null, place);
        }
    }

    /**
     * Which place a figure takes (位次): the largest is first.
     *
     * @param among figures with the same word are compared
     */
    record Place(String among, Token of) {}

    /** Every figure's place, in the order of the text. */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        passages.forEach(passage -> passage.pieces().stream()
                .map(Piece::token)
                .filter(Objects::nonNull)
                .forEach(tokens::add));
        return tokens;
    }
}
