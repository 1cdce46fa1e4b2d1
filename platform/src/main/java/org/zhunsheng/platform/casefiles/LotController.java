package org.zhunsheng.platform.casefiles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Wording;

/** Where files are drawn, and where anybody draws them again: nothing is written, the address holds what was asked. */
@Controller
class LotController {

    private static final long MOST = 100_000;

    private final OrganRegister organs;
    private final CurrentPerson person;
    private final Wording wording;

    LotController(OrganRegister organs, CurrentPerson person, Wording wording) {
        this.organs = organs;
        this.person = person;
        this.wording = wording;
    }

    /** @param reviewed the organ whose files are drawn, by any of its names or its code */
    @GetMapping("/casefiles/draw")
    String page(
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(defaultValue = "") String reviewed,
            @RequestParam(defaultValue = "PENALTY_GENERAL") CaseFileKind kind,
            @RequestParam(required = false) @Nullable Long population,
            @RequestParam(required = false) @Nullable Long sample,
            Viewpoint from,
            Model model) {
        Person reader = person.get();
        if (!reader.may(Right.READ, "casefiles"))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "casefiles is not for " + reader.account());
        model.addAttribute("title", wording.say("fileDraw.title"));
        model.addAttribute("module", "casefiles");
        model.addAttribute("from", from);
        model.addAttribute("seed", seed);
        model.addAttribute("reviewed", reviewed);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", List.of(CaseFileKind.values()));
        model.addAttribute("population", population);
        model.addAttribute("sample", sample);
        if (!seed.isBlank() && population != null && sample != null)
            draw(seed.strip(), reviewed.strip(), kind, population, sample, model);
        return "casefiles/draw";
    }

    private void draw(String seed, String reviewed, CaseFileKind kind, long population, long sample, Model model) {
        List<OrganCode> named = organs.named(reviewed);
        if (named.size() != 1) {
            model.addAttribute("problem", "fileDraw.organ");
        } else if (sample < 1 || sample > population || population > MOST) {
            model.addAttribute("problem", "fileDraw.numbers");
        } else {
            model.addAttribute(
                    "drawn",
                    Lot.draw(seed, named.getFirst(), kind, population, sample).stream()
                            .sorted()
                            .map(String::valueOf)
                            .toList());
            model.addAttribute("organName", organs.nameOf(named.getFirst()));
        }
    }
}
