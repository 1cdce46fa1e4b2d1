package org.zhunsheng.platform.pages;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.kernel.YearShown;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Survey;
import org.zhunsheng.platform.ledger.Taken;
import org.zhunsheng.platform.ledger.Wording;

/**
 * Every fact is asked for once (一数一源): what a form takes from other ledgers, and how much filling in that saves each
 * organ.
 */
@Controller
class FillingController {

    private final Ledgers ledgers;
    private final Survey survey;
    private final Figures figures;
    private final OrganRegister organs;
    private final Wording wording;
    private final Today today;
    private final CurrentPerson person;

    FillingController(
            Ledgers ledgers,
            Survey survey,
            Figures figures,
            OrganRegister organs,
            Wording wording,
            Today today,
            CurrentPerson person) {
        this.ledgers = ledgers;
        this.survey = survey;
        this.figures = figures;
        this.organs = organs;
        this.wording = wording;
        this.today = today;
        this.person = person;
    }

    /** A figure by its name and where it opens. */
    record Named(String name, String href) {}

    /** What one ledger asked for: fields are columns times entries. */
    record Ledger(String title, String path, int columns, List<Named> taken, long entries, long asked, long saved) {

        private Ledger and(Ledger more) {
            return new Ledger(
                    title, path, columns, taken, entries + more.entries, asked + more.asked, saved + more.saved);
        }
    }

    /** What one organ filled in, and what it did not have to. */
    record Organ(String name, String code, long entries, long asked, long saved) {

        private Organ and(Organ more) {
            return new Organ(name, code, entries + more.entries, asked + more.asked, saved + more.saved);
        }
    }

    @GetMapping("/filling")
    String filling(Viewpoint view, YearShown year, Model model) {
        Person by = person.get();
        Map<String, Metric> known = known(by);
        List<Survey.Owned> owned =
                survey.owners(by, organs.under(view.organ(), view.moment()), year.now(), view.moment());
        Map<String, Ledger> byLedger = new LinkedHashMap<>();
        Map<OrganCode, Organ> byOrgan = new LinkedHashMap<>();
        for (Survey.Owned one : owned) {
            var shape = one.shape();
            List<Named> taken = taken(Taken.of(shape), known, year.now());
            long asked = one.number() * shape.columns().size();
            long saved = one.number() * taken.size();
            byLedger.merge(
                    shape.name(),
                    new Ledger(
                            wording.title(shape),
                            shape.path(),
                            shape.columns().size(),
                            taken,
                            one.number(),
                            asked,
                            saved),
                    Ledger::and);
            byOrgan.merge(
                    one.owner(),
                    new Organ(organs.shortNameOf(one.owner()), one.owner().value(), one.number(), asked, saved),
                    Organ::and);
        }
        model.addAttribute("title", wording.say("pages.filling"))
                .addAttribute("shown", year)
                .addAttribute("year", year.year())
                .addAttribute(
                        "asked",
                        byLedger.values().stream().mapToLong(Ledger::asked).sum())
                .addAttribute(
                        "saved",
                        byLedger.values().stream().mapToLong(Ledger::saved).sum())
                .addAttribute(
                        "ledgers",
                        byLedger.values().stream()
                                .sorted(Comparator.comparingLong(Ledger::saved)
                                        .thenComparingLong(Ledger::asked)
                                        .reversed()
                                        .thenComparing(Ledger::title))
                                .toList())
                .addAttribute(
                        "byOrgan",
                        byOrgan.values().stream()
                                .sorted(Comparator.comparingLong(Organ::asked)
                                        .reversed()
                                        .thenComparing(Organ::name))
                                .toList());
        return "pages/filling";
    }

    private Map<String, Metric> known(Person by) {
        Map<String, Metric> known = new LinkedHashMap<>();
        figures.visible(by).forEach(metric -> known.put(metric.id(), metric));
        return known;
    }

    private static List<Named> taken(Taken.@Nullable Declared declared, Map<String, Metric> known, Period period) {
        if (declared == null) return List.of();
        return declared.metrics().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(metric -> new Named(metric.words().called(), "/figures/" + metric.id() + "?period=" + period))
                .toList();
    }

    /** A figure that a form needn't ask for. */
    record Figure(String name, String value, String unit, String href) {}

    @HxRequest
    @GetMapping("/filling/taken")
    String takenBeside(
            @RequestParam String ledger,
            @RequestParam(required = false) @Nullable UUID id,
            HttpServletRequest request,
            Model model) {
        takenPage(ledger, id, request, model);
        return "pages/taken :: figures";
    }

    /** For who has no script: the same on a page of its own. */
    @GetMapping("/filling/taken")
    String takenPage(
            @RequestParam String ledger,
            @RequestParam(required = false) @Nullable UUID id,
            HttpServletRequest request,
            Model model) {
        Person by = person.get();
        Entries<?> entries = ledgers.named(ledger.replaceFirst("^/", ""))
                .filter(found -> by.may(Right.READ, found.shape().module()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Taken.Declared declared = Taken.of(entries.shape());
        if (declared == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        Told told = id == null ? typed(declared, request, by) : written(entries, declared, id, by);
        Period period = Period.year(told.year());
        Map<String, Metric> known = known(by);
        List<Metric> metrics = declared.metrics().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        List<Figure> taken = new ArrayList<>();
        figures.values(by, metrics, told.organ(), List.of(period), null)
                .forEach((metric, values) -> taken.add(new Figure(
                        metric.words().called(),
                        Objects.requireNonNull(values.get(period))
                                .display(Language.now().locale()),
                        metric.percent() || metric.day() ? "" : metric.words().countedIn(),
                        "/figures/" + metric.id() + "?organ=" + told.organ() + "&period=" + period)));
        model.addAttribute("title", wording.say("pages.taken"))
                .addAttribute("module", entries.shape().module())
                .addAttribute("back", entries.shape().path())
                .addAttribute("ledger", wording.title(entries.shape()))
                .addAttribute("taken", taken)
                .addAttribute("organ", organs.nameOf(told.organ()))
                .addAttribute("year", told.year());
        return "pages/taken";
    }

    /** Whose figures, and of which year. */
    private record Told(OrganCode organ, int year) {}

    private <R extends Record> Told written(Entries<R> entries, Taken.Declared declared, UUID id, Person by) {
        R content = entries.find(by, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .content();
        return new Told(
                entries.shape().ownerOf(content),
                Objects.requireNonNullElseGet(declared.year(content), () -> year(declared)));
    }

    /** What is not typed yet is the person's own organ, and the year for which one would fill it in today. */
    private Told typed(Taken.Declared declared, HttpServletRequest request, Person by) {
        List<OrganCode> named = organs.named(typed(request, declared.owner().name()));
        return new Told(
                named.size() == 1 ? named.getFirst() : by.organ(),
                Objects.requireNonNullElseGet(
                        declared.year(typed(request, declared.year().name())), () -> year(declared)));
    }

    private int year(Taken.Declared declared) {
        return today.day().getYear() - declared.back();
    }

    private static String typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }
}
