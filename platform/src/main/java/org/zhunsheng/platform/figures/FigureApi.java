package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhunsheng.engine.figures.Stated.Silence;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.EntryJson;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;

/** Metrics and figures for programs. */
@RestController
@RequestMapping("/api/v1")
class FigureApi {

    private static final int MOST = 1_000;

    private final Figures figures;
    private final PrintedFigures printed;
    private final Choices choices;
    private final Organs organs;
    private final CurrentPerson person;
    private final Wording wording;
    private final EntryJson entryJson;
    private final Today today;

    FigureApi(
            Figures figures,
            PrintedFigures printed,
            Choices choices,
            Organs organs,
            CurrentPerson person,
            Wording wording,
            EntryJson entryJson,
            Today today) {
        this.figures = figures;
        this.printed = printed;
        this.choices = choices;
        this.organs = organs;
        this.person = person;
        this.wording = wording;
        this.entryJson = entryJson;
        this.today = today;
    }

    @GetMapping("/metrics")
    List<Map<String, @Nullable Object>> metrics() {
        return Stream.concat(figures.visible(person.get()).stream(), printed.all(person.get()).stream())
                .map(metric -> MetricJson.of(metric))
                .toList();
    }

    @GetMapping("/metrics/{id}")
    Map<String, @Nullable Object> metric(@PathVariable String id) {
        return MetricJson.of(named(id));
    }

    @GetMapping("/figures/{metric}")
    Map<String, @Nullable Object> figure(
            @PathVariable String metric,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf) {
        Metric asked = named(metric);
        OrganCode over = organ(organ);
        Period in = period(period);
        Instant moment = moment(asOf);
        if (!figures.maySee(person.get(), asked))
            return printed.of(person.get(), asked).stream()
                    .filter(one -> one.organ().equals(over) && one.period().equals(in))
                    .filter(one -> moment == null || !one.asOf().isAfter(moment))
                    .findFirst()
                    .map(one -> json(asked, one))
                    .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "printed", metric));
        Figure figure = figures.ask(person.get(), asked.id(), over, in, moment);
        if (figure.silence() == Silence.OUT_OF_SCOPE) throw problem(HttpStatus.NOT_FOUND, "organ", organ);
        return json(figure);
    }

    @GetMapping("/figures/{metric}/records")
    Map<String, @Nullable Object> records(
            @PathVariable String metric,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > MOST) throw problem(HttpStatus.BAD_REQUEST, "limit", String.valueOf(MOST));
        Cursor cursor = after == null ? null : Cursor.parse(after);
        if (after != null && cursor == null) throw problem(HttpStatus.BAD_REQUEST, "after", after);
        Instant moment = cursor == null ? figures.moment(moment(asOf)) : cursor.asOf();
        Metric asked = named(metric);
        if (!figures.maySee(person.get(), asked)) throw problem(HttpStatus.NOT_FOUND, "records", metric);
        var found = figures.records(
                person.get(),
                asked,
                organ(organ),
                period(period),
                moment,
                cursor == null ? null : cursor.last(),
                limit);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "items",
                found.records().stream()
                        .map(behind -> entryJson.of(behind.entries().shape(), behind.entry()))
                        .toList());
        json.put("next", found.next() == null ? null : new Cursor(moment, found.next()).toString());
        json.put("asOf", moment.toString());
        return json;
    }

    private Map<String, @Nullable Object> json(Figure figure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("metric", figure.metric().id());
        json.put("title", figure.metric().words().called());
        json.put("value", figure.metric().plain(figure.stated()));
        json.put("display", figure.display());
        json.put("exact", figure.exact());
        json.put("unit", figure.metric().words().countedIn());
        json.put("numerator", share(figure.metric(), figure.numerator()));
        json.put("denominator", share(figure.metric(), figure.denominator()));
        json.put("definition", figure.metric().words().defined());
        json.put("organ", figure.organ().value());
        json.put("organName", organs.nameOf(figure.organ()));
        json.put("period", figure.period().toString());
        json.put("asOf", figure.asOf().toString());
        json.put("narrowed", figure.narrowed());
        Silence silence = figure.silence();
        json.put("reason", silence == null ? null : wording.say("figures.silence." + silence));
        json.put(
                "parts",
                figure.parts().stream()
                        .map(part -> {
                            Map<String, @Nullable Object> of = new LinkedHashMap<>();
                            of.put("metric", part.metric().id());
                            of.put("period", part.period().toString());
                            of.put("value", part.metric().plain(part.stated()));
                            of.put("display", part.stated().display());
                            return of;
                        })
                        .toList());
        Map<String, @Nullable Object> records = new LinkedHashMap<>();
        records.put("count", figure.records().count());
        records.put("digest", figure.records().digest());
        records.put("href", href(figure));
        json.put("records", records);
        json.put(
                "choices",
                choices.of(figure.metric()).stream()
                        .filter(CountingChoice::open)
                        .map(choice -> json(choice, figure))
                        .toList());
        return json;
    }

    /** Whether records of a kind are counted here, by whom they were left out else, and why. */
    private Map<String, @Nullable Object> json(CountingChoice choice, Figure figure) {
        CountingChoice.Made made =
                choices.chosen(choice, figure.period().last(), figure.asOf()).orElse(null);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("choice", choice.id());
        json.put("name", choice.called());
        json.put("basis", choice.basis());
        json.put("counted", made == null || made.counted());
        json.put(
                "organs",
                made == null
                        ? List.of()
                        : made.organs().stream().map(OrganCode::value).sorted().toList());
        json.put("from", made == null ? null : made.from().toString());
        json.put("reason", made == null ? null : made.reason());
        return json;
    }

    /** As a report prints it; {@code report} is where, and the records can't be opened. */
    private Map<String, @Nullable Object> json(Metric metric, Citations.Printed one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("metric", metric.id());
        json.put("title", metric.words().called());
        json.put("value", one.value() instanceof BigDecimal number ? metric.amount(number) : one.value());
        json.put("display", one.display());
        json.put("unit", metric.words().countedIn());
        json.put("numerator", share(metric, one.numerator()));
        json.put("denominator", share(metric, one.denominator()));
        json.put("definition", one.definition());
        json.put("organ", one.organ().value());
        json.put("organName", organs.nameOf(one.organ()));
        json.put("period", one.period().toString());
        json.put("asOf", one.asOf().toString());
        Map<String, @Nullable Object> records = new LinkedHashMap<>();
        records.put("count", one.records().count());
        records.put("digest", one.records().digest());
        records.put("href", null);
        json.put("records", records);
        json.put("report", one.program());
        return json;
    }

    /** What a ratio is made of: of money a text. */
    private static @Nullable Object share(Metric metric, @Nullable BigDecimal number) {
        return number == null || metric.parts().isEmpty()
                ? number
                : metric.parts().getFirst().amount(number);
    }

    private static String href(Figure figure) {
        return UriComponentsBuilder.fromPath("/api/v1/figures/{metric}/records")
                .queryParam("organ", figure.organ().value())
                .queryParam("period", figure.period())
                .queryParam("asOf", figure.asOf())
                .buildAndExpand(figure.metric().id())
                .encode()
                .toUriString();
    }

    private Metric named(String id) {
        return printed.find(person.get(), id).orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "metric", id));
    }

    /** By code or by name; the district where none is named. */
    private OrganCode organ(@Nullable String written) {
        if (written == null || written.isBlank()) return organs.topFor(person.get());
        List<OrganCode> named = organs.named(written.strip());
        if (named.size() != 1) throw problem(HttpStatus.NOT_FOUND, "organ", written);
        return named.getFirst();
    }

    /** This year where none is given. */
    private Period period(@Nullable String written) {
        if (written == null || written.isBlank()) return Period.year(today.day().getYear());
        return Period.parse(written).orElseThrow(() -> problem(HttpStatus.BAD_REQUEST, "period", written));
    }

    private @Nullable Instant moment(@Nullable String written) {
        if (written == null || written.isBlank()) return null;
        try {
            return Today.readMoment(written.strip());
        } catch (DateTimeException noMoment) {
            throw problem(HttpStatus.BAD_REQUEST, "asOf", written);
        }
    }

    private ErrorResponseException problem(HttpStatus status, String what, @Nullable String written) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, wording.say("figures.problem." + what + ".remedy"));
        problem.setType(URI.create("urn:zhunsheng:problem:figure-" + what));
        problem.setTitle(wording.say("figures.problem." + what, written == null ? "" : written));
        return new ErrorResponseException(status, problem, null);
    }

    /** A place in a figure's records with the moment as of which they are read, so that no page belongs to another one. */
    private record Cursor(Instant asOf, UUID last) {

        static @Nullable Cursor parse(String written) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\\|", 2);
                return new Cursor(Today.readMoment(parts[0]), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException notOurs) {
                return null;
            }
        }

        @Override
        public String toString() {
            String plain = asOf + "|" + last;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }
    }
}
