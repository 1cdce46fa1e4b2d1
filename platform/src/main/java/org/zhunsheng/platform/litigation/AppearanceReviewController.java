package org.zhunsheng.platform.litigation;

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

/** Who appeared, who did not, and why: one year of one organ and all below it. */
@Controller
class AppearanceReviewController {

    private final AppearanceReview review;
    private final CurrentPerson person;
    private final Wording wording;

    AppearanceReviewController(AppearanceReview review, CurrentPerson person, Wording wording) {
        this.review = review;
        this.person = person;
        this.wording = wording;
    }

    @GetMapping("/litigation/appearance-review")
    String page(@RequestParam(required = false) @Nullable Integer year, Viewpoint from, Model model) {
        Person reader = person.get();
        if (!reader.may(Right.READ, "litigation"))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "litigation is not for " + reader.account());
        int asked = year == null ? review.years(from).getFirst() : year;
        if (asked < 1990 || asked > 9998)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no year: " + asked);
        model.addAttribute("title", wording.say("appearanceReview.title"));
        model.addAttribute("module", "litigation");
        model.addAttribute("from", from);
        model.addAttribute("years", review.years(from));
        model.addAttribute("review", review.of(reader, from, asked));
        return "litigation/appearance-review";
    }
}
