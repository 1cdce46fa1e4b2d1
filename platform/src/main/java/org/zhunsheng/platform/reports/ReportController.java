package org.zhunsheng.platform.reports;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.platform.kernel.Crumb;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.reports.Composing.Composed;

/** The pages of reports: the list, the text with its figures, the desk where it is written, its issue and its drift. */
@Controller
@RequestMapping("/reports")
class ReportController {

    private final Reports reports;
    private final Drifting drifting;
    private final ReportPages pages;
    private final ReportProblems problems;
    private final FaultWords words;
    private final Organs organs;
    private final CurrentPerson person;
    private final Today today;
    private final Printed printed;
    private final Opinions opinions;
    private final Packs packs;
    private final ReportStanding standing;

    ReportController(
            Reports reports,
            Drifting drifting,
            ReportPages pages,
            ReportProblems problems,
            FaultWords words,
            Organs organs,
            CurrentPerson person,
            Today today,
            Printed printed,
            Opinions opinions,
            Packs packs,
            ReportStanding standing) {
        this.reports = reports;
        this.drifting = drifting;
        this.pages = pages;
        this.problems = problems;
        this.words = words;
        this.organs = organs;
        this.person = person;
        this.today = today;
        this.printed = printed;
        this.opinions = opinions;
        this.packs = packs;
        this.standing = standing;
    }

    @GetMapping
    String all(Model model) {
        int year = today.day().getYear() - 1;
        head(model, words.say("reports"), List.of());
        List<Report> all = reports.all(person.get());
        model.addAttribute("reports", all);
        model.addAttribute("called", pages.called(all.stream().map(Report::account)));
        model.addAttribute("organs", organs);
        List<Organs.Listed> writable = organs.all().stream()
                .filter(organ -> !organ.ended() && reports.mayWrite(person.get(), organ.code()))
                .toList();
        model.addAttribute("writable", writable);
        model.addAttribute("mayWrite", !writable.isEmpty());
        model.addAttribute("builtIns", BuiltIn.values());
        if (!model.containsAttribute("chosen")) model.addAttribute("chosen", BuiltIn.IMPLEMENTATION);
        if (!model.containsAttribute("of")) model.addAttribute("of", "");
        if (!model.containsAttribute("period")) model.addAttribute("period", String.valueOf(year));
        if (!model.containsAttribute("suggested")) model.addAttribute("suggested", "");
        return "reports/reports";
    }

    @PostMapping
    String begin(
            @RequestParam(defaultValue = "IMPLEMENTATION") BuiltIn template,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String title,
            @RequestParam String period,
            Model model) {
        var read = Period.parse(period);
        if (read.isEmpty()) {
            model.addAttribute("period", period);
            model.addAttribute("suggested", title);
            model.addAttribute("chosen", template);
            model.addAttribute("of", of);
            model.addAttribute("wrong", true);
            return all(model);
        }
        OrganCode organ = of.isBlank() ? organs.root() : new OrganCode(of);
        if (!organs.named(of).contains(organ) && !of.isBlank())
            throw problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "organ", of);
        if (title.length() > Report.LONGEST_TITLE)
            throw problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "titleLong", Report.LONGEST_TITLE);
        if (!reports.mayWrite(person.get(), organ)) throw problems.of(HttpStatus.FORBIDDEN, "forbidden");
        String name = title.isBlank()
                ? words.say("reports.template." + template + ".title", organs.nameOf(organ), BuiltIn.named(read.get()))
                : title.strip();
        Report report =
                reports.draft(person.get(), name, template.text(organs.nameOf(organ), read.get()), organ, read.get());
        return "redirect:/reports/" + report.id() + "/text";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String one(@PathVariable UUID id, Viewpoint view, Model model) {
        Report report = found(id);
        Manuscript manuscript =
                reports.read(report, reports.version(report, report.version()).template());
        Composed composed = composed(report, manuscript, view);
        report(model, report);
        text(model, report, manuscript, composed);
        return "reports/report";
    }

    /** Of a draft another day may be looked at; an issued report stands on its own. */
    private Composed composed(Report report, Manuscript manuscript, Viewpoint view) {
        if (report.issue() != null) return reports.composed(person.get(), report);
        Instant moment = view.moment();
        return moment == null
                ? reports.composed(person.get(), report, manuscript)
                : reports.composed(person.get(), manuscript, moment);
    }

    private void report(Model model, Report report) {
        head(model, report.title(), List.of(new Crumb(words.say("reports"), "/reports"), Crumb.here(report.title())));
        model.addAttribute("report", report);
        Reports.Turn turn = reports.turn(person.get(), report);
        model.addAttribute("mayWrite", turn.writes());
        model.addAttribute("turn", turn);
        model.addAttribute("approved", approved(report));
        model.addAttribute(
                "typedAt",
                reports.typed(person.get(), report)
                        .map(typed -> minute(typed.at()))
                        .orElse(""));
    }

    /** Where a draft is on its way, with who did it and when; empty while nobody has sent it. */
    private String approved(Report report) {
        Approval approval = report.approval();
        Report.Status status = report.status();
        if (approval == null || report.issue() != null || status == Report.Status.DRAFT) return "";
        String by = pages.called(Stream.of(approval.account())).getOrDefault(approval.account(), approval.account());
        return words.say("reports.approved." + status, by, minute(approval.doneAt()), approval.reason());
    }

    private static void head(Model model, String title, List<Crumb> crumbs) {
        model.addAttribute("title", title);
        model.addAttribute("module", "reports");
        if (!crumbs.isEmpty()) model.addAttribute("crumbs", crumbs);
    }

    private void text(Model model, Report report, Manuscript manuscript, Composed composed) {
        List<Fault> faults = report.issue() == null ? reports.faults(manuscript, composed) : List.of();
        Drift drift = report.issue() == null ? null : drifting.drift(person.get(), report);
        model.addAttribute("text", composed.text());
        model.addAttribute("writing", false);
        model.addAttribute("asOf", minute(composed.asOf()));
        model.addAttribute("faults", faults);
        model.addAttribute("said", said(faults));
        List<Proofread> proofread = report.issue() == null ? Proofread.of(composed.text()) : List.of();
        model.addAttribute("proofread", proofread);
        model.addAttribute("unanswered", opinions.unanswered(person.get(), report, composed.text()));
        List<ReportPages.Row> rows = pages.rows(person.get(), report, manuscript, composed, faults, proofread, drift);
        model.addAttribute("rows", rows);
        model.addAttribute("charts", rows.stream().anyMatch(ReportPages.Row::charted));
        model.addAttribute("drift", drift);
        model.addAttribute("changed", drift == null ? 0 : ReportPages.figures(drift, Drift.State.SAME_WORDS));
        model.addAttribute(
                "different",
                drift == null
                        ? 0
                        : ReportPages.figures(
                                drift,
                                Drift.State.CONTRADICTED,
                                Drift.State.DIFFERENT,
                                Drift.State.NO_METRIC,
                                Drift.State.NO_VALUE));
        model.addAttribute("unseen", drift == null ? 0 : ReportPages.figures(drift, Drift.State.OUT_OF_SIGHT));
        if (report.issue() != null) pack(model, report);
        model.addAttribute("savedAt", minute(report.savedAt()));
        Report.Issue issue = report.issue();
        model.addAttribute("issuedAt", issue == null ? "" : minute(issue.issuedAt()));
        Report.Recall recall = report.recall();
        model.addAttribute("recalledAt", recall == null ? "" : minute(recall.recalledAt()));
        model.addAttribute("standIns", printed.fonts().substitutions());
    }

    /** The sentence of a fault and how to mend it. */
    record Said(int line, int column, String reason, String remedy, List<String> near) {}

    private List<Said> said(List<Fault> faults) {
        return faults.stream()
                .map(fault ->
                        new Said(fault.line(), fault.column(), words.reason(fault), words.remedy(fault), fault.near()))
                .toList();
    }

    static String minute(Instant moment) {
        return ReportProblems.MINUTE.format(ZonedDateTime.ofInstant(moment, Today.BEIJING));
    }

    /** How far an issued report's evidence pack is, for the page that waits for it. */
    @GetMapping("/{id:[0-9a-f-]{36}}/pack")
    String pack(@PathVariable UUID id, Model model) {
        Report report = found(id);
        if (report.issue() == null) throw problems.of(HttpStatus.CONFLICT, "notIssued");
        model.addAttribute("report", report);
        pack(model, report);
        return "reports/report :: pack";
    }

    private void pack(Model model, Report report) {
        Packs.State state = packs.state(report);
        model.addAttribute("making", state instanceof Packs.State.Making(int percent) ? percent : null);
        model.addAttribute(
                "packed", state instanceof Packs.State.Ready(long bytes) ? Math.max(1, (bytes + 1023) / 1024) : null);
    }

    /** The records of one figure, at the side of the text or, without script, on a page of their own. */
    @GetMapping("/{id:[0-9a-f-]{36}}/figures/{figure}")
    String figure(
            @PathVariable UUID id,
            @PathVariable String figure,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "0") int shown,
            Viewpoint view,
            Model model,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String fragment) {
        Report report = found(id);
        Manuscript manuscript =
                reports.read(report, reports.version(report, report.version()).template());
        Composed composed = composed(report, manuscript, view);
        Text.Told told = composed.text().figures().get(figure);
        if (told == null) throw problems.of(HttpStatus.NOT_FOUND, "missing");
        report(model, report);
        model.addAttribute("told", told);
        model.addAttribute("asOf", minute(composed.asOf()));
        model.addAttribute("rests", words.say("reports.rests", told.definition(), minute(composed.asOf())));
        model.addAttribute("unseen", pages.unseen(person.get(), told));
        model.addAttribute("page", pages.records(person.get(), report, told, composed, after, shown));
        if (fragment == null) return "reports/figure";
        return after == null ? "reports/figure :: side" : "reports/figure :: more";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/text")
    String desk(@PathVariable UUID id, Model model) {
        Report report = mine(id);
        Version last = reports.version(report, report.version());
        Reports.Typed typed = reports.typed(person.get(), report)
                .orElseGet(() -> new Reports.Typed(last.template(), last.number(), last.savedAt()));
        report(model, report);
        model.addAttribute("title", words.say("reports.edit.title", report.title()));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.say("reports"), "/reports"),
                        new Crumb(report.title(), "/reports/" + id),
                        Crumb.here(words.say("reports.edit"))));
        model.addAttribute("template", typed.template());
        model.addAttribute("base", typed.base());
        model.addAttribute("last", last);
        preview(model, report, typed.template());
        return "reports/desk";
    }

    private void preview(Model model, Report report, String template) {
        Manuscript manuscript = reports.read(report, template);
        Composed composed = reports.composed(person.get(), report, manuscript);
        text(model, report, manuscript, composed);
        model.addAttribute("report", report);
        model.addAttribute("writing", true);
    }

    /** How the text that is being typed reads; nothing is kept. */
    @PostMapping("/{id:[0-9a-f-]{36}}/preview")
    String preview(@PathVariable UUID id, @RequestParam String template, Model model) {
        preview(model, mine(id), template);
        return "reports/desk :: preview";
    }

    /** Keeps what is being typed; answers with the sentence that says so. */
    @PostMapping(path = "/{id:[0-9a-f-]{36}}/typed", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String typed(@PathVariable UUID id, @RequestParam String template, @RequestParam int base) {
        return switch (reports.keep(person.get(), id, base, unix(template))) {
            case Outcome.Done _ -> words.say("reports.edit.saved", minute(today.now()));
            case Outcome.Changed(var account, var savedAt) -> words.say("reports.edit.kept", account, minute(savedAt));
            case Outcome.AlreadyIssued _ -> words.say("reports.edit.issued");
            case Outcome.Faulty _, Outcome.Forbidden _, Outcome.OwnHand _, Outcome.NotSent _, Outcome.NotSigned _ ->
                throw problems.of(HttpStatus.FORBIDDEN, "forbidden");
            case Outcome.Missing _ -> throw problems.of(HttpStatus.NOT_FOUND, "missing");
        };
    }

    /** Drops what was typed and not saved, and begins at the last version again. */
    @PostMapping("/{id:[0-9a-f-]{36}}/typed/deletion")
    String drop(@PathVariable UUID id) {
        reports.drop(person.get(), mine(id).id());
        return "redirect:/reports/" + id + "/text";
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/text")
    String save(@PathVariable UUID id, @RequestParam String template, @RequestParam int base, Model model) {
        Outcome outcome = reports.save(person.get(), id, base, unix(template));
        if (outcome instanceof Outcome.Changed(var account, var savedAt)) {
            String page = desk(id, model);
            model.addAttribute("template", template);
            model.addAttribute("base", base);
            model.addAttribute("notice", words.say("reports.edit.changed", account, minute(savedAt)));
            return page;
        }
        problems.done(outcome);
        return "redirect:/reports/" + id;
    }

    /** Writes a sentence whose condition does not hold as its template offers to write it, as a version of its own. */
    @PostMapping("/{id:[0-9a-f-]{36}}/wording")
    String wording(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam int line,
            @RequestParam String source,
            RedirectAttributes then) {
        Report report = mine(id);
        Manuscript.Claim claim = reports.read(
                        report, reports.version(report, report.version()).template())
                .claim(line, source)
                .orElseThrow(() -> problems.of(HttpStatus.CONFLICT, "noWording"));
        problems.done(reports.reword(person.get(), id, version, line, claim));
        then.addFlashAttribute("notice", words.say("reports.condition.taken"));
        return "redirect:/reports/" + id;
    }

    private static String unix(String typed) {
        return typed.replace("\r\n", "\n");
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/issue")
    String issuing(@PathVariable UUID id, Model model) {
        Report report = found(id);
        if (!reports.turn(person.get(), report).compares()) throw problems.of(HttpStatus.FORBIDDEN, "forbidden");
        return issuing(report, "", List.of(), model);
    }

    private String issuing(Report report, String number, List<Fault> more, Model model) {
        Manuscript manuscript =
                reports.read(report, reports.version(report, report.version()).template());
        Composed composed = reports.composed(person.get(), report, manuscript);
        report(model, report);
        model.addAttribute("title", words.say("reports.issue.title", report.title()));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.say("reports"), "/reports"),
                        new Crumb(report.title(), "/reports/" + report.id()),
                        Crumb.here(words.say("reports.issue"))));
        List<Fault> faults = new ArrayList<>(reports.faults(manuscript, composed));
        model.addAttribute("said", said(faults));
        model.addAttribute("proofread", Proofread.of(composed.text()));
        model.addAttribute("unanswered", opinions.unanswered(person.get(), report, composed.text()));
        model.addAttribute("wrong", said(more));
        model.addAttribute("number", number);
        model.addAttribute("text", composed.text());
        model.addAttribute("asOf", minute(composed.asOf()));
        model.addAttribute(
                "records",
                composed.text().figures().values().stream()
                        .mapToLong(told -> told.records().count())
                        .sum());
        return "reports/issue";
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/issue")
    String issue(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String number,
            Model model,
            RedirectAttributes then) {
        Outcome outcome = reports.issue(person.get(), id, version, number.strip());
        if (outcome instanceof Outcome.Faulty(var faults))
            return issuing(
                    found(id),
                    number,
                    faults.stream()
                            .filter(fault -> fault.what().startsWith("documentNumber"))
                            .toList(),
                    model);
        problems.done(outcome);
        then.addFlashAttribute("notice", words.say("reports.issue.done"));
        return "redirect:/reports/" + id;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/sending")
    String send(@PathVariable UUID id, @RequestParam int version, RedirectAttributes then) {
        return then(id, reports.send(person.get(), id, version), "reports.sent", then);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/signing")
    String sign(@PathVariable UUID id, @RequestParam int version, RedirectAttributes then) {
        return then(id, reports.sign(person.get(), id, version), "reports.signed", then);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/return")
    String giveBack(
            @PathVariable UUID id, @RequestParam int version, @RequestParam String reason, RedirectAttributes then) {
        if (reason.isBlank()) throw problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "returnReason");
        return then(id, reports.giveBack(person.get(), id, version, reason.strip()), "reports.returned", then);
    }

    /** Back to the report, with the sentence that it is done. */
    private String then(UUID id, Outcome outcome, String done, RedirectAttributes then) {
        problems.done(outcome);
        then.addFlashAttribute("notice", words.say(done));
        return "redirect:/reports/" + id;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/recall")
    String recall(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes then) {
        Report report = mine(id);
        if (report.issue() == null) throw problems.of(HttpStatus.CONFLICT, "notIssued");
        if (reason.isBlank()) throw problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "recallReason");
        problems.done(reports.recall(person.get(), id, reason.strip()));
        then.addFlashAttribute("notice", words.say("reports.recall.done"));
        return "redirect:/reports/" + id;
    }

    /** A draft that begins with the text of an issued report. */
    @PostMapping("/{id:[0-9a-f-]{36}}/again")
    String again(@PathVariable UUID id) {
        Report report = mine(id);
        Report draft = reports.draft(
                person.get(),
                report.title(),
                reports.version(report, report.version()).template(),
                report.organ(),
                report.period());
        return "redirect:/reports/" + draft.id();
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/drift")
    String drift(@PathVariable UUID id, Model model) {
        Report report = found(id);
        if (report.issue() == null) throw problems.of(HttpStatus.CONFLICT, "notIssued");
        Drift drift = drifting.drift(person.get(), report);
        report(model, report);
        model.addAttribute("title", words.say("reports.drift.title"));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.say("reports"), "/reports"),
                        new Crumb(report.title(), "/reports/" + id),
                        Crumb.here(words.say("reports.drift"))));
        model.addAttribute("drift", drift);
        model.addAttribute(
                "called",
                pages.called(drift.sentences().stream()
                        .flatMap(moved -> moved.figures().stream())
                        .flatMap(figure -> figure.records().stream())
                        .flatMap(record -> record.acts().stream())
                        .map(line -> line.account())));
        model.addAttribute("asOf", minute(drift.asOf()));
        model.addAttribute("pages", pages);
        model.addAttribute(
                "differing",
                drift.sentences().stream().filter(Drift.Moved::readsDifferently).count());
        model.addAttribute(
                "contradicted",
                drift.sentences().stream().filter(Drift.Moved::contradicted).count());
        return "reports/drift";
    }

    /** Beside a record: the sentences of drafts that will tell of it; without any, nothing. */
    @GetMapping(value = "/drafts", headers = "HX-Request")
    String draftsBeside(@RequestParam String ledger, @RequestParam UUID id, Model model) {
        drafts(ledger, id, model);
        return "reports/drafts :: places";
    }

    /** For who has no script: the same on a page of its own. */
    @GetMapping("/drafts")
    String drafts(@RequestParam String ledger, @RequestParam UUID id, Model model) {
        head(model, words.say("reports.drafts"), List.of());
        model.addAttribute("places", standing.drafted(person.get(), ledger.replaceFirst("^/", ""), id));
        return "reports/drafts";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/versions")
    String compare(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        Report report = found(id);
        if (!reports.turn(person.get(), report).compares()) throw problems.of(HttpStatus.FORBIDDEN, "forbidden");
        List<Version> versions = reports.versions(report);
        int last = to == null ? report.version() : to;
        int first = from == null ? Math.max(1, last - 1) : from;
        Map<Integer, Version> byNumber = new LinkedHashMap<>();
        versions.forEach(version -> byNumber.put(version.number(), version));
        if (!byNumber.containsKey(first) || !byNumber.containsKey(last))
            throw problems.of(HttpStatus.NOT_FOUND, "missing");
        report(model, report);
        model.addAttribute("title", words.say("reports.compare.title"));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.say("reports"), "/reports"),
                        new Crumb(report.title(), "/reports/" + id),
                        Crumb.here(words.say("reports.compare.title"))));
        model.addAttribute("versions", versions);
        model.addAttribute("called", pages.called(versions.stream().map(Version::account)));
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("pages", pages);
        List<Comparison.Line> lines = Comparison.of(
                Objects.requireNonNull(byNumber.get(first)).template(),
                Objects.requireNonNull(byNumber.get(last)).template());
        model.addAttribute("lines", lines);
        model.addAttribute("same", lines.stream().allMatch(Comparison.Line::same));
        return "reports/versions";
    }

    private Report found(UUID id) {
        return reports.find(person.get(), id).orElseThrow(() -> problems.of(HttpStatus.NOT_FOUND, "missing"));
    }

    /** A report that the person may write, issued or not. */
    private Report mine(UUID id) {
        Report report = found(id);
        if (!reports.mayWrite(person.get(), report.organ())) throw problems.of(HttpStatus.FORBIDDEN, "forbidden");
        return report;
    }
}
