package org.zhunsheng.platform.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
     * @param only      of a table's row the figures for any of which it is listed; empty lists it always
     * @param claim     what it claims beyond its figures
     */
    record Passage(
            Element element,
            int line,
            int paragraph,
            List<String> answers,
            List<Piece> pieces,
            List<Listed> only,
            Claim claim) {

        Passage {
            answers = List.copyOf(answers);
            pieces = List.copyOf(pieces);
            only = List.copyOf(only);
        }

        private Passage saying(List<Piece> other) {
            return new Passage(element, line, paragraph, answers, other, only, claim);
        }

        private boolean listed(Function<Token, @Nullable BigDecimal> values) {
            return only.isEmpty() || only.stream().anyMatch(one -> one.holds(values.apply(one.of())));
        }
    }

    /**
     * What a sentence claims (成立条件).
     *
     * @param provisos  all of which must hold; none claims nothing
     * @param source    the sentence as the template has it
     * @param otherwise how to write it where they don't hold; null where the template does not say
     */
    record Claim(
            List<Proviso> provisos, String source, @Nullable String otherwise) {

        static final Claim NONE = new Claim(List.of(), "", null);

        Claim {
            provisos = List.copyOf(provisos);
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

    /**
     * A row is listed where this figure is not nought (只列).
     *
     * @param fewer where it is less than this instead
     */
    record Listed(Token of, @Nullable BigDecimal fewer) {

        /** Of a figure of which nothing can be said neither is true. */
        private boolean holds(@Nullable BigDecimal value) {
            if (value == null) return false;
            return fewer == null ? value.signum() != 0 : value.compareTo(fewer) < 0;
        }
    }

    /**
     * As it is printed: without the rows that their figures leave out, and with its charts numbered. A table of which no
     * row is left says so in one line and has no chart.
     *
     * @param values null where nothing can be said
     */
    Manuscript listing(Function<Token, @Nullable BigDecimal> values) {
        Set<Integer> tables = new HashSet<>();
        Set<Integer> filled = new HashSet<>();
        for (Passage passage : passages) {
            if (passage.element() != Element.TABLE_ROW) continue;
            tables.add(passage.paragraph());
            if (passage.listed(values)) filled.add(passage.paragraph());
        }
        tables.removeAll(filled);
        List<Passage> listing = new ArrayList<>();
        int charts = 0;
        for (Passage passage : passages) {
            List<Piece> pieces = new ArrayList<>(passage.pieces());
            if (tables.contains(passage.paragraph())) {
                if (passage.element() != Element.TABLE_CAPTION) continue;
                pieces.add(Piece.of("：无。"));
            }
            if (passage.element() == Element.TABLE_ROW && !passage.listed(values)) continue;
            if (passage.element() == Element.CHART)
                pieces.set(0, Piece.of("图" + ++charts + "　" + pieces.getFirst().words()));
            listing.add(passage.saying(pieces));
        }
        return new Manuscript(title, listing, faults);
    }

    /** What a sentence of a line claims and how else it can be written; nothing where no such sentence offers other words. */
    Optional<Claim> claim(int line, String source) {
        return passages.stream()
                .filter(passage -> passage.line() == line)
                .map(Passage::claim)
                .filter(claim -> claim.otherwise() != null && claim.source().equals(source))
                .findFirst();
    }

    /** Every figure's place, in the order of the text; behind those of a sentence the ones of its conditions. */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        for (Passage passage : passages) {
            passage.pieces().stream().map(Piece::token).filter(Objects::nonNull).forEach(tokens::add);
            passage.claim().provisos().forEach(proviso -> tokens.add(proviso.token()));
        }
        return tokens;
    }
}
