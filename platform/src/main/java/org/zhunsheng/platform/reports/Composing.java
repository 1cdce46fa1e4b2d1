package org.zhunsheng.platform.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.engine.figures.Stated.Silence;
import org.zhunsheng.papers.proof.IssuedReport;
import org.zhunsheng.platform.figures.Figure;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.reports.Manuscript.Piece;
import org.zhunsheng.platform.reports.Text.Sentence;
import org.zhunsheng.platform.reports.Text.Span;
import org.zhunsheng.platform.reports.Text.Told;

/** Puts figures into a manuscript (成文): all of them as of one moment. */
@Component
final class Composing {

    private final Figures figures;

    Composing(Figures figures) {
        this.figures = figures;
    }

    /**
     * A text, the moment as of which all its figures were asked, and what its figures leave to be desired.
     *
     * @param asked the figures by their ids
     */
    record Composed(Text text, Instant asOf, Map<String, Figure> asked, List<Fault> faults) {}

    /** @param asOf a moment that the figures' door gave */
    Composed compose(Person by, Manuscript manuscript, Instant asOf) {
        SequencedMap<String, Token> tokens = new LinkedHashMap<>();
        manuscript.tokens().forEach(token -> tokens.putIfAbsent(token.id(), token));
        List<Figure> answered =
                figures.ask(by, tokens.values().stream().map(Token::asked).toList(), asOf);
        SequencedMap<String, Figure> asked = new LinkedHashMap<>();
        SequencedMap<String, Told> told = new LinkedHashMap<>();
        int at = 0;
        for (Token token : tokens.values()) {
            Figure figure = answered.get(at++);
            asked.put(token.id(), figure);
            told.put(token.id(), told(token, figure));
        }
        // who may not see all of a row can't leave it out either
        List<Fault> faults = faults(manuscript, asked);
        Manuscript listing = manuscript.listing(
                token -> Objects.requireNonNull(told.get(token.id())).value());
        Set<String> printed = listing.tokens().stream().map(Token::id).collect(Collectors.toSet());
        asked.keySet().retainAll(printed);
        told.keySet().retainAll(printed);
        Places places = Places.of(listing, told);
        List<Sentence> sentences = places.ordered(listing.passages()).stream()
                .map(passage -> new Sentence(
                        passage.element(),
                        passage.paragraph(),
                        passage.answers(),
                        passage.pieces().stream()
                                .map(piece -> span(piece, told, places))
                                .toList(),
                        passage.claim().provisos().stream()
                                .map(Proviso::condition)
                                .toList()))
                .toList();
        return new Composed(new Text(manuscript.title(), sentences, told), asOf, asked, faults);
    }

    private static Span span(Piece piece, Map<String, Told> told, Places places) {
        Token token = piece.token();
        if (token != null)
            return new Span(Objects.requireNonNull(told.get(token.id())).display(), token.id());
        return new Span(piece.place() == null ? piece.words() : places.print(piece.place()), null);
    }

    private static Told told(Token token, Figure figure) {
        Metric metric = figure.metric();
        return new Told(
                token.id(),
                kind(metric, figure.numerator() != null),
                metric.id(),
                metric.words().name(),
                metric.words().definition(),
                metric.words().unit(),
                figure.value(),
                figure.stated().day(),
                token.print(figure),
                Forms.nameOf(token.prose()),
                token.unit(),
                figure.organ(),
                figure.period(),
                figure.numerator(),
                figure.denominator(),
                figure.records().digest(),
                new IssuedReport.Records(
                        figure.records().count(), figure.records().digest(), IssuedReport.Records.file(token.id())));
    }

    private static IssuedReport.Kind kind(Metric metric, boolean ratio) {
        if (metric instanceof Metric.Counted counted && counted.measure() instanceof Measure.Count)
            return IssuedReport.Kind.COUNT;
        return ratio ? IssuedReport.Kind.RATIO : IssuedReport.Kind.OTHER;
    }

    /**
     * A figure without a value, or one whose records the person may not all see, can't be issued; neither can a sentence
     * one of whose conditions does not hold.
     */
    private static List<Fault> faults(Manuscript manuscript, Map<String, Figure> asked) {
        List<Fault> faults = new ArrayList<>();
        for (Manuscript.Passage passage : manuscript.passages()) {
            // in a table an organ of which nothing can be said has a dash
            boolean dashed = passage.element() == Element.TABLE_ROW;
            for (Piece piece : passage.pieces())
                if (piece.token() != null) faults.addAll(faults(passage.line(), piece.token(), dashed, asked));
            for (Proviso proviso : passage.claim().provisos()) {
                List<Fault> unsaid = faults(passage.line(), proviso.token(), false, asked);
                faults.addAll(unsaid);
                Figure figure = of(proviso.token(), asked);
                if (unsaid.isEmpty() && !proviso.condition().holds(figure.value()))
                    faults.add(unmet(passage, proviso, figure));
            }
        }
        return faults;
    }

    private static Figure of(Token token, Map<String, Figure> asked) {
        return Objects.requireNonNull(asked.get(token.id()));
    }

    private static List<Fault> faults(int line, Token token, boolean dashed, Map<String, Figure> asked) {
        Figure figure = of(token, asked);
        String name = token.metric().words().name();
        boolean silent = figure.silence() != null && (!dashed || figure.silence() == Silence.OUT_OF_SCOPE);
        if (silent) return List.of(Fault.at(line, 1, "silent." + figure.silence(), name));
        return figure.narrowed() ? List.of(Fault.at(line, 1, "narrowed", name)) : List.of();
    }

    private static Fault unmet(Manuscript.Passage passage, Proviso proviso, Figure figure) {
        String otherwise = passage.claim().otherwise();
        return Fault.at(
                passage.line(),
                1,
                otherwise == null ? "unmet" : "unmetOtherwise",
                proviso.token().metric().words().name(),
                proviso.bound().sign() + " " + proviso.number().toPlainString(),
                proviso.token().print(figure),
                Objects.requireNonNullElse(otherwise, ""));
    }

    /** What a figure of an issued report would say as of another moment, written as it was then; null where it says nothing. */
    static @Nullable String print(Told told, Figure figure) {
        return figure.silence() != null ? null : Token.print(figure, Forms.named(told.form()), told.withUnit());
    }
}
