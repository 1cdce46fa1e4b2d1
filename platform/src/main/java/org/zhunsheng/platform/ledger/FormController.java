package org.zhunsheng.platform.ledger;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhunsheng.platform.files.KeptFiles;
import org.zhunsheng.platform.kernel.Crumb;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.LedgerPages.OfEveryLedger;
import org.zhunsheng.platform.ledger.Occasions.Asked;
import org.zhunsheng.platform.ledger.TypedStore.Typed;

/** The form of every ledger: to register, to correct, and to keep what is typed on the way. */
@Controller
@OfEveryLedger
class FormController {

    private static final String RECORD = "/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    /** Before a column's name: whose value stands where two people changed the record. */
    private static final String PICK = "pick.";

    /** The duty for which the form was opened, and the organ from which its list was looked at. */
    private static final String TERM = "due.term";

    private static final String VIEW = "due.view";

    private final Ledgers ledgers;
    private final Forming forming;
    private final FormTokens tokens;
    private final TypedStore typed;
    private final KeptFiles files;
    private final OrganRegister organs;
    private final Wording wording;
    private final Today today;
    private final Reserved reserved;
    private final CurrentPerson person;

    FormController(
            Ledgers ledgers,
            Forming forming,
            FormTokens tokens,
            TypedStore typed,
            KeptFiles files,
            OrganRegister organs,
            Wording wording,
            Today today,
            Reserved reserved,
            CurrentPerson person) {
        this.ledgers = ledgers;
        this.forming = forming;
        this.tokens = tokens;
        this.typed = typed;
        this.files = files;
        this.organs = organs;
        this.wording = wording;
        this.today = today;
        this.reserved = reserved;
        this.person = person;
    }

    /** A duty for which the entry is owed is named by its {@code term}, a day of its period and the organ that owes it. */
    @GetMapping("/new")
    String blank(
            Entries<?> entries,
            @RequestParam(defaultValue = "") String term,
            @RequestParam(defaultValue = "") String turn,
            @RequestParam(name = "for", defaultValue = "") String owing,
            Model model) {
        Person by = writer(entries);
        String begun = reserved.begins(entries.shape().name(), by.organ()).orElse(null);
        if (begun != null && !by.may(Right.TAKE_OVER, entries.shape().module())) return "redirect:" + begun;
        Asked asked = new Asked(term, turn, owing);
        Typed draft =
                typed.find(by.account(), entries.shape().name(), asked.draft()).orElse(null);
        Map<String, String> texts = draft == null ? forming.begun(entries, by, asked) : draft.texts();
        String token = tokens.of(
                entries.writings().nextId(), by.account(), entries.shape().name());
        return form(entries, forming.fresh(entries, by, token, texts, List.of(), draft, asked), model);
    }

    @PostMapping
    String register(
            Entries<?> entries,
            @RequestParam MultiValueMap<String, String> several,
            @RequestParam Map<String, MultipartFile> sent,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Person by = writer(entries);
        Map<String, String> given = joined(several);
        UUID id = tokens.read(given.get("token"), by.account(), entries.shape().name())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "a form of ours has a token"));
        Map<String, String> texts = texts(entries.shape(), given);
        String kept = given.getOrDefault("record", "");
        List<Finding> findings = attach(entries.shape(), by, texts, sent);
        if (findings.isEmpty()) {
            switch (ledgers.register(entries, by, id, texts)) {
                case Outcome.Written(var written) -> {
                    typed.forget(by.account(), entries.shape().name(), kept);
                    return done(entries, written, given, "registered");
                }
                case Outcome.Refused(var refused) -> findings.addAll(refused);
                case Outcome.Changed _, Outcome.Unchanged _, Outcome.Missing _ ->
                    throw new IllegalStateException("a new entry neither changed nor is missing: " + id);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(
                entries,
                forming.fresh(entries, by, given.getOrDefault("token", ""), texts, findings, null, Asked.of(kept)),
                model);
    }

    @GetMapping(RECORD + "/correction")
    String correction(
            Entries<?> entries, @PathVariable UUID id, @RequestParam(defaultValue = "") String term, Model model) {
        return correction(entries, id, term, writer(entries), model);
    }

    private <R extends Record> String correction(Entries<R> entries, UUID id, String term, Person by, Model model) {
        Entry<R> entry = found(entries, by, id);
        Typed draft =
                typed.find(by.account(), entries.shape().name(), id.toString()).orElse(null);
        Map<String, String> texts = draft == null ? forming.texts(entries.shape(), entry.content()) : draft.texts();
        long seen = draft == null ? entry.act() : Long.parseLong(draft.texts().getOrDefault("act", "0"));
        return form(
                entries,
                forming.correction(entries, by, entry, seen, texts, List.of(), null, draft, new Asked(term, "", "")),
                model);
    }

    /** A name in {@code pick.<column>} says whose value stands where two people changed the record. */
    @PostMapping(RECORD + "/correction")
    String correct(
            Entries<?> entries,
            @PathVariable UUID id,
            @RequestParam long act,
            @RequestParam MultiValueMap<String, String> several,
            @RequestParam Map<String, MultipartFile> sent,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return correct(entries, id, act, joined(several), sent, writer(entries), model, response);
    }

    private <R extends Record> String correct(
            Entries<R> entries,
            UUID id,
            long act,
            Map<String, String> given,
            Map<String, MultipartFile> sent,
            Person by,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Shape<R> shape = entries.shape();
        Map<String, String> texts = texts(shape, given);
        String reason = given.getOrDefault("reason", "").strip();
        List<Finding> findings = attach(shape, by, texts, sent);
        findings.addAll(undecided(shape, texts));
        Map<String, String> wanted = wanted(shape, texts, given);
        texts.put(Forming.WHY, reason);
        String reasonWrong = reason.isEmpty() ? "ledger.page.reason.missing" : null;
        if (findings.isEmpty() && !reason.isEmpty()) {
            switch (ledgers.correct(entries, by, id, act, wanted, shortened(reason))) {
                case Outcome.Written _ -> {
                    return corrected(entries, by, id, given);
                }
                case Outcome.Unchanged _ -> {
                    if (given.keySet().stream().anyMatch(name -> name.startsWith(PICK)))
                        return corrected(entries, by, id, given);
                    reasonWrong = "ledger.page.unchanged";
                }
                case Outcome.Refused(var refused) -> findings.addAll(refused);
                case Outcome.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                case Outcome.Changed _ -> {
                    return conflict(entries, by, id, act, given, texts, wanted, model, response);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Entry<R> entry = found(entries, by, id);
        return form(
                entries,
                forming.correction(
                        entries,
                        by,
                        entry,
                        act,
                        texts,
                        findings,
                        reasonWrong,
                        null,
                        new Asked(given.getOrDefault(TERM, ""), "", "")),
                model);
    }

    private String corrected(Entries<?> entries, Person by, UUID id, Map<String, String> given) {
        typed.forget(by.account(), entries.shape().name(), id.toString());
        return done(entries, id, given, "corrected");
    }

    /** To the record; who came from the list of what is owed goes back to it, where the next thing waits. */
    private static String done(Entries<?> entries, UUID id, Map<String, String> given, String said) {
        String path = entries.shape().path() + "/" + id;
        if (!given.containsKey(TERM)) return "redirect:" + path + "?said=" + said;
        String view = given.getOrDefault(VIEW, "");
        String term = given.getOrDefault(TERM, "").replaceAll("[^a-z0-9-]", "");
        return "redirect:/worklist?term=" + term + "&done=" + path.substring(1)
                + (view.matches("[0-9A-Z]{18}") ? "&organ=" + view : "");
    }

    /** Somebody changed it first. The same correction twice, as a second click sends it, is none. */
    private <R extends Record> String conflict(
            Entries<R> entries,
            Person by,
            UUID id,
            long seen,
            Map<String, String> given,
            Map<String, String> texts,
            Map<String, String> wanted,
            Model model,
            HttpServletResponse response) {
        Entry<R> now = found(entries, by, id);
        Draft<R> read = ledgers.intake(entries, by, now.content()).read(column -> {
            String text = wanted.get(column.name());
            return text == null ? ledgers.written(column, now.content()) : text;
        });
        if (!(read instanceof Draft.Accepted<R>(var mine))) throw new ResponseStatusException(HttpStatus.CONFLICT);
        FormPage.Conflict conflict = forming.conflict(entries, by, id, seen, texts, mine);
        if (conflict.differences().isEmpty()) return corrected(entries, by, id, given);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("page", conflict)
                .addAttribute("title", conflict.title())
                .addAttribute("module", entries.shape().module())
                .addAttribute("crumbs", crumbs(entries.shape(), conflict.title()));
        return "ledger/conflict";
    }

    /** What the record is to say: texts typed, without those in which the other person's value stands. */
    private static Map<String, String> wanted(Shape<?> shape, Map<String, String> texts, Map<String, String> given) {
        Map<String, String> wanted = new LinkedHashMap<>(texts);
        shape.columns().stream()
                .filter(column -> "theirs".equals(given.get(PICK + column.name()))
                        || (column.personal()
                                && !emptied(column, texts)
                                && wanted.getOrDefault(column.name(), "").isBlank()))
                .forEach(column -> wanted.remove(column.name()));
        return wanted;
    }

    @HxRequest
    @PostMapping("/draft")
    String keepQuietly(Entries<?> entries, @RequestParam MultiValueMap<String, String> several, Model model) {
        model.addAttribute(
                "at", Forming.moment(keep(entries, joined(several)).savedAt()).substring(6));
        return "ledger/form :: saved";
    }

    @PostMapping("/draft")
    String keepAndLeave(Entries<?> entries, @RequestParam MultiValueMap<String, String> several) {
        keep(entries, joined(several));
        return "redirect:" + entries.shape().path() + "?said=kept";
    }

    @PostMapping("/draft/deletion")
    String forget(Entries<?> entries, @RequestParam(defaultValue = "") String record) {
        typed.forget(writer(entries).account(), entries.shape().name(), record);
        String path = entries.shape().path();
        Asked asked = Asked.of(record);
        if (!asked.equals(Asked.NOTHING))
            return "redirect:"
                    + UriComponentsBuilder.fromPath(path + "/new")
                            .queryParam("term", "{term}")
                            .queryParam("turn", "{turn}")
                            .queryParam("for", "{for}")
                            .encode()
                            .buildAndExpand(asked.term(), asked.turn(), asked.organ())
                            .toUriString();
        return "redirect:" + path + (record.matches("[0-9a-f-]{36}") ? "/" + record + "/correction" : "/new");
    }

    /** Boxes that are ticked under one name are one text, as a sheet's cell has it. */
    private static Map<String, String> joined(MultiValueMap<String, String> several) {
        Map<String, String> given = new LinkedHashMap<>();
        several.forEach((name, texts) ->
                given.put(name, texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(";"))));
        return given;
    }

    private Typed keep(Entries<?> entries, Map<String, String> given) {
        Person by = writer(entries);
        Map<String, String> texts = texts(entries.shape(), given);
        if (given.containsKey("reason")) texts.put(Forming.WHY, given.getOrDefault("reason", ""));
        if (given.containsKey("act")) texts.put("act", given.getOrDefault("act", ""));
        Typed kept = new Typed(texts, today.now());
        typed.keep(by.account(), entries.shape().name(), given.getOrDefault("record", ""), kept);
        return kept;
    }

    private Person writer(Entries<?> entries) {
        Person by = person.get();
        if (entries.shape().isWrittenBy(by)) return by;
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static <R extends Record> Entry<R> found(Entries<R> entries, Person by, UUID id) {
        return entries.find(by, id)
                .filter(entry -> entries.writable(by).covers(entries.shape().ownerOf(entry.content())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> texts(Shape<?> shape, Map<String, String> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Column column : shape.columns()) {
            String text = given.get(Forming.field(column));
            if (text != null) texts.put(column.name(), text);
            if (column.personal() && emptied(column, given)) texts.put(Forming.EMPTIED + column.name(), "1");
        }
        return texts;
    }

    private static boolean emptied(Column column, Map<String, String> given) {
        return given.containsKey(Forming.EMPTIED + column.name());
    }

    /** A value that is to be emptied and another that is to stand instead: the person must say which. */
    private static List<Finding> undecided(Shape<?> shape, Map<String, String> texts) {
        return shape.columns().stream()
                .filter(column -> emptied(column, texts)
                        && !texts.getOrDefault(column.name(), "").isBlank())
                .map(column -> Finding.refusing(column, "ledger.page.personal.both"))
                .toList();
    }

    /** Keeps the files that were sent and puts their digests into the texts; says what can't be kept. */
    private List<Finding> attach(Shape<?> shape, Person by, Map<String, String> texts, Map<String, MultipartFile> sent)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Column column : shape.columns()) {
            MultipartFile file = sent.get("file." + column.name());
            if (column.kind() != Kind.ATTACHMENT || file == null || file.isEmpty()) continue;
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            switch (files.keep(by, shape.name(), owner(shape, by, texts), name, file.getInputStream())) {
                case KeptFiles.Outcome.Kept(var kept) -> texts.put(column.name(), kept.sm3());
                case KeptFiles.Outcome.WrongKind _ -> findings.add(Finding.refusing(column, "column.ATTACHMENT.kind"));
                case KeptFiles.Outcome.TooLarge(var most) ->
                    findings.add(Finding.refusing(column, "column.ATTACHMENT.large", String.valueOf(most >> 20)));
            }
        }
        return findings;
    }

    private OrganCode owner(Shape<?> shape, Person by, Map<String, String> texts) {
        List<OrganCode> named =
                organs.named(texts.getOrDefault(shape.owner().name(), "").strip());
        return named.size() == 1 ? named.getFirst() : by.organ();
    }

    private static String shortened(String reason) {
        return reason.substring(0, Math.min(reason.length(), LedgerApi.LONGEST_REASON));
    }

    private String form(Entries<?> entries, FormPage page, Model model) {
        model.addAttribute("page", page)
                .addAttribute("title", page.title())
                .addAttribute("module", entries.shape().module())
                .addAttribute("crumbs", crumbs(entries.shape(), page.title()));
        return "ledger/form";
    }

    private List<Crumb> crumbs(Shape<?> shape, String title) {
        return List.of(new Crumb(wording.title(shape), shape.path()), Crumb.here(title));
    }
}
