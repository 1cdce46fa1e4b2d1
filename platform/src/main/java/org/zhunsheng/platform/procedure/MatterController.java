package org.zhunsheng.platform.procedure;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.platform.kernel.Crumb;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.procedure.Deed.Verb;
import org.zhunsheng.platform.procedure.MatterPages.Sent;
import org.zhunsheng.platform.procedure.Matters.Opened;
import org.zhunsheng.platform.procedure.Matters.Wanted;

/** The pages of the work itself (事项): what waits for me, one matter, a new one, who stands in for me. */
@Controller
class MatterController {

    private static final String MATTER = "/matters/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private static final int PAGE = 50;
    private static final int LONGEST_REASON = 400;

    private final Matters matters;
    private final MatterPages pages;
    private final Procedures procedures;
    private final StandIns standIns;
    private final Seats seats;
    private final Wording wording;
    private final Typing typing;
    private final Today today;
    private final CurrentPerson person;

    MatterController(
            Matters matters,
            MatterPages pages,
            Procedures procedures,
            StandIns standIns,
            Seats seats,
            Wording wording,
            Typing typing,
            Today today,
            CurrentPerson person) {
        this.matters = matters;
        this.pages = pages;
        this.procedures = procedures;
        this.standIns = standIns;
        this.seats = seats;
        this.wording = wording;
        this.typing = typing;
        this.today = today;
        this.person = person;
    }

    /** What a person may begin, and how many of it are in hand. */
    record Begins(String id, Named name, String basis) {}

    @GetMapping("/matters")
    String mine(Model model) {
        Person by = person.get();
        var waiting = matters.waiting(by, PAGE);
        var items = pages.items(waiting.first());
        model.addAttribute("title", wording.say("procedure.mine"))
                .addAttribute("count", waiting)
                .addAttribute(
                        "returned",
                        items.stream().filter(MatterPages.Item::returned).toList())
                .addAttribute(
                        "open", items.stream().filter(item -> !item.returned()).toList())
                .addAttribute("begun", matters.begunBy(by, PAGE))
                .addAttribute("begunDuties", begunDuties(by))
                .addAttribute("late", pages.items(late(by, waiting.first())))
                .addAttribute("begins", begins(by));
        return "procedure/mine";
    }

    /** In whose hands each matter is that the person began. */
    private Map<UUID, List<MatterPages.Item>> begunDuties(Person by) {
        List<UUID> begun = matters.begunBy(by, PAGE).stream().map(Matter::id).toList();
        return pages
                .items(matters.duties(by, begun).stream()
                        .filter(held -> held.duty().open())
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(MatterPages.Item::matter));
    }

    /** What is late in the person's organs and in somebody else's hands. */
    private List<MatterStore.Held> late(Person by, List<MatterStore.Held> mine) {
        return matters.late(by, PAGE).stream()
                .filter(held -> !mine.contains(held))
                .toList();
    }

    private List<Begins> begins(Person by) {
        return procedures.all().stream()
                .filter(procedure -> matters.mayBegin(by, procedure))
                .map(procedure -> new Begins(procedure.id(), procedure.name(), procedure.basis()))
                .toList();
    }

    @GetMapping("/matters/new/{procedure}")
    String begin(@PathVariable String procedure, Model model) {
        return beginning(procedure(procedure), Map.of(), List.of(), "", model);
    }

    private Procedure procedure(String id) {
        return procedures
                .named(id)
                .filter(procedure -> matters.mayBegin(person.get(), procedure))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no procedure " + id));
    }

    /** What the template of a field asks of the page round it. */
    record Beginning(MatterPage.@Nullable Occasion occasion) {}

    private String beginning(
            Procedure procedure, Map<String, String> typed, List<Finding> findings, String refusal, Model model) {
        model.addAttribute("title", wording.say("procedure.begin", procedure.name()))
                .addAttribute("procedure", procedure)
                .addAttribute("module", procedures.shape(procedure).module())
                .addAttribute("fields", pages.beginning(person.get(), procedure, typed, findings))
                .addAttribute("wrongs", pages.wrongs(procedure, findings))
                .addAttribute("refusal", refusal)
                .addAttribute("page", new Beginning(null))
                .addAttribute(
                        "crumbs",
                        List.of(
                                new Crumb(wording.say("procedure.mine"), "/matters"),
                                Crumb.here(procedure.name().toString())));
        return "procedure/begin";
    }

    @PostMapping("/matters/new/{procedure}")
    String begun(
            @PathVariable String procedure,
            @RequestParam MultiValueMap<String, String> several,
            Model model,
            HttpServletResponse response) {
        Procedure chosen = procedure(procedure);
        Map<String, String> given = typed(several);
        Answer answer = matters.begin(person.get(), chosen, given, person.get().account());
        if (answer instanceof Answer.Done(UUID matter)) {
            typing.forget(person.get(), chosen.id(), chosen.begins().id(), "");
            return "redirect:/matters/" + matter + "?said=begun";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return switch (answer) {
            case Answer.Refused(Refusal why) -> beginning(chosen, given, List.of(), pages.said(chosen, why), model);
            case Answer.Wrong(List<Finding> findings) -> beginning(chosen, given, findings, "", model);
            case Answer.Done _, Answer.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** Keeps what is being typed, on every pause. */
    @HxRequest
    @PostMapping("/matters/new/{procedure}/draft")
    String keepBeginning(
            @PathVariable String procedure, @RequestParam MultiValueMap<String, String> several, Model model) {
        Procedure chosen = procedure(procedure);
        model.addAttribute(
                "at", typing.keep(person.get(), chosen.id(), chosen.begins().id(), "", typed(several)));
        return "ledger/form :: saved";
    }

    @HxRequest
    @PostMapping(MATTER + "/draft")
    String keep(
            @PathVariable UUID id,
            @RequestParam(name = "do.step") String step,
            @RequestParam(name = "do.member", defaultValue = "") String member,
            @RequestParam MultiValueMap<String, String> several,
            Model model) {
        Step known = opened(id)
                .standing()
                .procedure()
                .find(step)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("at", typing.keep(person.get(), id.toString(), known.id(), member, typed(several)));
        return "ledger/form :: saved";
    }

    @GetMapping(MATTER)
    String matter(@PathVariable UUID id, @RequestParam(defaultValue = "") String said, Model model) {
        if (said.matches("begun|done|returned|taken|handedOn|withdrawn|urged|registered|confirmed"))
            model.addAttribute("notice", wording.say("procedure.said." + said));
        return page(opened(id), Sent.NOTHING, model);
    }

    private Opened opened(UUID id) {
        return matters.open(person.get(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no matter " + id));
    }

    private String page(Opened opened, Sent sent, Model model) {
        MatterPage page = pages.page(person.get(), opened, sent);
        model.addAttribute("page", page)
                .addAttribute("title", page.title())
                .addAttribute(
                        "module",
                        procedures.shape(opened.standing().procedure()).module())
                .addAttribute(
                        "crumbs",
                        List.of(
                                new Crumb(page.procedureName().toString(), "/procedures/" + page.procedure()),
                                Crumb.here(page.title())));
        return "procedure/matter";
    }

    @PostMapping(MATTER)
    String act(
            @PathVariable UUID id,
            @RequestParam Verb verb,
            @RequestParam(name = "do.step") String step,
            @RequestParam(name = "do.member", defaultValue = "") String member,
            @RequestParam(name = "do.seen") int seen,
            @RequestParam(name = "do.name", defaultValue = "") String name,
            @RequestParam(name = "do.to", defaultValue = "") String to,
            @RequestParam(name = "do.from", defaultValue = "") String from,
            @RequestParam(name = "do.why", defaultValue = "") String why,
            @RequestParam MultiValueMap<String, String> several,
            Model model,
            HttpServletResponse response) {
        Person by = person.get();
        Map<String, String> given = typed(several);
        String words = why.strip().substring(0, Math.min(why.strip().length(), LONGEST_REASON));
        Wanted wanted =
                new Wanted(seen, verb, step, member, name.isEmpty() ? by.account() : name, given, to, from, words);
        Answer answer = matters.act(by, id, wanted);
        return switch (answer) {
            case Answer.Done _ -> {
                typing.forget(by, id.toString(), step, member);
                yield "redirect:/matters/" + id + "?said=" + said(verb);
            }
            case Answer.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no matter " + id);
            case Answer.Refused(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Opened opened = opened(id);
                String sentence = pages.said(opened.standing().procedure(), refusal);
                model.addAttribute("refusal", sentence);
                yield page(opened, new Sent(shown(verb, step, from), member, given, words, List.of(), sentence), model);
            }
            case Answer.Wrong(List<Finding> findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(opened(id), new Sent(step, member, given, words, findings, ""), model);
            }
        };
    }

    /** The step in whose part of the page something was sent: a return is sent from the one that returns. */
    private static String shown(Verb verb, String step, String from) {
        return verb == Verb.RETURN ? from : step;
    }

    private static String said(Verb verb) {
        return switch (verb) {
            case DO, TAKE_OVER -> "done";
            case TAKE -> "taken";
            case HAND_ON -> "handedOn";
            case RETURN -> "returned";
            case WITHDRAW -> "withdrawn";
            case URGE -> "urged";
            case REGISTER -> "registered";
            case CONFIRM -> "confirmed";
            case SEE, CLOSE -> "seen";
        };
    }

    /** Boxes that are ticked under one name are one text; a column that is called like what a form sends has a prefix. */
    private static Map<String, String> typed(MultiValueMap<String, String> several) {
        Map<String, String> typed = new LinkedHashMap<>();
        several.forEach((name, texts) -> typed.put(
                name.startsWith("column.") ? name.substring("column.".length()) : name,
                texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(";"))));
        return typed;
    }

    @GetMapping("/matters/stand-ins")
    String standIns(Model model) {
        return standIns("", model);
    }

    /** A stand-in as its page shows it. */
    record Shown(UUID id, String account, String inNameOf, LocalDate first, LocalDate last, String reason) {}

    private String standIns(String refusal, Model model) {
        Person by = person.get();
        model.addAttribute("title", wording.say("procedure.standIns"))
                .addAttribute(
                        "standIns",
                        standIns.of(by.account(), today.day()).stream()
                                .map(one -> new Shown(
                                        one.id(),
                                        called(one.account()),
                                        called(one.inNameOf()),
                                        one.first(),
                                        one.last(),
                                        one.reason()))
                                .toList())
                .addAttribute("colleagues", seats.colleagues(by))
                .addAttribute("day", today.day())
                .addAttribute("refusal", refusal)
                .addAttribute(
                        "crumbs",
                        List.of(
                                new Crumb(wording.say("procedure.mine"), "/matters"),
                                Crumb.here(wording.say("procedure.standIns"))));
        return "procedure/stand-ins";
    }

    private String called(String account) {
        return seats.named(account).map(Person::name).orElse(account);
    }

    @PostMapping("/matters/stand-ins")
    String nameStandIn(
            @RequestParam String account,
            @RequestParam String first,
            @RequestParam String last,
            @RequestParam String reason,
            Model model,
            HttpServletResponse response) {
        Refusal refusal = days(first, last)
                ? standIns.name(
                                person.get(),
                                account,
                                Today.readDay(first),
                                Today.readDay(last),
                                reason.strip()
                                        .substring(0, Math.min(reason.strip().length(), LONGEST_REASON)))
                        .orElse(null)
                : Refusal.of("standIn.days");
        if (refusal == null) return "redirect:/matters/stand-ins";
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return standIns(wording.say("procedure.refusal." + refusal.key()), model);
    }

    private static boolean days(String first, String last) {
        try {
            Today.readDay(first);
            Today.readDay(last);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    @PostMapping("/matters/stand-ins/{id}/end")
    String endStandIn(@PathVariable UUID id) {
        if (!standIns.end(person.get(), id)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return "redirect:/matters/stand-ins";
    }
}
