package org.zhunsheng.platform.powers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.papers.sheet.Limits;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Sheets;
import org.zhunsheng.platform.ledger.Wording;

/** Where an organ's sheet of powers is checked and given back marked (职权清单核对): nothing of it is kept but that it was. */
@Controller
class PowerSheetController {

    private static final long MOST_BYTES = 20L << 20;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Sheets sheets;
    private final Ledgers ledgers;
    private final Wording wording;
    private final Today today;
    private final Acts acts;
    private final CurrentPerson person;

    PowerSheetController(
            Sheets sheets, Ledgers ledgers, Wording wording, Today today, Acts acts, CurrentPerson person) {
        this.sheets = sheets;
        this.ledgers = ledgers;
        this.wording = wording;
        this.today = today;
        this.acts = acts;
        this.person = person;
    }

    private static Limits limits() {
        return Limits.standard()
                .withRows(PowerSheet.MOST_ROWS)
                .withFileBytes(MOST_BYTES)
                .withTime(Duration.ofSeconds(30));
    }

    @GetMapping({"/powers", "/powers/check"})
    String page(Model model) {
        reader();
        return framed(model);
    }

    private String framed(Model model) {
        model.addAttribute("title", wording.say("powerSheet.title")).addAttribute("module", "powers");
        return "powers/sheet";
    }

    private Person reader() {
        Person by = person.get();
        if (!by.may(Right.READ, "powers"))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "powers is not for " + by.account());
        return by;
    }

    /** A file that was read, and what was said of it. */
    private record Checked(Sheets.Outcome outcome, List<PowerSheet.Mark> marks) {}

    private Checked check(Person by, Path file, boolean accepts) {
        PowerSheet checking = new PowerSheet(today.day());
        Sheets.Outcome outcome = sheets.read(ledgers.of(PowerItem.class), by, file, limits(), accepts, checking);
        if (outcome instanceof Sheets.Read read)
            acts.note(by.account(), "powers.check", "powers/items", Map.of("rows", (long) read.rows(), "marks", (long)
                    checking.marks().size()));
        return new Checked(outcome, checking.marks());
    }

    /** The workbook comes back at once; what can't be read comes back as a page that says why. */
    @PostMapping({"/powers", "/powers/check"})
    @Nullable
    String marked(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean accept,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Person by = reader();
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", wording.say("powerSheet.noFile"));
            return framed(model);
        }
        Path sent = kept(file);
        try {
            Checked checked = check(by, sent, accept);
            if (checked.outcome() instanceof Sheets.Read read && read.rows() > 0) {
                write(response, file, sent, read, checked.marks());
                return null;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "problem",
                    checked.outcome() instanceof Sheets.NotRead not ? not.sentence() : wording.say("powerSheet.empty"));
            model.addAttribute("proposed", checked.outcome() instanceof Sheets.NotRead not ? not.proposed() : Map.of());
            return framed(model);
        } finally {
            Files.deleteIfExists(sent);
        }
    }

    private static Path kept(MultipartFile file) throws IOException {
        Path sent = Files.createTempFile("powers", ".sheet");
        file.transferTo(sent);
        return sent;
    }

    private void write(
            HttpServletResponse response, MultipartFile file, Path sent, Sheets.Read read, List<PowerSheet.Mark> marks)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("\\.[^.]*$", "");
        response.setContentType(XLSX);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(wording.say("ledger.marked", name) + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        sheets.marked(
                sent,
                limits(),
                read,
                marks.stream()
                        .map(mark -> new Sheets.Said(
                                mark.sheet(), mark.row(), mark.column(), PowerSheet.sentence(mark, wording)))
                        .toList(),
                response.getOutputStream());
    }

    /** The same for programs; with {@code as=xlsx} the marked workbook itself. */
    @PostMapping("/api/v1/powers/check")
    @ResponseBody
    @Nullable
    ResponseEntity<Object> api(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "json") String as,
            HttpServletResponse response)
            throws IOException {
        Person by = reader();
        Path sent = kept(file);
        try {
            Checked checked = check(by, sent, mapping.equals("accept"));
            return switch (checked.outcome()) {
                case Sheets.NotRead not -> {
                    ProblemDetail problem =
                            ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, not.sentence());
                    problem.setType(URI.create("urn:zhunsheng:problem:notRead"));
                    problem.setTitle(wording.say("powerSheet.notRead"));
                    problem.setProperty("proposed", not.proposed());
                    yield ResponseEntity.unprocessableContent()
                            .header("Content-Type", "application/problem+json")
                            .body(problem);
                }
                case Sheets.Read read -> {
                    if (as.equals("xlsx")) {
                        write(response, file, sent, read, checked.marks());
                        yield null;
                    }
                    yield ResponseEntity.ok(answer(read, checked.marks()));
                }
            };
        } finally {
            Files.deleteIfExists(sent);
        }
    }

    private Map<String, Object> answer(Sheets.Read read, List<PowerSheet.Mark> marks) {
        List<Map<String, @Nullable Object>> said = new ArrayList<>();
        for (PowerSheet.Mark mark : marks) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("row", mark.row());
            one.put("sheet", mark.sheet());
            one.put("rule", mark.rule());
            one.put("verdict", mark.verdict() == Verdict.BROKEN ? "broken" : "not-checkable");
            one.put("column", mark.column());
            one.put("reason", PowerSheet.reason(mark, wording).strip());
            one.put(
                    "remedy",
                    wording.say("powerSheet." + mark.rule() + ".remedy").strip());
            one.put("legalBasis", mark.basis());
            said.add(one);
        }
        return Map.of("rows", read.rows(), "marks", said);
    }
}
