package org.zhunsheng.platform.reports;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.reports.Composing.Composed;

/** Reports for programs. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {

    private final Reports reports;
    private final Drifting drifting;
    private final ReportJson json;
    private final ReportProblems problems;
    private final Opinions opinions;
    private final OrganRegister organs;
    private final CurrentPerson person;
    private final Today today;

    ReportApi(
            Reports reports,
            Drifting drifting,
            ReportJson json,
            ReportProblems problems,
            Opinions opinions,
            OrganRegister organs,
            CurrentPerson person,
            Today today) {
        this.reports = reports;
        this.drifting = drifting;
        this.json = json;
        this.problems = problems;
        this.opinions = opinions;
        this.organs = organs;
        this.person = person;
        this.today = today;
    }

    @GetMapping
    Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("items", reports.all(person.get()).stream().map(json::head).toList());
        page.put("next", null);
        return page;
    }

    /**
     * What a report is begun with.
     *
     * @param template null takes a built-in one
     * @param builtIn  which of them: {@code IMPLEMENTATION} (where null), {@code DISTRICT_ANNUAL} …
     * @param organ    a code or a name; null is the district
     * @param period   null is the year before this one
     * @param asOf     the moment or day as of which the draft shows its figures; null is now
     */
    record Begun(
            @Nullable String title,
            @Nullable String template,
            @Nullable String builtIn,
            @Nullable String organ,
            @Nullable String period,
            @Nullable String asOf) {}

    @PostMapping
    ResponseEntity<Map<String, @Nullable Object>> begin(@RequestBody Begun begun) {
        Person by = person.get();
        if (begun.title() == null || begun.title().isBlank())
            throw problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "title");
        if (begun.title().length() > Report.LONGEST_TITLE)
            throw problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "titleLong", Report.LONGEST_TITLE);
        OrganCode organ = organ(begun.organ());
        if (!reports.mayWrite(by, organ)) throw problems.of(HttpStatus.FORBIDDEN, "forbidden");
        Period period = period(begun.period());
        Instant asOf = moment(begun.asOf());
        Report report = reports.draft(
                by,
                begun.title().strip(),
                begun.template() == null
                        ? builtIn(begun.builtIn()).text(organs.nameOf(organ), period)
                        : begun.template(),
                organ,
                period);
        if (asOf != null) report = problems.done(reports.settle(by, report.id(), report.title(), period, asOf));
        return ResponseEntity.created(URI.create("/api/v1/reports/" + report.id()))
                .body(whole(by, report));
    }

    private BuiltIn builtIn(@Nullable String written) {
        if (written == null || written.isBlank()) return BuiltIn.IMPLEMENTATION;
        return Arrays.stream(BuiltIn.values())
                .filter(one -> one.name().equals(written.strip()))
                .findFirst()
                .orElseThrow(() -> problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "builtIn", written));
    }

    private OrganCode organ(@Nullable String written) {
        if (written == null || written.isBlank()) return organs.root();
        List<OrganCode> named = organs.named(written.strip());
        if (named.size() != 1) throw problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "organ", written);
        return named.getFirst();
    }

    private Period period(@Nullable String written) {
        if (written == null || written.isBlank()) return Period.year(today.day().getYear() - 1);
        return Period.parse(written)
                .orElseThrow(() -> problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "period", written));
    }

    private @Nullable Instant moment(@Nullable String written) {
        if (written == null || written.isBlank()) return null;
        try {
            return Today.readMoment(written.strip());
        } catch (DateTimeException noMoment) {
            throw problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "asOf", written);
        }
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> one(@PathVariable UUID id) {
        return whole(person.get(), found(id));
    }

    private Report found(UUID id) {
        return reports.find(person.get(), id).orElseThrow(() -> problems.of(HttpStatus.NOT_FOUND, "missing"));
    }

    private Map<String, @Nullable Object> whole(Person by, Report report) {
        if (report.issue() != null) {
            Composed issued = reports.composed(by, report);
            return json.whole(report, issued, List.of(), opinions.unanswered(by, report, issued.text()));
        }
        Manuscript manuscript =
                reports.read(report, reports.version(report, report.version()).template());
        Composed composed = reports.composed(by, report, manuscript);
        return json.whole(
                report,
                composed,
                reports.faults(manuscript, composed),
                opinions.unanswered(by, report, composed.text()));
    }

    /**
     * @param version        the version that was read; null is the last one
     * @param documentNumber null for none
     */
    record Issuing(@Nullable Integer version, @Nullable String documentNumber) {}

    @PostMapping("/{id}/issue")
    Map<String, @Nullable Object> issue(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Issuing issuing) {
        Report report = found(id);
        Integer seen = issuing == null ? null : issuing.version();
        String number = issuing == null ? null : issuing.documentNumber();
        Outcome outcome = reports.issue(
                person.get(),
                id,
                seen == null ? report.version() : seen,
                Objects.requireNonNullElse(number, "").strip());
        return whole(person.get(), problems.done(outcome));
    }

    /** @param version the version that was read; null is the last one */
    record Approving(@Nullable Integer version, @Nullable String reason) {}

    /** Sends a draft for approval. */
    @PostMapping("/{id}/sending")
    Map<String, @Nullable Object> send(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Approving approving) {
        return whole(person.get(), problems.done(reports.send(person.get(), id, seen(found(id), approving))));
    }

    @PostMapping("/{id}/signing")
    Map<String, @Nullable Object> sign(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Approving approving) {
        return whole(person.get(), problems.done(reports.sign(person.get(), id, seen(found(id), approving))));
    }

    /** Sends it back, with the reason. */
    @PostMapping("/{id}/return")
    Map<String, @Nullable Object> giveBack(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Approving approving) {
        int seen = seen(found(id), approving);
        String reason = approving == null ? null : approving.reason();
        if (reason == null || reason.isBlank()) throw problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "returnReason");
        return whole(person.get(), problems.done(reports.giveBack(person.get(), id, seen, reason.strip())));
    }

    private static int seen(Report report, @Nullable Approving approving) {
        Integer seen = approving == null ? null : approving.version();
        return seen == null ? report.version() : seen;
    }

    /** @param reason why it is taken back; told to its readers */
    record Recalling(@Nullable String reason) {}

    @PostMapping("/{id}/recall")
    Map<String, @Nullable Object> recall(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Recalling recalling) {
        Report report = found(id);
        if (report.issue() == null) throw problems.of(HttpStatus.CONFLICT, "notIssued");
        String reason = recalling == null ? null : recalling.reason();
        if (reason == null || reason.isBlank()) throw problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "recallReason");
        return whole(person.get(), problems.done(reports.recall(person.get(), id, reason.strip())));
    }

    @GetMapping("/{id}/drift")
    Map<String, @Nullable Object> drift(@PathVariable UUID id) {
        Report report = found(id);
        if (report.issue() == null) throw problems.of(HttpStatus.CONFLICT, "notIssued");
        return json.drift(report, drifting.drift(person.get(), report));
    }
}
