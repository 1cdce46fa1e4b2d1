package org.zhunsheng.platform.ledger;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhunsheng.platform.kernel.Crumb;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.LedgerPages.OfEveryLedger;

/** The pages on which a file becomes entries of a ledger (导入): chosen, checked, decided upon, and taken back. */
@Controller
@OfEveryLedger
@RequestMapping("/import")
class ImportController {

    /** A file that is read in this time answers at once; a longer one shows how far it is. */
    private static final Duration AT_ONCE = Duration.ofMillis(1_500);

    private static final String CODE = "/{code:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";
    private static final int BATCHES = 20;
    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final Batches batches;
    private final ImportPages pages;
    private final Mappings mappings;
    private final Wording wording;
    private final CurrentPerson person;

    ImportController(
            Imports imports,
            Batches batches,
            ImportPages pages,
            Mappings mappings,
            Wording wording,
            CurrentPerson person) {
        this.mappings = mappings;
        this.imports = imports;
        this.batches = batches;
        this.pages = pages;
        this.wording = wording;
        this.person = person;
    }

    @GetMapping
    String choose(
            Entries<?> entries,
            @RequestParam Optional<Long> before,
            @RequestParam Optional<Long> taken,
            @RequestParam Optional<UUID> returned,
            Model model) {
        Person by = writer(entries);
        taken.flatMap(act -> batches.find(entries.shape(), by, act))
                .filter(batch -> batch.takenBack() != null)
                .ifPresent(batch -> model.addAttribute(
                        "notice", wording.say("ledger.import.taken", String.valueOf(batch.act()), batch.rows())));
        returned.flatMap(code -> imports.course(entries, by, code))
                .ifPresent(course -> model.addAttribute("returned", pages.sent(entries.shape(), course.upload())));
        return choosing(entries, by, before.orElse(Long.MAX_VALUE - 1), model);
    }

    private String choosing(Entries<?> entries, Person by, long before, Model model) {
        List<Batches.Batch> found = batches.newest(entries.shape(), by, before, BATCHES + 1);
        List<Batches.Batch> shown = found.subList(0, Math.min(BATCHES, found.size()));
        framed(entries, model);
        model.addAttribute("key", pages.key(entries.shape()))
                .addAttribute("batches", pages.earlier(shown))
                .addAttribute("next", found.size() > BATCHES ? shown.getLast().act() : null);
        return "ledger/import";
    }

    private ImportPage framed(Entries<?> entries, Model model) {
        Shape<?> shape = entries.shape();
        ImportPage page = pages.page(shape);
        model.addAttribute("page", page)
                .addAttribute("title", page.title())
                .addAttribute("module", shape.module())
                .addAttribute(
                        "crumbs",
                        List.of(
                                new Crumb(wording.title(shape), shape.path()),
                                Crumb.here(wording.say("ledger.import"))));
        return page;
    }

    @PostMapping
    String send(
            Entries<?> entries,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "CREATE") ImportPlan.Match match,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Person by = writer(entries);
        boolean updates = match == ImportPlan.Match.UPDATE;
        String wrong = file == null || file.isEmpty() ? "file" : updates && reason.isBlank() ? "reason" : "";
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", wrong).addAttribute("updates", updates).addAttribute("reason", reason);
            return choosing(entries, by, Long.MAX_VALUE - 1, model);
        }
        MultipartFile sent = Objects.requireNonNull(file);
        ImportPlan plan = new ImportPlan(true, ImportPlan.Mode.ALL, match, updates ? reason.strip() : "");
        try (var content = sent.getInputStream()) {
            UUID code = imports.keep(entries, by, nameOf(sent), content, plan).code();
            imports.course(entries, by, code).ifPresent(course -> course.run().settle(AT_ONCE));
            return to(request, entries.shape().path() + "/import/" + code);
        }
    }

    /** Some browsers send the folder along. */
    private static String nameOf(MultipartFile sent) {
        String name = Objects.requireNonNullElse(sent.getOriginalFilename(), "")
                .replaceAll(".*[/\\\\]", "")
                .strip();
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private static String to(HttpServletRequest request, String path) {
        return to(request, UriComponentsBuilder.fromPath(path));
    }

    private static String to(HttpServletRequest request, String path, String parameter, Object value) {
        return to(request, UriComponentsBuilder.fromPath(path).queryParam(parameter, value));
    }

    /** Where the reader looked from goes along. */
    private static String to(HttpServletRequest request, UriComponentsBuilder to) {
        Stream.of("organ", "asOf").forEach(name -> {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) to.queryParam(name, value);
        });
        return "redirect:" + to.encode().toUriString();
    }

    @GetMapping(CODE)
    String look(Entries<?> entries, @PathVariable UUID code, HttpServletResponse response, Model model) {
        Person by = writer(entries);
        Imports.Course course = found(imports.course(entries, by, code));
        course.run().settle(AT_ONCE);
        if (course.run().failed()) imports.forget(course);
        framed(entries, model);
        model.addAttribute("sent", pages.sent(entries.shape(), course.upload()))
                .addAttribute("updates", course.upload().match() == ImportPlan.Match.UPDATE);
        return course.run()
                .end()
                .map(result -> page(entries, by, course, result, response, model))
                .orElseGet(() -> {
                    model.addAttribute("going", pages.going(course.run()));
                    return "ledger/import-going";
                });
    }

    /** How far it is, every second; the page is loaded anew when it is done. */
    @HxRequest
    @GetMapping(CODE)
    String going(Entries<?> entries, @PathVariable UUID code, HttpServletResponse response, Model model) {
        Imports.Course course = found(imports.course(entries, writer(entries), code));
        if (course.run().done()) response.setHeader("HX-Refresh", "true");
        model.addAttribute("going", pages.going(course.run()));
        return "ledger/import-going :: going";
    }

    private String page(
            Entries<?> entries,
            Person by,
            Imports.Course course,
            ImportResult result,
            HttpServletResponse response,
            Model model) {
        Shape<?> shape = entries.shape();
        return switch (result) {
            case ImportResult.NotRead notRead -> stopped(pages.stopped(shape, notRead), response, model);
            case ImportResult.NoHeader noHeader -> stopped(pages.stopped(shape, noHeader), response, model);
            case ImportResult.Known known -> stopped(pages.stopped(shape, known), response, model);
            case ImportResult.Repeated repeated -> stopped(pages.stopped(shape, repeated), response, model);
            case ImportResult.Unmapped unmapped -> {
                model.addAttribute(
                        "matching",
                        pages.matching(
                                entries,
                                by,
                                unmapped.columns(),
                                unmapped.missing(),
                                unmapped.rows(),
                                course.upload().once(),
                                ""));
                yield "ledger/import-mapping";
            }
            case ImportResult.Read read -> {
                if (read.batch() != null) {
                    model.addAttribute("done", pages.done(read));
                    yield "ledger/import-done";
                }
                model.addAttribute("verdict", pages.verdict(entries, by, read))
                        .addAttribute("mends", pages.mends(shape, read))
                        .addAttribute("most", ImportResult.MOST_MENDED)
                        .addAttribute("mended", course.upload().mended().size())
                        .addAttribute("overtaken", !course.run().plan().trial());
                yield "ledger/import-verdict";
            }
        };
    }

    private static String stopped(ImportPage.Stopped stopped, HttpServletResponse response, Model model) {
        response.setStatus(
                stopped.batch() == null ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
        model.addAttribute("stopped", stopped);
        return "ledger/import-stopped";
    }

    /** Writes what was checked into the ledger, once. */
    @PostMapping(CODE + "/entries")
    String enter(
            Entries<?> entries,
            @PathVariable UUID code,
            @RequestParam ImportPlan.Mode mode,
            HttpServletRequest request) {
        Imports.Course course = found(imports.enter(entries, writer(entries), code, mode));
        course.run().settle(AT_ONCE);
        return to(request, entries.shape().path() + "/import/" + code);
    }

    /** Remembers which organs are meant, and checks again. */
    @PostMapping(CODE + "/names")
    String names(
            Entries<?> entries,
            @PathVariable UUID code,
            @RequestParam MultiValueMap<String, String> chosen,
            HttpServletRequest request) {
        Person by = writer(entries);
        checked(entries, code).ifPresent(read -> {
            pages.remember(
                    entries,
                    by,
                    read,
                    chosen.getOrDefault("written", List.of()),
                    chosen.getOrDefault("meant", List.of()));
            settled(imports.again(entries, by, code));
        });
        return to(request, entries.shape().path() + "/import/" + code);
    }

    /** How the headers of a file are matched, to be changed: before it is checked and afterwards. */
    @GetMapping(CODE + "/mapping")
    String matching(Entries<?> entries, @PathVariable UUID code, @RequestParam Optional<String> twice, Model model) {
        Person by = writer(entries);
        Imports.Course course = found(imports.course(entries, by, code));
        course.run().settle(AT_ONCE);
        framed(entries, model);
        model.addAttribute("sent", pages.sent(entries.shape(), course.upload()));
        String wrong = twice.flatMap(entries.shape()::find)
                .map(column -> wording.label(entries.shape(), column))
                .orElse("");
        ImportResult result = course.run().failed() ? null : course.run().end().orElse(null);
        ImportPage.Matching matching = switch (result) {
            case ImportResult.Unmapped unmapped ->
                pages.matching(
                        entries,
                        by,
                        unmapped.columns(),
                        unmapped.missing(),
                        unmapped.rows(),
                        course.upload().once(),
                        wrong);
            case ImportResult.Read read
            when read.batch() == null ->
                pages.matching(
                        entries,
                        by,
                        read.understood().columns(),
                        read.sheets().stream()
                                .filter(sheet -> sheet.headerRow() > 0)
                                .flatMap(sheet -> sheet.missing().stream())
                                .filter(Column::required)
                                .distinct()
                                .toList(),
                        read.rows(),
                        course.upload().once(),
                        wrong);
            case null, default ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, "nothing to match of " + code);
        };
        model.addAttribute("matching", matching);
        return "ledger/import-mapping";
    }

    /** Matches headers, for this file or from now on, and checks again. */
    @PostMapping(CODE + "/mapping")
    String match(
            Entries<?> entries,
            @PathVariable UUID code,
            @RequestParam MultiValueMap<String, String> chosen,
            HttpServletRequest request) {
        Person by = writer(entries);
        Shape<?> shape = entries.shape();
        List<String> headers = chosen.getOrDefault("header", List.of());
        List<String> columns = chosen.getOrDefault("column", List.of());
        Map<String, Optional<String>> matched = new HashMap<>();
        Set<String> given = new HashSet<>();
        for (int i = 0; i < Math.min(headers.size(), columns.size()); i++) {
            String column = columns.get(i);
            if (shape.find(column).isPresent() && !given.add(column))
                return to(request, shape.path() + "/import/" + code + "/mapping", "twice", column);
            matched.put(headers.get(i), shape.find(column).map(Column::name));
        }
        Map<String, String> filled = new HashMap<>();
        List<String> fill = chosen.getOrDefault("fill", List.of());
        List<String> texts = chosen.getOrDefault("text", List.of());
        for (int i = 0; i < Math.min(fill.size(), texts.size()); i++)
            if (shape.find(fill.get(i)).isPresent())
                filled.put(fill.get(i), texts.get(i).strip());
        boolean remember = chosen.containsKey("remember");
        found(imports.course(entries, by, code));
        if (remember) mappings.remember(by, shape, new Mapping(matched, Map.of(), Map.of()));
        settled(imports.map(entries, by, code, new Mapping(remember ? Map.of() : matched, Map.of(), filled), false));
        return to(request, shape.path() + "/import/" + code);
    }

    /** Says what texts of choices stand for, from now on, and checks again. */
    @PostMapping(CODE + "/values")
    String values(
            Entries<?> entries,
            @PathVariable UUID code,
            @RequestParam MultiValueMap<String, String> chosen,
            HttpServletRequest request) {
        Person by = writer(entries);
        checked(entries, code).ifPresent(read -> {
            Map<String, Map<String, Optional<String>>> values = new HashMap<>();
            List<String> columns = chosen.getOrDefault("column", List.of());
            List<String> written = chosen.getOrDefault("written", List.of());
            List<String> means = chosen.getOrDefault("value", List.of());
            for (int i = 0; i < Math.min(columns.size(), Math.min(written.size(), means.size())); i++)
                if (!means.get(i).isEmpty())
                    values.computeIfAbsent(columns.get(i), _ -> new HashMap<>())
                            .put(written.get(i), Optional.of(means.get(i)).filter(value -> !value.equals(NOTHING)));
            Mapping mapping = new Mapping(Map.of(), values, Map.of());
            if (values.isEmpty() || !mappings.strays(entries.shape(), mapping).isEmpty()) return;
            mappings.remember(by, entries.shape(), mapping);
            settled(imports.again(entries, by, code));
        });
        return to(request, entries.shape().path() + "/import/" + code);
    }

    /** The value of a text that stands for none. */
    private static final String NOTHING = "-";

    /** What the organ has matched, to be looked at and forgotten. */
    @GetMapping("/mapping")
    String remembered(Entries<?> entries, Model model) {
        Person by = writer(entries);
        framed(entries, model);
        model.addAttribute("remembered", pages.remembered(entries.shape(), mappings.list(by, entries.shape())));
        return "ledger/import-remembered";
    }

    @PostMapping("/mapping/deletion")
    String forget(
            Entries<?> entries,
            @RequestParam(defaultValue = "") String column,
            @RequestParam String written,
            HttpServletRequest request) {
        mappings.forget(writer(entries), entries.shape(), column, written);
        return to(request, entries.shape().path() + "/import/mapping");
    }

    /** Types over wrong cells, and checks again; the file stays as it was sent. */
    @PostMapping(CODE + "/cells")
    String mend(
            Entries<?> entries,
            @PathVariable UUID code,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request) {
        checked(entries, code).ifPresent(read -> {
            Map<String, String> mended = pages.mended(entries.shape(), read, typed);
            if (!mended.isEmpty()) settled(imports.mend(entries, writer(entries), code, mended));
        });
        return to(request, entries.shape().path() + "/import/" + code);
    }

    /** The file is again as it was sent. */
    @PostMapping(CODE + "/cells/deletion")
    String unmend(Entries<?> entries, @PathVariable UUID code, HttpServletRequest request) {
        checked(entries, code).ifPresent(read -> settled(imports.mend(entries, writer(entries), code, Map.of())));
        return to(request, entries.shape().path() + "/import/" + code);
    }

    private static void settled(Optional<Imports.Course> course) {
        course.ifPresent(again -> again.run().settle(AT_ONCE));
    }

    /** What the check of a file said that has not been imported; empty while it is under way, or where it failed. */
    private Optional<ImportResult.Read> checked(Entries<?> entries, UUID code) {
        Imports.Course course = found(imports.course(entries, writer(entries), code));
        course.run().settle(AT_ONCE);
        return !course.run().failed()
                        && course.run().end().orElse(null) instanceof ImportResult.Read read
                        && read.batch() == null
                ? Optional.of(read)
                : Optional.empty();
    }

    /** The file as it was sent, its wrong cells marked: every row, or the wrong ones alone. */
    @GetMapping(CODE + "/marked.xlsx")
    void marked(
            Entries<?> entries,
            @PathVariable UUID code,
            @RequestParam(defaultValue = "false") boolean wrong,
            HttpServletResponse response)
            throws IOException {
        Person by = writer(entries);
        Imports.Course course = found(imports.course(entries, by, code));
        course.run().settle(Duration.ofMinutes(1));
        if (!(course.run().end().orElse(null) instanceof ImportResult.Read read))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "nothing marked for " + code);
        String name = course.upload().fileName().replaceAll("\\.[^.]*$", "");
        download(response, wording.say("ledger.marked", name) + ".xlsx");
        imports.marked(entries, by, code, read, wrong, response.getOutputStream());
    }

    @GetMapping("/template.xlsx")
    void template(Entries<?> entries, HttpServletResponse response) throws IOException {
        download(response, wording.title(entries.shape()) + ".xlsx");
        imports.template(entries, response.getOutputStream());
    }

    private static void download(HttpServletResponse response, String name) {
        response.setContentType(Exports.Format.XLSX.mediaType());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** Takes a batch back. */
    @PostMapping("/batches/{batch}/withdrawal")
    String takeBack(
            Entries<?> entries,
            @PathVariable long batch,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person by = writer(entries);
        if (reason.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("kept", new ImportPage.Kept(batch, "reason", 0, List.of()));
            return choosing(entries, by, Long.MAX_VALUE - 1, model);
        }
        TakenBack outcome = imports.takeBack(entries, by, batch, reason.strip());
        if (outcome instanceof TakenBack.Done)
            return to(request, entries.shape().path() + "/import", "taken", batch);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("kept", pages.kept(entries.shape(), batch, outcome));
        return choosing(entries, by, Long.MAX_VALUE - 1, model);
    }

    private Person writer(Entries<?> entries) {
        Person by = person.get();
        if (entries.shape().isWrittenBy(by)) return by;
        throw new ResponseStatusException(
                HttpStatus.FORBIDDEN,
                by.account() + " may not import " + entries.shape().name());
    }

    private static <T> T found(Optional<T> course) {
        return course.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such file"));
    }
}
