package org.zhunsheng.platform.worklist;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Viewpoint;

/** The inbox (待办): everything that is owed in the organs looked at, the earliest day first. */
@Controller
class WorklistController {

    private final Worklist worklist;
    private final OrganRegister organs;
    private final CurrentPerson person;
    private final MessageSource messages;

    WorklistController(Worklist worklist, OrganRegister organs, CurrentPerson person, MessageSource messages) {
        this.worklist = worklist;
        this.organs = organs;
        this.person = person;
        this.messages = messages;
    }

    @GetMapping("/worklist")
    String worklist(Viewpoint view, Model model, Locale locale) {
        var owed = worklist.owed(person.get(), organs.under(view.organ(), null));
        model.addAttribute("title", messages.getMessage("worklist", null, locale));
        model.addAttribute("late", owed.stream().filter(Owed::late).toList());
        model.addAttribute("open", owed.stream().filter(item -> !item.late()).toList());
        model.addAttribute("organs", organs);
        return "worklist/worklist";
    }
}
