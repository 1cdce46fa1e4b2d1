package org.zhunsheng.platform.ledger;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.platform.kernel.Crumb;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.ledger.LedgerPages.OfEveryLedger;

/** The list of every ledger (台账): a page first and rows afterwards, both from the same address. */
@Controller
@OfEveryLedger
class LedgerController {

    private static final int LONGEST_NAME = 40;
    private static final int NEAR = 10;

    private final Asking asking;
    private final Listing listing;
    private final SavedViewStore views;
    private final Wording wording;
    private final CurrentPerson person;

    LedgerController(Asking asking, Listing listing, SavedViewStore views, Wording wording, CurrentPerson person) {
        this.asking = asking;
        this.listing = listing;
        this.views = views;
        this.wording = wording;
        this.person = person;
    }

    @GetMapping
    String list(
            Entries<?> entries,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            HttpServletResponse response) {
        Asking.Heard heard = asking.hear(entries.shape(), asked(given));
        if (heard.misread().isEmpty() && untidy(given))
            return "redirect:" + heard.address().href();
        if (!heard.misread().isEmpty()) response.setStatus(HttpStatus.BAD_REQUEST.value());
        ListPage page = listing.page(entries, person.get(), heard);
        model.addAttribute("page", page)
                .addAttribute("title", page.title())
                .addAttribute("module", entries.shape().module())
                .addAttribute("crumbs", List.of(Crumb.here(page.title())));
        Notices.say(model, given.getFirst("said"), wording);
        return "ledger/list";
    }

    @HxRequest
    @GetMapping(params = "after")
    String more(
            Entries<?> entries,
            @RequestParam MultiValueMap<String, String> given,
            @RequestParam(defaultValue = "0") long shown,
            Model model) {
        Asking.Heard heard = asking.hear(entries.shape(), asked(given));
        model.addAttribute("rows", listing.rows(entries, person.get(), heard, shown));
        return "ledger/more :: more";
    }

    /** What a field that points here offers for what is typed. */
    @GetMapping("/near")
    String near(Entries<?> entries, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("entries", entries.readings().near(person.get(), q, NEAR));
        return "ledger/near :: near";
    }

    /** Keeps the question under a name of one's own. */
    @PostMapping("/views")
    String keepView(Entries<?> entries, @RequestParam String name, @RequestParam String question) {
        String kept = name.strip();
        if (!kept.isEmpty())
            views.keep(
                    person.get().account(),
                    entries.shape().name(),
                    kept.substring(0, Math.min(kept.length(), LONGEST_NAME)),
                    question);
        return "redirect:" + entries.shape().path() + (question.isEmpty() ? "" : "?" + question);
    }

    @PostMapping("/views/{view}/deletion")
    String forgetView(Entries<?> entries, @PathVariable UUID view) {
        views.forget(person.get().account(), entries.shape().name(), view);
        return "redirect:" + entries.shape().path();
    }

    private static Map<String, List<String>> asked(MultiValueMap<String, String> given) {
        Map<String, List<String>> asked = new LinkedHashMap<>(given);
        asked.remove("shown");
        return asked;
    }

    /** Fields left open, or two fields for one condition: the address is written anew, so that it can be sent on. */
    private static boolean untidy(MultiValueMap<String, String> given) {
        return given.entrySet().stream()
                .anyMatch(parameter -> parameter.getKey().endsWith(".from")
                        || parameter.getKey().endsWith(".to")
                        || parameter.getValue().size() > 1
                        || parameter.getValue().stream().anyMatch(String::isBlank));
    }
}
