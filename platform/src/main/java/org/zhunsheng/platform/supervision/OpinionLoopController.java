package org.zhunsheng.platform.supervision;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Wording;

/** What the Standing Committee said, what is done about it, and what is unanswered. */
@Controller
class OpinionLoopController {

    private final OpinionLoop loop;
    private final CurrentPerson person;
    private final Wording wording;

    OpinionLoopController(OpinionLoop loop, CurrentPerson person, Wording wording) {
        this.loop = loop;
        this.person = person;
        this.wording = wording;
    }

    @GetMapping("/supervision/loop")
    String page(Viewpoint from, Model model) {
        Person reader = person.get();
        if (!reader.may(Right.READ, "supervision"))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "supervision is not for " + reader.account());
        model.addAttribute("title", wording.say("opinionLoop.title"));
        model.addAttribute("module", "supervision");
        model.addAttribute("meetings", loop.of(reader, from));
        return "supervision/loop";
    }
}
