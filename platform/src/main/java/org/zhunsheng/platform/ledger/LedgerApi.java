package org.zhunsheng.platform.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.platform.audit.Line;
import org.zhunsheng.platform.audit.Lines;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;

/** The ledgers for programs: the same questions, checks, scope and audit lines as on the pages. */
@RestController
@RequestMapping("/api/v1/ledgers")
class LedgerApi {

    /** Parameters of these calls that ask nothing of the ledger. */
    private static final Set<String> BESIDES = Set.of("lang", "cols", "_csrf");

    /** Of a reason, in characters. */
    static final int LONGEST_REASON = 400;

    private final Ledgers ledgers;
    private final Imports imports;
    private final Exports exports;
    private final QuestionReader questions;
    private final EntryJson json;
    private final ImportJson importJson;
    private final Mappings mappings;
    private final Problems problems;
    private final Wording wording;
    private final Lines lines;
    private final CurrentPerson person;

    LedgerApi(
            Ledgers ledgers,
            Imports imports,
            Exports exports,
            QuestionReader questions,
            EntryJson json,
            ImportJson importJson,
            Mappings mappings,
            Problems problems,
            Wording wording,
            Lines lines,
            CurrentPerson person) {
        this.ledgers = ledgers;
        this.imports = imports;
        this.exports = exports;
        this.questions = questions;
        this.json = json;
        this.importJson = importJson;
        this.mappings = mappings;
        this.problems = problems;
        this.wording = wording;
        this.lines = lines;
        this.person = person;
    }

    /** Ends a call with a problem. */
    static final class Stopped extends RuntimeException {
        private final transient ResponseEntity<Object> answer;

        Stopped(ResponseEntity<Object> answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    @ExceptionHandler
    ResponseEntity<Object> stopped(Stopped stopped) {
        return stopped.answer;
    }

    @ModelAttribute("entries")
    @Nullable
    Entries<?> entries(@PathVariable Optional<String> module, @PathVariable Optional<String> ledger) {
        if (module.isEmpty() || ledger.isEmpty()) return null;
        Entries<?> entries = ledgers.named(module.get() + "/" + ledger.get()).orElse(null);
        if (entries == null || !person.get().may(Right.READ, module.get()))
            throw new Stopped(problems.answer(HttpStatus.NOT_FOUND, "missing"));
        return entries;
    }

    @GetMapping
    List<Map<String, @Nullable Object>> all() {
        return ledgers.all().stream()
                .map(Entries::shape)
                .filter(shape -> person.get().may(Right.READ, shape.module()))
                .<Map<String, @Nullable Object>>map(shape -> described(shape))
                .toList();
    }

    private Map<String, @Nullable Object> described(Shape<?> shape) {
        Map<String, @Nullable Object> ledger = new LinkedHashMap<>();
        ledger.put("name", shape.name());
        ledger.put("title", wording.title(shape));
        ledger.put("module", shape.module());
        ledger.put(
                "legalBasis",
                shape.checks().stream()
                        .filter(check -> !check.bases().isEmpty())
                        .map(check -> check.bases().getLast().toString())
                        .distinct()
                        .collect(Collectors.joining("；")));
        ledger.put(
                "columns",
                shape.columns().stream().map(column -> described(shape, column)).toList());
        return ledger;
    }

    private Map<String, @Nullable Object> described(Shape<?> shape, Column column) {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("name", column.name());
        described.put("label", wording.label(shape, column));
        described.put("type", column.kind().name().toLowerCase(Locale.ROOT));
        described.put("required", column.mustBeSaid());
        described.put("unit", column.kind() == Kind.MONEY ? wording.say("ledger.yuan") : null);
        described.put("values", column.choices().isEmpty() ? null : choices(column));
        described.put("hint", wording.hint(shape, column));
        described.put(
                "legalBasis", column.basis() == null ? null : column.basis().toString());
        return described;
    }

    private List<Map<String, String>> choices(Column column) {
        return column.choices().stream()
                .map(choice -> Map.of("name", choice.name(), "label", wording.choice(choice)))
                .toList();
    }

    @GetMapping("/{module}/{ledger}")
    Map<String, @Nullable Object> list(
            @ModelAttribute("entries") Entries<?> entries, @RequestParam MultiValueMap<String, String> parameters) {
        return page(entries, asked(entries.shape(), parameters));
    }

    private <R extends Record> Map<String, @Nullable Object> page(
            Entries<R> entries, QuestionReader.Asked.Understood asked) {
        Page<R> page = entries.page(person.get(), asked.question(), asked.order(), asked.place(), asked.limit());
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put(
                "items",
                page.entries().stream()
                        .map(entry -> json.of(entries.shape(), entry))
                        .toList());
        answer.put("next", page.next() == null ? null : page.next().toString());
        Instant asOf = asked.question().asOf();
        if (asOf != null) answer.put("asOf", asOf.toString());
        return answer;
    }

    /** Asked as of today, or of a moment to come, it is as of the last act: asked again as of the moment that it names, it is the same. */
    private QuestionReader.Asked.Understood repeatable(QuestionReader.Asked.Understood asked) {
        return new QuestionReader.Asked.Understood(
                asked.question().asOf(ledgers.moment(asked.question().asOf())),
                asked.order(),
                asked.place(),
                asked.limit());
    }

    private QuestionReader.Asked.Understood asked(Shape<?> shape, MultiValueMap<String, String> parameters) {
        return switch (questions.read(person.get(), shape, parameters, BESIDES)) {
            case QuestionReader.Asked.Understood understood ->
                parameters.getOrDefault("asOf", List.of()).stream().allMatch(String::isBlank)
                        ? understood
                        : repeatable(understood);
            case QuestionReader.Asked.NotUnderstood(var misread) -> {
                ProblemDetail problem = problems.of(HttpStatus.BAD_REQUEST, "question");
                problem.setProperty(
                        "errors",
                        misread.stream()
                                .map(wrong -> Map.of(
                                        "parameter", wrong.parameter(),
                                        "value", wrong.value(),
                                        "reason",
                                                wording.say(
                                                        wrong.sentence(),
                                                        wrong.arguments().toArray()),
                                        "remedy",
                                                wording.say(
                                                        wrong.sentence() + ".remedy",
                                                        wrong.arguments().toArray())))
                                .toList());
                throw new Stopped(problems.answer(problem));
            }
        };
    }

    @PostMapping("/{module}/{ledger}")
    ResponseEntity<Object> register(
            @ModelAttribute("entries") Entries<?> entries, @RequestBody Map<String, @Nullable Object> body) {
        mayWrite(entries);
        Map<String, String> texts = texts(entries.shape(), body);
        return answer(entries, ledgers.register(entries, person.get(), texts), HttpStatus.CREATED, texts);
    }

    @PatchMapping("/{module}/{ledger}/{id}")
    ResponseEntity<Object> correct(
            @ModelAttribute("entries") Entries<?> entries,
            @PathVariable UUID id,
            @RequestHeader("If-Match") Optional<String> seen,
            @RequestBody Map<String, @Nullable Object> body) {
        mayWrite(entries);
        Map<String, @Nullable Object> changed = new HashMap<>(body);
        String reason = reason(changed.remove("reason"));
        // a column that is called like the reason of the correction
        if (changed.containsKey("column.reason")) changed.put("reason", changed.remove("column.reason"));
        Map<String, String> texts = texts(entries.shape(), changed);
        return answer(
                entries, ledgers.correct(entries, person.get(), id, seen(seen), texts, reason), HttpStatus.OK, texts);
    }

    @DeleteMapping("/{module}/{ledger}/{id}")
    ResponseEntity<Object> withdraw(
            @ModelAttribute("entries") Entries<?> entries,
            @PathVariable UUID id,
            @RequestHeader("If-Match") Optional<String> seen,
            @RequestParam Optional<String> reason,
            @RequestBody(required = false) @Nullable Map<String, @Nullable Object> body) {
        mayWrite(entries);
        String why = reason(reason.<Object>map(text -> text).orElse(body == null ? null : body.get("reason")));
        long act = seen.isPresent()
                ? seen(seen)
                : entries.find(person.get(), id)
                        .map(Entry::act)
                        .orElseThrow(() -> new Stopped(problems.answer(HttpStatus.NOT_FOUND, "missing")));
        return answer(entries, entries.withdraw(person.get(), id, act, why), HttpStatus.NO_CONTENT, Map.of());
    }

    private ResponseEntity<Object> answer(
            Entries<?> entries, Outcome outcome, HttpStatus done, Map<String, String> given) {
        return switch (outcome) {
            case Outcome.Refused(var findings) -> problems.refused(entries.shape(), findings, given);
            case Outcome.Missing _ -> problems.answer(HttpStatus.NOT_FOUND, "missing");
            case Outcome.Unchanged _ -> problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, "unchanged");
            case Outcome.Changed(long act) -> {
                ProblemDetail problem = problems.of(HttpStatus.PRECONDITION_FAILED, "changed");
                problem.setProperty("etag", "\"" + act + "\"");
                yield problems.answer(problem);
            }
            case Outcome.Written(UUID id) ->
                done == HttpStatus.NO_CONTENT ? ResponseEntity.noContent().build() : one(entries, id, done);
        };
    }

    @GetMapping("/{module}/{ledger}/{id}")
    ResponseEntity<Object> find(@ModelAttribute("entries") Entries<?> entries, @PathVariable UUID id) {
        return one(entries, id, HttpStatus.OK);
    }

    private <R extends Record> ResponseEntity<Object> one(Entries<R> entries, UUID id, HttpStatus status) {
        return entries.find(person.get(), id)
                .map(entry -> ResponseEntity.status(status)
                        .eTag(String.valueOf(entry.act()))
                        .header("Location", "/api/v1/ledgers/" + entries.shape().name() + "/" + id)
                        .<Object>body(json.of(entries.shape(), entry)))
                .orElseGet(() -> problems.answer(HttpStatus.NOT_FOUND, "missing"));
    }

    @GetMapping("/{module}/{ledger}/{id}/history")
    ResponseEntity<Object> history(@ModelAttribute("entries") Entries<?> entries, @PathVariable UUID id) {
        return versions(entries, id);
    }

    private <R extends Record> ResponseEntity<Object> versions(Entries<R> entries, UUID id) {
        List<Version<R>> versions = entries.history(person.get(), id);
        if (versions.isEmpty()) return problems.answer(HttpStatus.NOT_FOUND, "missing");
        Set<Long> acts = versions.stream().map(version -> version.entry().act()).collect(Collectors.toSet());
        Long removed = versions.getFirst().replacedAct();
        if (removed != null) acts.add(removed);
        var said = lines.of(acts);
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        if (removed != null) items.add(version(said.get(removed), "withdrawn", null, null));
        for (int i = 0; i < versions.size(); i++) {
            Entry<R> now = versions.get(i).entry();
            Entry<R> before = i + 1 < versions.size() ? versions.get(i + 1).entry() : null;
            items.add(version(
                    said.get(now.act()),
                    before == null ? "registered" : "corrected",
                    changes(entries.shape(), before, now),
                    json.of(entries.shape(), now)));
        }
        return ResponseEntity.ok(Map.of(
                "items",
                items,
                "figures",
                imports.published(person.get(), id).stream()
                        .map(LedgerApi::published)
                        .toList()));
    }

    /** A figure of an issued report; {@code digest} says which version of the entry it counted. */
    private static Map<String, @Nullable Object> published(Published.Figure figure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("report", figure.report().toString());
        json.put("title", figure.title());
        json.put("documentNumber", figure.documentNumber());
        json.put("recalled", figure.recalled());
        json.put("id", figure.figure());
        json.put("metric", figure.metric());
        json.put("name", figure.name());
        json.put("display", figure.display());
        json.put("sentences", figure.sentences());
        json.put("digest", figure.digest());
        json.put("href", "/api/v1/reports/" + figure.report());
        return json;
    }

    private static Map<String, @Nullable Object> version(
            @Nullable Line line, String what, @Nullable Object changed, @Nullable Object record) {
        Map<String, @Nullable Object> version = new LinkedHashMap<>();
        version.put("act", line == null ? null : String.valueOf(line.number()));
        version.put("at", line == null ? null : line.at().toString());
        version.put("account", line == null ? null : line.account());
        version.put("reason", line == null ? null : line.reason());
        version.put("what", what);
        if (line != null && line.takesOver()) version.put("takenOver", true);
        if (changed != null) version.put("changed", changed);
        if (record != null) version.put("record", record);
        return version;
    }

    private List<Map<String, @Nullable Object>> changes(Shape<?> shape, @Nullable Entry<?> before, Entry<?> now) {
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        if (before == null) return changes;
        Map<String, @Nullable Object> was = json.of(shape, before);
        Map<String, @Nullable Object> is = json.of(shape, now);
        for (Column column : shape.columns()) {
            if (Objects.equals(column.of(before.content()), column.of(now.content()))) continue;
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put("column", column.name());
            change.put("from", was.get(column.name()));
            change.put("to", is.get(column.name()));
            changes.add(change);
        }
        return changes;
    }

    @GetMapping("/{module}/{ledger}/template.xlsx")
    void template(@ModelAttribute("entries") Entries<?> entries, HttpServletResponse response) throws IOException {
        download(response, wording.title(entries.shape()) + ".xlsx", Exports.Format.XLSX.mediaType());
        imports.template(entries, response.getOutputStream());
    }

    @GetMapping("/{module}/{ledger}/export.{ending:xlsx|csv|parquet}")
    void export(
            @ModelAttribute("entries") Entries<?> entries,
            @PathVariable String ending,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam Optional<List<String>> cols,
            HttpServletResponse response)
            throws IOException {
        if (!person.get().may(Right.EXPORT, entries.shape().module()))
            throw new Stopped(problems.answer(HttpStatus.FORBIDDEN, "forbidden"));
        var asked = asked(entries.shape(), parameters);
        List<Column> columns = cols.filter(names -> !names.isEmpty())
                .map(names -> names.stream()
                        .flatMap(name -> entries.shape().find(name).stream())
                        .toList())
                .filter(chosen -> !chosen.isEmpty())
                .orElseGet(entries.shape()::columns);
        var format = Exports.Format.valueOf(ending.toUpperCase(Locale.ROOT));
        download(response, wording.title(entries.shape()) + "." + ending, format.mediaType());
        exports.write(
                entries, person.get(), asked.question(), asked.order(), columns, format, response.getOutputStream());
    }

    private static void download(HttpServletResponse response, String name, String mediaType) {
        response.setContentType(mediaType);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    @PostMapping("/{module}/{ledger}/import")
    ResponseEntity<Object> importFile(
            @ModelAttribute("entries") Entries<?> entries,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") String mode,
            @RequestParam(defaultValue = "create") String match,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String mapping)
            throws IOException {
        mayWrite(entries);
        ImportPlan plan = plan(dryRun, mode, match, reason, mapping.equals("accept"));
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            return answer(entries, plan, imports.send(entries, person.get(), name, content, plan));
        }
    }

    private ImportPlan plan(boolean dryRun, String mode, String match, String reason, boolean accepts) {
        try {
            var matching = ImportPlan.Match.valueOf(match.toUpperCase(Locale.ROOT));
            if (matching == ImportPlan.Match.UPDATE && reason.isBlank() && !dryRun)
                throw new Stopped(problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, "reason"));
            return new ImportPlan(
                    dryRun,
                    ImportPlan.Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
                    matching,
                    bounded(reason.strip()),
                    accepts,
                    Mapping.NOTHING);
        } catch (IllegalArgumentException noSuchPlan) {
            throw new Stopped(problems.answer(HttpStatus.BAD_REQUEST, "plan"));
        }
    }

    private ResponseEntity<Object> answer(Entries<?> entries, ImportPlan plan, ImportResult.Waiting sent) {
        return switch (sent.result()) {
            case ImportResult.NotRead(var why) ->
                problems.answer(unread(why.sentence(Language.now().locale())));
            case ImportResult.NoHeader _ -> problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, "header");
            case ImportResult.Repeated(var columns) -> {
                ProblemDetail problem =
                        problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "repeated", importJson.sentence(columns));
                problem.setProperty("errors", importJson.twice(columns));
                yield problems.answer(problem);
            }
            case ImportResult.Unmapped unmapped -> {
                ProblemDetail problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "mapping");
                problem.setProperty("columns", importJson.columns(unmapped.columns()));
                problem.setProperty(
                        "missing", unmapped.missing().stream().map(Column::name).toList());
                yield problems.answer(problem);
            }
            case ImportResult.Known known -> {
                ProblemDetail problem = problems.of(
                        HttpStatus.CONFLICT,
                        "known",
                        known.fileName(),
                        known.at().toString(),
                        known.account());
                problem.setProperty("batch", String.valueOf(known.batch()));
                yield problems.answer(problem);
            }
            case ImportResult.Read read -> read(entries, plan, sent.code(), read);
        };
    }

    private ProblemDetail unread(String sentence) {
        ProblemDetail problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "unread");
        problem.setDetail(sentence);
        return problem;
    }

    private ResponseEntity<Object> read(Entries<?> entries, ImportPlan plan, UUID code, ImportResult.Read read) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("imported", read.imported());
        answer.put("unchanged", read.unchanged());
        answer.put("batch", read.batch() == null ? null : String.valueOf(read.batch()));
        answer.put("rows", read.rows());
        answer.put("right", read.right());
        answer.put("wrong", read.wrong());
        answer.put("sheets", read.sheets().stream().map(LedgerApi::described).toList());
        answer.put("columns", importJson.columns(read.understood().columns()));
        answer.put("values", importJson.values(read.understood().values()));
        answer.put("skipped", importJson.skipped(read.understood().skipped()));
        answer.put("marks", importJson.marks(read.marks()));
        answer.put("marksByRule", importJson.numbers(read.marks()));
        if (!read.clean()) {
            answer.put("errors", problems.errors(entries.shape(), read.errors()));
            answer.put("workbook", "/api/v1/ledgers/" + entries.shape().name() + "/import/" + code + "/marked.xlsx");
        }
        if (read.rows() == 0) {
            ProblemDetail problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "empty");
            answer.forEach(problem::setProperty);
            return problems.answer(problem);
        }
        boolean refused = !read.clean() && plan.mode() == ImportPlan.Mode.ALL;
        if (!refused) return ResponseEntity.ok(answer);
        ProblemDetail problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "rows", read.wrong());
        answer.forEach(problem::setProperty);
        return problems.answer(problem);
    }

    private static Map<String, Object> described(ImportResult.SheetRead sheet) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", sheet.name());
        described.put("headerRow", sheet.headerRow());
        described.put("columns", sheet.taken().stream().map(Column::name).toList());
        described.put("missing", sheet.missing().stream().map(Column::name).toList());
        described.put("unknown", sheet.unknown());
        described.put("repeated", sheet.repeated());
        described.put("hiddenRows", sheet.hiddenRows());
        return described;
    }

    @GetMapping("/{module}/{ledger}/import/mapping")
    Map<String, @Nullable Object> mapping(@ModelAttribute("entries") Entries<?> entries) {
        mayWrite(entries);
        return mappings.of(person.get(), entries.shape()).spelt();
    }

    @PutMapping("/{module}/{ledger}/import/mapping")
    ResponseEntity<Object> remember(
            @ModelAttribute("entries") Entries<?> entries, @RequestBody Map<String, @Nullable Object> body) {
        mayWrite(entries);
        Mapping mapping = Mapping.of(body);
        List<Mappings.Stray> strays = mappings.strays(entries.shape(), mapping);
        if (!strays.isEmpty()) {
            ProblemDetail problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "stray");
            problem.setProperty(
                    "errors",
                    strays.stream()
                            .map(stray -> Map.of(
                                    "column", stray.column(),
                                    "value", stray.written(),
                                    "reason", wording.say(stray.sentence(), stray.means()),
                                    "remedy", wording.say(stray.sentence() + ".remedy")))
                            .toList());
            return problems.answer(problem);
        }
        mappings.remember(person.get(), entries.shape(), mapping);
        return ResponseEntity.ok(mapping(entries));
    }

    @GetMapping("/{module}/{ledger}/import/{code}/marked.xlsx")
    @Nullable
    ResponseEntity<Object> marked(
            @ModelAttribute("entries") Entries<?> entries,
            @PathVariable UUID code,
            @RequestParam(defaultValue = "true") boolean all,
            HttpServletResponse response)
            throws IOException {
        var checked = imports.check(entries, person.get(), code);
        if (checked.isEmpty() || !(checked.get().result() instanceof ImportResult.Read read))
            return problems.answer(HttpStatus.NOT_FOUND, "missing");
        download(
                response,
                wording.say("ledger.marked", checked.get().fileName().replaceAll("\\.[^.]*$", "")) + ".xlsx",
                Exports.Format.XLSX.mediaType());
        imports.marked(entries, person.get(), code, read, !all, response.getOutputStream());
        return null;
    }

    @DeleteMapping("/{module}/{ledger}/import/{batch:\\d+}")
    ResponseEntity<Object> takeBack(
            @ModelAttribute("entries") Entries<?> entries,
            @PathVariable long batch,
            @RequestParam(defaultValue = "") String reason) {
        mayWrite(entries);
        return switch (imports.takeBack(
                entries, person.get(), batch, reason.isBlank() ? wording.say("ledger.takenback") : bounded(reason))) {
            case TakenBack.Done(long act, int rows) ->
                ResponseEntity.ok(Map.of("act", String.valueOf(act), "rows", rows));
            case TakenBack.Nothing _ -> problems.answer(HttpStatus.NOT_FOUND, "missing");
            case TakenBack.ChangedSince(var ids) -> conflict("changedSince", ids);
            case TakenBack.Published(var ids) -> conflict("published", ids);
            case TakenBack.NotTheirs(var ids) -> conflict("notTheirs", ids);
        };
    }

    private ResponseEntity<Object> conflict(String what, Collection<UUID> ids) {
        ProblemDetail problem = problems.of(HttpStatus.CONFLICT, what, ids.size());
        problem.setProperty(
                "entries", ids.stream().limit(100).map(UUID::toString).toList());
        return problems.answer(problem);
    }

    private void mayWrite(Entries<?> entries) {
        Person by = person.get();
        if (!entries.shape().isWrittenBy(by)) throw new Stopped(problems.answer(HttpStatus.FORBIDDEN, "forbidden"));
    }

    private String reason(@Nullable Object given) {
        if (given instanceof String reason && !reason.isBlank()) return bounded(reason.strip());
        throw new Stopped(problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, "reason"));
    }

    private String bounded(String reason) {
        if (reason.length() <= LONGEST_REASON) return reason;
        throw new Stopped(problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, "reasonLong", LONGEST_REASON));
    }

    private long seen(Optional<String> etag) {
        return etag.map(text -> text.replace("W/", "").replace("\"", ""))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new Stopped(problems.answer(HttpStatus.PRECONDITION_REQUIRED, "unseen")));
    }

    /** JSON values as the intake reads them; a name that is no column is refused. */
    private Map<String, String> texts(Shape<?> shape, Map<String, @Nullable Object> body) {
        Map<String, String> texts = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        body.forEach((name, value) -> {
            if (shape.find(name).isEmpty()) unknown.add(name);
            else texts.put(name, text(value));
        });
        if (!unknown.isEmpty()) {
            ProblemDetail problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "columns", String.join("、", unknown));
            problem.setProperty(
                    "errors",
                    unknown.stream().map(name -> Map.of("column", name)).toList());
            throw new Stopped(problems.answer(problem));
        }
        return texts;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "是" : "否";
            case Double number
            when Double.isFinite(number) -> BigDecimal.valueOf(number).toPlainString();
            case Map<?, ?> coded when coded.get("code") instanceof String code -> code;
            case List<?> several -> several.stream().map(LedgerApi::text).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }
}
