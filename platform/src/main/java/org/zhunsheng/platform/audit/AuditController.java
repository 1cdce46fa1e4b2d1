package org.zhunsheng.platform.audit;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Today;

/** The auditor's page (审计): who did what, when and why; whether the chain is whole; the chain itself, to take away. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final AuditPages pages;
    private final ChainCheck check;
    private final Lines lines;
    private final Acts acts;
    private final Today today;
    private final CurrentPerson person;
    private final MessageSource messages;

    AuditController(
            AuditPages pages,
            ChainCheck check,
            Lines lines,
            Acts acts,
            Today today,
            CurrentPerson person,
            MessageSource messages) {
        this.pages = pages;
        this.check = check;
        this.lines = lines;
        this.acts = acts;
        this.today = today;
        this.person = person;
        this.messages = messages;
    }

    /** A question as the address has it; what is left open asks nothing. */
    record Question(
            @Nullable String account,
            @Nullable String kind,
            @Nullable String words,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to) {

        AuditPage.Asked asked() {
            return new AuditPage.Asked(text(account), text(kind), text(words), text(from), text(to));
        }

        Lines.Search search(LocalDate last) {
            return new Lines.Search(
                    text(account),
                    text(kind),
                    text(words),
                    from == null && to == null
                            ? null
                            : new Period(
                                    Objects.requireNonNullElse(from, EARLIEST), Objects.requireNonNullElse(to, last)));
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString().strip();
        }

        boolean backwards() {
            return from != null && to != null && to.isBefore(from);
        }
    }

    @GetMapping
    String search(Question question, Model model) {
        auditor();
        if (question.backwards()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "to is before from");
        model.addAttribute(
                        "title",
                        messages.getMessage("audit", null, Language.now().locale()))
                .addAttribute("page", pages.page(question.asked(), question.search(latest(question))));
        chain(model);
        return "audit/audit";
    }

    /** A first day that is still to come finds nothing, and is no error. */
    private LocalDate latest(Question question) {
        LocalDate from = question.from();
        return from != null && from.isAfter(today.day()) ? from : today.day();
    }

    @HxRequest
    @GetMapping(params = "before")
    String more(Question question, @RequestParam long before, Model model) {
        auditor();
        model.addAttribute("rows", pages.rows(question.search(latest(question)), before))
                .addAttribute("asked", question.asked());
        return "audit/more :: more";
    }

    /** Begins a walk along the whole chain. */
    @PostMapping("/checks")
    String check() {
        check.begin(auditor().account());
        return "redirect:/audit";
    }

    /** What the walk says, every second while it is under way. */
    @HxRequest
    @GetMapping("/checks")
    String checked(Model model) {
        auditor();
        chain(model);
        return "audit/audit :: chain";
    }

    private void chain(Model model) {
        model.addAttribute("check", pages.check(check));
    }

    /** Every line, for a stranger to verify without us. That it was taken is the last line of what is taken. */
    @GetMapping("/chain.jsonl")
    void chain(HttpServletResponse response) throws IOException {
        acts.note(auditor().account(), "audit.export", "audit.line", Map.of());
        response.setContentType("application/jsonl");
        response.setHeader("Content-Disposition", "attachment; filename=\"chain.jsonl\"");
        OutputStream out = response.getOutputStream();
        lines.chain(line -> write(line, out));
    }

    private static void write(Chain.Line line, OutputStream out) {
        try {
            out.write(line.bytes());
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Person auditor() {
        Person by = person.get();
        if (by.may(Right.AUDIT)) return by;
        throw new ResponseStatusException(HttpStatus.FORBIDDEN, by.account() + " may not read the chain");
    }
}
