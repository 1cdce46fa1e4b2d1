package org.zhunsheng.platform.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.IssuedReport;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;

/**
 * A report's text with its figures in it (成文): what pages, documents and the interface print of a draft and of an
 * issued report alike.
 *
 * @param title   the title's lines
 * @param figures by their ids, in the order of the text
 */
record Text(List<String> title, List<Sentence> sentences, SequencedMap<String, Told> figures) {

    Text {
        title = List.copyOf(title);
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence, a heading or another line that stands by itself (句).
     *
     * @param conditions what must be so for it to be true; none of a sentence that claims nothing beyond its figures
     */
    record Sentence(
            Element element, int paragraph, List<String> answers, List<Span> spans, List<Condition> conditions) {

        Sentence {
            answers = List.copyOf(answers);
            spans = List.copyOf(spans);
            conditions = List.copyOf(conditions);
        }

        public String text() {
            return spans.stream().map(Span::text).collect(Collectors.joining());
        }

        /** The cells of a table's row; a tab parts one from the next. */
        public List<Span> cells() {
            return spans.stream().filter(span -> !span.text().equals("\t")).toList();
        }

        /** Every figure's id once, in the order of the sentence. */
        List<String> figures() {
            return spans.stream()
                    .map(Span::figure)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        /** The figures that it prints, and those of its conditions. */
        List<String> restsOn() {
            return Stream.concat(figures().stream(), conditions.stream().map(Condition::figure))
                    .distinct()
                    .toList();
        }

        /** The same sentence with what its figures say now. */
        Sentence saying(Map<String, String> now) {
            return new Sentence(
                    element,
                    paragraph,
                    answers,
                    spans.stream()
                            .map(span -> span.figure() == null
                                    ? span
                                    : new Span(now.getOrDefault(span.figure(), span.text()), span.figure()))
                            .toList(),
                    conditions);
        }
    }

    /** A stretch of a sentence; {@code figure} is the id of the figure that it prints. */
    record Span(String text, @Nullable String figure) {}

    /** A sentence is true only while this figure is so (成立条件). */
    record Condition(String figure, Bound bound, BigDecimal number) {

        /** Of a figure of which nothing can be said nothing holds. */
        boolean holds(@Nullable BigDecimal value) {
            return value != null && bound.holds(value, number);
        }
    }

    /**
     * A figure as the text prints it.
     *
     * @param value   in the metric's unit; null where nothing can be said, or a day
     * @param day     null where the figure is no day
     * @param display as the sentences print it
     * @param form    how it is written: the name of a {@code Prose}
     * @param proof   the figure's own digest over its records, part after part: what is compared later
     * @param records of an issued report the records as they are frozen, each once, in the order of ids
     */
    record Told(
            String id,
            IssuedReport.Kind kind,
            String metric,
            String name,
            String definition,
            String unit,
            @Nullable BigDecimal value,
            @Nullable LocalDate day,
            String display,
            String form,
            boolean withUnit,
            OrganCode organ,
            Period period,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String proof,
            IssuedReport.Records records) {

        IssuedReport.Figure issued() {
            return new IssuedReport.Figure(
                    id,
                    kind,
                    metric,
                    definition,
                    day == null ? plain(value) : day.toString(),
                    display,
                    organ.value(),
                    period.toString(),
                    plain(numerator),
                    plain(denominator),
                    records);
        }

        private static @Nullable String plain(@Nullable BigDecimal number) {
            return number == null ? null : number.toPlainString();
        }

        /** As programs read it: the number, an amount in yuan as a text with two decimals, or the day. */
        @Nullable
        Object plain() {
            if (day != null) return day.toString();
            return value != null && unit.equals("元")
                    ? value.setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                    : value;
        }

        Told resting(IssuedReport.Records frozen) {
            return new Told(
                    id,
                    kind,
                    metric,
                    name,
                    definition,
                    unit,
                    value,
                    day,
                    display,
                    form,
                    withUnit,
                    organ,
                    period,
                    numerator,
                    denominator,
                    proof,
                    frozen);
        }
    }

    String titleInOneLine() {
        return String.join("", title);
    }

    Told figure(String id) {
        return Objects.requireNonNull(figures.get(id), () -> "no figure " + id + " in the report " + titleInOneLine());
    }

    /** The figures that the text prints, each once; the others are figures of conditions. */
    public Set<String> printed() {
        return sentences.stream()
                .flatMap(sentence -> sentence.figures().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Text resting(Map<String, IssuedReport.Records> frozen) {
        SequencedMap<String, Told> resting = new LinkedHashMap<>();
        figures.forEach((id, told) -> resting.put(id, told.resting(Objects.requireNonNull(frozen.get(id)))));
        return new Text(title, sentences, resting);
    }

    IssuedReport issued(Instant issuedAt, Instant asOf) {
        return new IssuedReport(
                titleInOneLine(),
                Report.Status.ISSUED.name(),
                issuedAt,
                asOf,
                sentences.stream()
                        .map(sentence -> new IssuedReport.Sentence(
                                sentence.text(),
                                sentence.figures().stream()
                                        .map(id -> figure(id).issued())
                                        .toList(),
                                sentence.conditions().stream()
                                        .map(condition -> new IssuedReport.Condition(
                                                figure(condition.figure()).issued(),
                                                condition.bound().sign(),
                                                condition.number().toPlainString()))
                                        .toList()))
                        .toList());
    }

    /** The sentences of one paragraph after the other. */
    public List<List<Sentence>> paragraphs() {
        List<List<Sentence>> paragraphs = new ArrayList<>();
        int last = -1;
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() != last) paragraphs.add(new ArrayList<>());
            paragraphs.getLast().add(sentence);
            last = sentence.paragraph();
        }
        return paragraphs;
    }
}
