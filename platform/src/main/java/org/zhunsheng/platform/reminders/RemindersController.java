package org.zhunsheng.platform.reminders;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.ledger.Wording;

/** The bell and the page behind it (提醒). */
@Controller
class RemindersController {

    /** New ones on one page; further ones are shown when these are seen. */
    private static final int PAGE = 100;

    private final Reminders reminders;
    private final Wording wording;
    private final OrganRegister organs;
    private final CurrentPerson person;

    RemindersController(Reminders reminders, Wording wording, OrganRegister organs, CurrentPerson person) {
        this.reminders = reminders;
        this.wording = wording;
        this.organs = organs;
        this.person = person;
    }

    /** A tiding as the page has it. */
    record Line(String key, String kind, String state, Tiding tiding, String organ) {}

    @GetMapping("/reminders")
    String page(Model model) {
        Reminders.Told told = reminders.told(person.get());
        model.addAttribute("title", wording.say("reminders"))
                .addAttribute("sent", person.get().may(Right.READ, "reminders"))
                .addAttribute("count", told.fresh().size())
                .addAttribute("fresh", lines(told.fresh()))
                .addAttribute("seen", lines(told.seen()));
        return "reminders/reminders";
    }

    private List<Line> lines(List<Tiding> tidings) {
        return tidings.stream()
                .limit(PAGE)
                .map(tiding -> new Line(
                        Reminders.digest(tiding.key()),
                        wording.say("reminders." + tiding.kind()),
                        state(tiding.kind()),
                        tiding,
                        organs.nameOf(tiding.organ())))
                .toList();
    }

    private static String state(Tiding.Kind kind) {
        return switch (kind) {
            case LATE -> "late";
            case URGED, RETURNED, SOON -> "soon";
            case HANDED_ON, OPEN -> "";
        };
    }

    /** The number in the frame, for a page that was made before anybody had counted. */
    @HxRequest
    @GetMapping("/reminders/count")
    String count(Model model) {
        model.addAttribute("fresh", reminders.told(person.get()).fresh().size());
        return "reminders/reminders :: counted";
    }

    @PostMapping("/reminders/seen")
    String seen(@RequestParam(defaultValue = "") Set<String> key) {
        reminders.seen(person.get(), key);
        return "redirect:/reminders";
    }
}
