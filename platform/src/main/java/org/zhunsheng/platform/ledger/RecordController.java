package org.zhunsheng.platform.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Crumb;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.ledger.LedgerPages.OfEveryLedger;

/** One record of a ledger (记录): its page, and what is done to the record as a whole. */
@Controller
@OfEveryLedger
@RequestMapping("/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
class RecordController {

    /** What was just done, where it may have moved figures. */
    private static final Set<String> MOVED = Set.of("corrected", "undone");

    private final Asking asking;
    private final Recording recording;
    private final Wording wording;
    private final Acts acts;
    private final CurrentPerson person;

    RecordController(Asking asking, Recording recording, Wording wording, Acts acts, CurrentPerson person) {
        this.asking = asking;
        this.recording = recording;
        this.wording = wording;
        this.acts = acts;
        this.person = person;
    }

    @GetMapping
    String record(
            Entries<?> entries, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> given, Model model) {
        Notices.say(model, given.getFirst("said"), wording);
        return page(entries, id, given, false, model);
    }

    /** Shows personal data in clear, in this one answer, for a reason that the auditor can read. */
    @PostMapping("/unmasking")
    String unmask(
            Entries<?> entries,
            @PathVariable UUID id,
            @RequestParam String reason,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        Person by = person.get();
        demand(by.may(Right.UNMASK, entries.shape().module()));
        if (reason.isBlank()) {
            model.addAttribute("reasonMissing", true);
            return page(entries, id, given, false, model);
        }
        String page = page(entries, id, given, true, model);
        acts.note(
                by.account(),
                "ledger.unmask",
                entries.shape().name(),
                Map.of("id", id.toString(), "reason", shortened(reason), "columns", personal(entries.shape())));
        return page;
    }

    private static List<String> personal(Shape<?> shape) {
        return shape.columns().stream()
                .filter(Column::personal)
                .map(Column::name)
                .toList();
    }

    @PostMapping("/withdrawal")
    String withdraw(Entries<?> entries, @PathVariable UUID id, @RequestParam long act, @RequestParam String reason) {
        if (reason.isBlank()) return "redirect:" + entries.shape().path() + "/" + id + "#withdrawal";
        return after(
                entries.withdraw(person.get(), id, act, shortened(reason)),
                entries.shape().path() + "?said=withdrawn");
    }

    /** Restores what the last correction replaced, as a new act. */
    @PostMapping("/undoing")
    String undo(Entries<?> entries, @PathVariable UUID id, @RequestParam long act) {
        return after(
                undone(entries, id, act, wording.say("ledger.page.undo.reason")),
                entries.shape().path() + "/" + id + "?said=undone");
    }

    private <R extends Record> Outcome undone(Entries<R> entries, UUID id, long act, String reason) {
        var versions = entries.history(person.get(), id);
        if (versions.size() < 2) return new Outcome.Missing();
        return entries.correct(person.get(), id, act, versions.get(1).entry().content(), reason);
    }

    private static String after(Outcome outcome, String address) {
        return switch (outcome) {
            case Outcome.Written _, Outcome.Unchanged _ -> "redirect:" + address;
            case Outcome.Changed _, Outcome.Refused _ -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case Outcome.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private String page(Entries<?> entries, UUID id, MultiValueMap<String, String> given, boolean clear, Model model) {
        given.keySet().removeAll(List.of("reason", "_csrf"));
        Asking.Heard heard = asking.hear(entries.shape(), given);
        RecordPage page = recording
                .page(entries, person.get(), id, heard, clear, MOVED.contains(String.valueOf(given.getFirst("said"))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String ledger = wording.title(entries.shape());
        model.addAttribute("page", page)
                .addAttribute("title", page.title())
                .addAttribute("module", entries.shape().module())
                .addAttribute(
                        "crumbs", List.of(new Crumb(ledger, heard.address().href()), Crumb.here(page.title())));
        return "ledger/record";
    }

    private static void demand(boolean may) {
        if (!may) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static String shortened(String reason) {
        String said = reason.strip();
        return said.substring(0, Math.min(said.length(), LedgerApi.LONGEST_REASON));
    }
}
