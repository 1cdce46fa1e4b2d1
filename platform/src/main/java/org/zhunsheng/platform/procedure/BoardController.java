package org.zhunsheng.platform.procedure;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.kernel.Crumb;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.procedure.Deed.Verb;
import org.zhunsheng.platform.procedure.Matters.Wanted;

/** Boards (看板): every procedure as it is declared, with what stands where, who holds it and how long is left. */
@Controller
class BoardController {

    private static final int PAGE = 100;

    private final Matters matters;
    private final MatterPages pages;
    private final Procedures procedures;
    private final Launch launch;
    private final Live live;
    private final Seats seats;
    private final OrganRegister organs;
    private final Wording wording;
    private final Today today;
    private final CurrentPerson person;

    BoardController(
            Matters matters,
            MatterPages pages,
            Procedures procedures,
            Launch launch,
            Live live,
            Seats seats,
            OrganRegister organs,
            Wording wording,
            Today today,
            CurrentPerson person) {
        this.matters = matters;
        this.pages = pages;
        this.procedures = procedures;
        this.launch = launch;
        this.live = live;
        this.seats = seats;
        this.organs = organs;
        this.wording = wording;
        this.today = today;
        this.person = person;
    }

    /** A procedure in the list of all. */
    record Line(String id, Named name, String basis, int steps, long hand, long all, boolean begins) {}

    @GetMapping("/procedures")
    String all(Model model) {
        Person by = person.get();
        Map<String, long[]> counted = matters.byProcedure(by);
        model.addAttribute("title", wording.say("procedure.boards"))
                .addAttribute(
                        "procedures",
                        procedures.all().stream()
                                .filter(procedure -> reads(by, procedure))
                                .map(procedure -> {
                                    long[] count = counted.getOrDefault(procedure.id(), new long[2]);
                                    return new Line(
                                            procedure.id(),
                                            procedure.name(),
                                            procedure.basis(),
                                            (int) procedure.steps().stream()
                                                    .filter(step -> step.paper() == null)
                                                    .count(),
                                            count[0],
                                            count[1],
                                            matters.mayBegin(by, procedure));
                                })
                                .toList());
        return "procedure/boards";
    }

    private boolean reads(Person by, Procedure procedure) {
        return by.may(Right.READ, procedures.shape(procedure).module());
    }

    /** A matter on the board. */
    record Card(Matter matter, String organ, List<MatterPages.Item> items) {}

    @GetMapping("/procedures/{id}")
    String board(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "hand") String view,
            Model model) {
        return board(procedure(id), step, view, List.of(), model);
    }

    private Procedure procedure(String id) {
        return procedures
                .named(id)
                .filter(procedure -> reads(person.get(), procedure))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no procedure " + id));
    }

    private String board(Procedure procedure, String step, String view, List<Urged> urged, Model model) {
        Person by = person.get();
        boolean settled = view.equals("settled");
        List<Matter> found = matters.all(by, procedure, settled, PAGE);
        List<MatterStore.Held> duties = matters
                .duties(by, found.stream().map(Matter::id).toList())
                .stream()
                .filter(held -> held.duty().open())
                .toList();
        Map<UUID, List<MatterPages.Item>> items =
                pages.items(duties).stream().collect(Collectors.groupingBy(MatterPages.Item::matter));
        Map<UUID, List<String>> at = duties.stream()
                .collect(Collectors.groupingBy(
                        MatterStore.Held::matter,
                        Collectors.mapping(held -> held.duty().step(), Collectors.toList())));
        List<Card> cards = found.stream()
                .filter(matter -> step.isEmpty()
                        || at.getOrDefault(matter.id(), List.of()).stream()
                                .anyMatch(one -> one.equals(step) || one.startsWith(step + ".")))
                .map(matter -> new Card(
                        matter, organs.shortNameOf(matter.owner()), items.getOrDefault(matter.id(), List.of())))
                .toList();
        String module = procedures.shape(procedure).module();
        boolean sets = by.may(Right.ASSESS, module)
                && seats.offices(by, today.day()).contains(seats.fixed(Part.Fixed.JUSTICE));
        model.addAttribute("title", procedure.name().toString())
                .addAttribute("procedure", procedure)
                .addAttribute("module", module)
                .addAttribute(
                        "drawing", Drawing.of(procedure, one -> lines(procedure, one), matters.byStep(by, procedure)))
                .addAttribute("cards", cards)
                .addAttribute("view", settled ? "settled" : "hand")
                .addAttribute("step", procedure.find(step).map(Step::name).orElse(null))
                .addAttribute("urged", urged)
                .addAttribute("begins", matters.mayBegin(by, procedure))
                .addAttribute("sets", sets)
                .addAttribute("day", today.day())
                .addAttribute("live", live(procedure))
                .addAttribute(
                        "crumbs",
                        List.of(
                                new Crumb(wording.say("procedure.boards"), "/procedures"),
                                Crumb.here(procedure.name().toString())));
        return "procedure/board";
    }

    /** An organ that works by the procedure. */
    record LiveOrgan(String organ, LocalDate from) {}

    private List<LiveOrgan> live(Procedure procedure) {
        return live.of(procedure.id()).entrySet().stream()
                .map(one -> new LiveOrgan(organs.shortNameOf(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(LiveOrgan::organ))
                .toList();
    }

    /** What a box of the drawing says below its name: who, how long, by what. */
    private List<String> lines(Procedure procedure, Step step) {
        List<String> lines = new ArrayList<>();
        lines.add(part(procedure, step));
        Deadline within = step.within();
        if (within != null && within.limits().getLast().length() > 0) {
            Deadline.Limit limit = within.limits().getLast();
            lines.add(wording.say("procedure.limit." + limit.unit(), limit.length()));
        } else if (within != null) lines.add(wording.say("procedure.limit.set"));
        else if (step.event() != null) lines.add(step.event());
        else if (procedure.find(Step.Stage.SIGNING.of(step.id())).isPresent())
            lines.add(wording.say("procedure.paper"));
        lines.add(step.basis());
        return lines;
    }

    private String part(Procedure procedure, Step step) {
        Part part = procedure.part(step);
        if (part.office() != null) return organs.shortNameOf(seats.fixed(part.office()));
        var shape = procedures.shape(procedure);
        return wording.label(shape, shape.column(Objects.requireNonNull(part.column())));
    }

    /** What became of urging one of several. */
    record Urged(String title, boolean done, String why) {}

    /** Urges everybody who owes something in the matters that were chosen; one that fails hinders no other. */
    @PostMapping("/procedures/{id}/urging")
    String urge(
            @PathVariable String id,
            @RequestParam(name = "matter", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "hand") String view,
            Model model) {
        Person by = person.get();
        List<Urged> urged = new ArrayList<>();
        for (UUID matter : chosen) urged.addAll(urge(by, matter));
        return board(procedure(id), "", view, urged, model);
    }

    private List<Urged> urge(Person by, UUID id) {
        var opened = matters.open(by, id).orElse(null);
        if (opened == null) return List.of();
        Procedure procedure = opened.standing().procedure();
        List<Urged> urged = new ArrayList<>();
        for (MatterStore.Held held : matters.duties(by, List.of(id))) {
            if (!held.duty().open()) continue;
            Wanted wanted = new Wanted(
                    opened.matter().deeds(),
                    Verb.URGE,
                    held.duty().step(),
                    held.duty().member(),
                    by.account(),
                    Map.of(),
                    "",
                    "",
                    "");
            String title =
                    held.title() + "　" + procedure.step(held.duty().step()).name();
            urged.add(
                    matters.act(by, id, wanted) instanceof Answer.Refused(Refusal why)
                            ? new Urged(title, false, pages.said(procedure, why))
                            : new Urged(
                                    title, true, organs.shortNameOf(held.duty().office())));
        }
        return urged;
    }

    /** From which day an organ, or every organ that is named, works by the procedure. */
    @PostMapping("/procedures/{id}/launch")
    String launch(
            @PathVariable String id,
            @RequestParam String organ,
            @RequestParam String from,
            HttpServletResponse response,
            Model model) {
        Procedure procedure = procedure(id);
        List<OrganCode> named = organs.named(organ.strip());
        LocalDate day = day(from);
        if (named.size() != 1 || day == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", wording.say(day == null ? "procedure.launch.day" : "procedure.launch.organ"));
            return board(procedure, "", "hand", List.of(), model);
        }
        if (launch.live(person.get(), procedure, named.getFirst(), day).isEmpty())
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return "redirect:/procedures/" + id;
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return Today.readDay(written);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
