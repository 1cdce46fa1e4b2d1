package org.zhunsheng.platform.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhunsheng.papers.document.Printing;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.reports.Composing.Composed;

/** Hands reports out as official documents, and the evidence of issued ones. */
@Controller
@RequestMapping("/api/v1/reports")
class ReportFiles {

    /** The faces that stand in for wanted ones, percent-encoded UTF-8. */
    static final String STAND_INS = "X-Fonts-Substituted";

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** So long a download waits for a pack that is being made; a page that shows how far it is need not wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Reports reports;
    private final Printed printed;
    private final Evidence evidence;
    private final Packs packs;
    private final ReportProblems problems;
    private final FaultWords words;
    private final Acts acts;
    private final CurrentPerson person;

    ReportFiles(
            Reports reports,
            Printed printed,
            Evidence evidence,
            Packs packs,
            ReportProblems problems,
            FaultWords words,
            Acts acts,
            CurrentPerson person) {
        this.reports = reports;
        this.printed = printed;
        this.evidence = evidence;
        this.packs = packs;
        this.problems = problems;
        this.words = words;
        this.acts = acts;
        this.person = person;
    }

    @GetMapping("/{id}.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id) throws IOException {
        Report report = found(id);
        Composed composed = reports.composed(person.get(), report);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printed.docx(report, composed.text(), composed.asOf(), out);
        return file(report, DOCX, ".docx").body(out.toByteArray());
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) throws IOException {
        Report report = found(id);
        Composed composed = reports.composed(person.get(), report);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printing printing = printed.pdf(report, composed.text(), composed.asOf(), out);
        return switch (printing) {
            case Printing.Printed _ -> {
                List<String> standIns = Printed.standIns(printing);
                ResponseEntity.BodyBuilder answer = file(report, "application/pdf", ".pdf");
                if (!standIns.isEmpty())
                    answer.header(STAND_INS, URLEncoder.encode(String.join("；", standIns), StandardCharsets.UTF_8));
                yield answer.body(out.toByteArray());
            }
            case Printing.NoChineseFace _ -> throw problems.of(HttpStatus.SERVICE_UNAVAILABLE, "fonts");
            case Printing.MissingCharacters(String characters) ->
                throw problems.of(HttpStatus.SERVICE_UNAVAILABLE, "characters", characters);
        };
    }

    @GetMapping("/{id}.html")
    String html(@PathVariable UUID id, Model model, HttpServletResponse response) {
        Report report = found(id);
        Composed composed = reports.composed(person.get(), report);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(report, ".html"));
        model.addAttribute("report", report);
        model.addAttribute("text", composed.text());
        if (report.issue() != null) model.addAttribute("packed", packs.state(report) instanceof Packs.State.Ready);
        model.addAttribute("draftMark", report.issue() == null ? Printed.draftMark(composed.asOf()) : "");
        return "reports/document";
    }

    @GetMapping("/{id}.ofd")
    void ofd(@PathVariable UUID id) {
        found(id);
        throw problems.of(HttpStatus.NOT_FOUND, "ofd");
    }

    /** Made when the report was issued; until it is ready, the answer says how far it is. */
    @GetMapping("/{id}/evidence.zip")
    void evidence(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Person by = person.get();
        Report report = found(id);
        if (report.issue() == null) throw problems.of(HttpStatus.CONFLICT, "notIssued");
        if (!by.may(Right.EXPORT, Reports.MODULE)) throw problems.of(HttpStatus.FORBIDDEN, "export");
        if (!evidence.whole(by, report)) throw problems.of(HttpStatus.FORBIDDEN, "narrow");
        switch (packs.awaited(report, PATIENCE)) {
            case Packs.State.Ready(long bytes) -> {
                acts.note(by.account(), "reports.evidence", report.title(), Map.of("report", id.toString()));
                response.setContentType("application/zip");
                response.setContentLengthLong(bytes);
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(report, ".evidence.zip"));
                Files.copy(packs.file(report), response.getOutputStream());
            }
            case Packs.State.Making(int percent) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "2");
                throw problems.of(HttpStatus.SERVICE_UNAVAILABLE, "packing", percent);
            }
            case Packs.State.Failed() -> throw problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "unpacked");
        }
    }

    private Report found(UUID id) {
        return reports.find(person.get(), id).orElseThrow(() -> problems.of(HttpStatus.NOT_FOUND, "missing"));
    }

    private ResponseEntity.BodyBuilder file(Report report, String type, String ending) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(report, ending))
                .header("X-Content-Type-Options", "nosniff");
    }

    private String disposition(Report report, String ending) {
        String name = report.issue() == null ? words.say("reports.file.draft", report.title()) : report.title();
        return ContentDisposition.attachment()
                .filename(name + ending, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
