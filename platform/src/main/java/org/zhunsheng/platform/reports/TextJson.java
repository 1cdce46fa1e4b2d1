package org.zhunsheng.platform.reports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.proof.IssuedReport;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.reports.Text.Condition;
import org.zhunsheng.platform.reports.Text.Sentence;
import org.zhunsheng.platform.reports.Text.Span;
import org.zhunsheng.platform.reports.Text.Told;

/** An issued text as the database keeps it. */
final class TextJson {

    private TextJson() {}

    static String write(Text text) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", text.title());
        json.put("sentences", text.sentences().stream().map(TextJson::json).toList());
        json.put("figures", text.figures().values().stream().map(TextJson::json).toList());
        return CanonicalJson.text(json);
    }

    private static Map<String, Object> json(Sentence sentence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("element", sentence.element().name());
        json.put("paragraph", sentence.paragraph());
        json.put("answers", sentence.answers());
        json.put(
                "spans",
                sentence.spans().stream()
                        .map(span -> span.figure() == null
                                ? Map.of("text", span.text())
                                : Map.of("text", span.text(), "figure", span.figure()))
                        .toList());
        if (!sentence.conditions().isEmpty())
            json.put(
                    "conditions",
                    sentence.conditions().stream()
                            .map(condition -> Map.of(
                                    "figure", condition.figure(),
                                    "bound", condition.bound().name(),
                                    "number", condition.number().toPlainString()))
                            .toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Told told) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", told.id());
        json.put("kind", told.kind().name());
        json.put("metric", told.metric());
        json.put("name", told.name());
        json.put("definition", told.definition());
        json.put("unit", told.unit());
        json.put("value", plain(told.value()));
        if (told.day() != null) json.put("day", told.day().toString());
        json.put("display", told.display());
        json.put("form", told.form());
        json.put("withUnit", told.withUnit());
        json.put("organ", told.organ().value());
        json.put("period", told.period().toString());
        json.put("numerator", plain(told.numerator()));
        json.put("denominator", plain(told.denominator()));
        json.put("proof", told.proof());
        json.put("count", told.records().count());
        json.put("digest", told.records().digest());
        json.put("file", told.records().file());
        return json;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    static Text read(String written) {
        Map<String, @Nullable Object> json = CanonicalJson.readObject(written.getBytes(StandardCharsets.UTF_8));
        SequencedMap<String, Told> figures = new LinkedHashMap<>();
        list(json, "figures").stream().map(TextJson::told).forEach(told -> figures.put(told.id(), told));
        return new Text(
                list(json, "title").stream().map(String::valueOf).toList(),
                list(json, "sentences").stream().map(TextJson::sentence).toList(),
                figures);
    }

    private static Sentence sentence(Object written) {
        Map<?, ?> json = (Map<?, ?>) written;
        return new Sentence(
                Element.valueOf(text(json, "element")),
                Math.toIntExact(number(json, "paragraph")),
                list(json, "answers").stream().map(String::valueOf).toList(),
                list(json, "spans").stream().map(TextJson::span).toList(),
                json.get("conditions") instanceof List<?> conditions
                        ? conditions.stream().map(TextJson::condition).toList()
                        : List.of());
    }

    private static Condition condition(Object written) {
        Map<?, ?> json = (Map<?, ?>) written;
        return new Condition(
                text(json, "figure"), Bound.valueOf(text(json, "bound")), new BigDecimal(text(json, "number")));
    }

    private static Span span(Object written) {
        Map<?, ?> json = (Map<?, ?>) written;
        return new Span(text(json, "text"), (String) json.get("figure"));
    }

    private static Told told(Object written) {
        Map<?, ?> json = (Map<?, ?>) written;
        return new Told(
                text(json, "id"),
                IssuedReport.Kind.valueOf(text(json, "kind")),
                text(json, "metric"),
                text(json, "name"),
                text(json, "definition"),
                text(json, "unit"),
                decimal(json, "value"),
                json.get("day") instanceof String day ? LocalDate.parse(day) : null,
                text(json, "display"),
                text(json, "form"),
                Boolean.TRUE.equals(json.get("withUnit")),
                new OrganCode(text(json, "organ")),
                Period.parse(text(json, "period")).orElseThrow(),
                decimal(json, "numerator"),
                decimal(json, "denominator"),
                text(json, "proof"),
                new IssuedReport.Records(number(json, "count"), text(json, "digest"), text(json, "file")));
    }

    private static List<?> list(Map<?, ?> json, String name) {
        return (List<?>) Objects.requireNonNull(json.get(name), name);
    }

    private static String text(Map<?, ?> json, String name) {
        return (String) Objects.requireNonNull(json.get(name), name);
    }

    private static long number(Map<?, ?> json, String name) {
        return (Long) Objects.requireNonNull(json.get(name), name);
    }

    private static @Nullable BigDecimal decimal(Map<?, ?> json, String name) {
        return json.get(name) instanceof String number ? new BigDecimal(number) : null;
    }
}
