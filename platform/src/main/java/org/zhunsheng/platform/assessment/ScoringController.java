package org.zhunsheng.platform.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Wording;

/** One scheme's scores by the system, for one organ and all below it. */
@Controller
class ScoringController {

    private final Scoring scoring;
    private final CurrentPerson person;
    private final Wording wording;

    ScoringController(Scoring scoring, CurrentPerson person, Wording wording) {
        this.scoring = scoring;
        this.person = person;
        this.wording = wording;
    }

    @GetMapping("/assessment/scoring")
    String page(@RequestParam(required = false) @Nullable String scheme, Viewpoint from, Model model) {
        Person reader = person.get();
        if (!reader.may(Right.READ, "assessment"))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "assessment is not for " + reader.account());
        List<Scoring.Choice> schemes = scoring.schemes(reader);
        String asked = scheme != null || schemes.isEmpty()
                ? scheme
                : schemes.getFirst().id();
        model.addAttribute("title", wording.say("scoring.title"));
        model.addAttribute("module", "assessment");
        model.addAttribute("from", from);
        model.addAttribute("schemes", schemes);
        model.addAttribute("asked", asked);
        if (asked != null)
            model.addAttribute(
                    "sheet",
                    scoring.of(reader, from, asked)
                            .orElseThrow(
                                    () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no scheme " + asked)));
        return "assessment/scoring";
    }
}
