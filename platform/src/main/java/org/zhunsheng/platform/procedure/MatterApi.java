package org.zhunsheng.platform.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Problems;
import org.zhunsheng.platform.procedure.Deed.Verb;
import org.zhunsheng.platform.procedure.Matters.Opened;
import org.zhunsheng.platform.procedure.Matters.Wanted;

/** The interface to the work (事项): the same doors as the pages, with the same refusals. */
@RestController
@RequestMapping("/api/v1")
class MatterApi {

    private static final int MOST = 200;

    private final Matters matters;
    private final MatterPages pages;
    private final Procedures procedures;
    private final Problems problems;
    private final Today today;
    private final CurrentPerson person;

    MatterApi(
            Matters matters,
            MatterPages pages,
            Procedures procedures,
            Problems problems,
            Today today,
            CurrentPerson person) {
        this.matters = matters;
        this.pages = pages;
        this.procedures = procedures;
        this.problems = problems;
        this.today = today;
        this.person = person;
    }

    /** A step as the interface tells it. */
    record StepTold(String id, String name, String by, List<String> fills, List<String> after, String basis) {

        static StepTold of(Step step) {
            return new StepTold(
                    step.id(),
                    step.name().toString(),
                    step.by(),
                    step.fills(),
                    List.copyOf(step.after()),
                    step.basis());
        }
    }

    record ProcedureTold(String id, String name, String ledger, String basis, boolean begins, List<StepTold> steps) {}

    @GetMapping("/procedures")
    List<ProcedureTold> procedures() {
        Person by = person.get();
        return procedures.all().stream()
                .filter(procedure ->
                        by.may(Right.READ, procedures.shape(procedure).module()))
                .map(procedure -> new ProcedureTold(
                        procedure.id(),
                        procedure.name().toString(),
                        procedure.ledger(),
                        procedure.basis(),
                        matters.mayBegin(by, procedure),
                        procedure.steps().stream().map(StepTold::of).toList()))
                .toList();
    }

    /** Something that waits for the one who asks. */
    record Waits(
            UUID matter,
            String title,
            String procedure,
            String step,
            String member,
            String office,
            String since,
            @Nullable String due,
            boolean returned) {

        static Waits of(MatterStore.Held held) {
            Duty duty = held.duty();
            return new Waits(
                    held.matter(),
                    held.title(),
                    held.procedure(),
                    duty.step(),
                    duty.member(),
                    duty.office().value(),
                    duty.since().toString(),
                    duty.due() == null ? null : duty.due().toString(),
                    duty.returned());
        }
    }

    record Waiting(long all, long late, long returned, List<Waits> first) {}

    @GetMapping("/matters")
    Waiting waiting() {
        var waiting = matters.waiting(person.get(), MOST);
        return new Waiting(
                waiting.all(),
                waiting.late(),
                waiting.returned(),
                waiting.first().stream().map(Waits::of).toList());
    }

    /** What begins a matter. */
    record Begun(Map<String, String> columns, @Nullable String inNameOf) {}

    @PostMapping("/procedures/{id}/matters")
    ResponseEntity<Object> begin(@PathVariable String id, @RequestBody Begun begun) {
        Person by = person.get();
        Procedure procedure = procedures
                .named(id)
                .filter(one -> by.may(Right.READ, procedures.shape(one).module()))
                .orElse(null);
        if (procedure == null) return problems.answer(HttpStatus.NOT_FOUND, "missing");
        String name = begun.inNameOf() == null ? by.account() : begun.inNameOf();
        Answer answer = matters.begin(by, procedure, begun.columns(), name);
        return told(answer, procedure, begun.columns(), HttpStatus.CREATED);
    }

    /** What was done, in a matter's course. */
    record DeedTold(
            String verb,
            String step,
            String member,
            String by,
            String inNameOf,
            String organ,
            String on,
            Map<String, String> columns,
            String to,
            String from,
            String why) {

        static DeedTold of(Deed deed) {
            return new DeedTold(
                    deed.verb().name(),
                    deed.step(),
                    deed.member(),
                    deed.by(),
                    deed.inNameOf(),
                    deed.organ().value(),
                    deed.on().toString(),
                    new TreeMap<>(deed.columns()),
                    deed.to(),
                    deed.from(),
                    deed.why());
        }
    }

    record MatterTold(
            UUID id,
            String title,
            String procedure,
            String ledger,
            UUID entry,
            String owner,
            String begunOn,
            @Nullable String settledOn,
            boolean ended,
            int seen,
            Map<String, String> columns,
            List<Waits> owed,
            List<DeedTold> course) {}

    @GetMapping("/matters/{id}")
    ResponseEntity<Object> matter(@PathVariable UUID id) {
        Opened opened = matters.open(person.get(), id).orElse(null);
        return opened == null ? problems.answer(HttpStatus.NOT_FOUND, "missing") : ResponseEntity.ok(told(opened));
    }

    /** Personal data is masked, as everywhere. */
    private MatterTold told(Opened opened) {
        Matter matter = opened.matter();
        return new MatterTold(
                matter.id(),
                matter.title(),
                matter.procedure(),
                matter.ledger(),
                matter.entry(),
                matter.owner().value(),
                matter.begunOn().toString(),
                matter.settledOn() == null ? null : matter.settledOn().toString(),
                matter.ended(),
                matter.deeds(),
                pages.open(person.get(), opened.standing(), opened.standing().columns()),
                matters.duties(person.get(), List.of(matter.id())).stream()
                        .map(Waits::of)
                        .toList(),
                opened.standing().course().stream()
                        .map(deed ->
                                DeedTold.of(deed.writes(pages.open(person.get(), opened.standing(), deed.columns()))))
                        .toList());
    }

    /** What somebody does about a step; {@code seen} is how long the course was when they looked. */
    record Does(
            String verb,
            String step,
            @Nullable String member,
            int seen,
            @Nullable Map<String, String> columns,
            @Nullable String inNameOf,
            @Nullable String to,
            @Nullable String from,
            @Nullable String why) {}

    @PostMapping("/matters/{id}/deeds")
    ResponseEntity<Object> act(@PathVariable UUID id, @RequestBody Does does) {
        Person by = person.get();
        Opened opened = matters.open(by, id).orElse(null);
        if (opened == null) return problems.answer(HttpStatus.NOT_FOUND, "missing");
        Map<String, String> columns = does.columns() == null ? Map.of() : does.columns();
        Wanted wanted = new Wanted(
                does.seen(),
                Verb.valueOf(does.verb().toUpperCase(Locale.ROOT)),
                does.step(),
                orEmpty(does.member()),
                does.inNameOf() == null ? by.account() : does.inNameOf(),
                columns,
                orEmpty(does.to()),
                orEmpty(does.from()),
                orEmpty(does.why()));
        return told(matters.act(by, id, wanted), opened.standing().procedure(), columns, HttpStatus.OK);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private ResponseEntity<Object> told(
            Answer answer, Procedure procedure, Map<String, String> given, HttpStatus done) {
        return switch (answer) {
            case Answer.Done(UUID id) ->
                ResponseEntity.status(done)
                        .header("Location", "/api/v1/matters/" + id)
                        .body(matters.open(person.get(), id)
                                .<Object>map(this::told)
                                .orElseGet(() -> Map.of("id", id)));
            case Answer.Missing _ -> problems.answer(HttpStatus.NOT_FOUND, "missing");
            case Answer.Wrong(var findings) -> problems.wrong(procedures.shape(procedure), findings, given);
            case Answer.Refused(Refusal why) -> {
                ProblemDetail problem = problems.of(HttpStatus.CONFLICT, "procedure", pages.said(procedure, why));
                problem.setProperty("why", why.key());
                problem.setProperty("day", today.day().toString());
                yield problems.answer(problem);
            }
        };
    }
}
