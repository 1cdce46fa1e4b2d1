package org.zhunsheng.platform.figures;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.platform.kernel.Crumb;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;

/** The page of a figure (数字): its meaning and its records. */
@Controller
@RequestMapping("/figures")
class FigureController {

    private static final String METRIC = "/{metric:[a-z0-9-]+}";

    private final FigurePages pages;
    private final Figures figures;
    private final PrintedFigures printed;
    private final Organs organs;
    private final CurrentPerson person;
    private final Wording wording;
    private final Choices choices;

    FigureController(
            FigurePages pages,
            Figures figures,
            PrintedFigures printed,
            Organs organs,
            CurrentPerson person,
            Wording wording,
            Choices choices) {
        this.choices = choices;
        this.pages = pages;
        this.figures = figures;
        this.printed = printed;
        this.organs = organs;
        this.person = person;
        this.wording = wording;
    }

    @GetMapping(METRIC)
    String one(
            @PathVariable String metric,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String after,
            Viewpoint from,
            Model model) {
        Metric asked = printed.find(person.get(), metric).orElseThrow(() -> missing(metric));
        model.addAttribute("title", asked.words().called());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(wording.say("figures.title"), "/figures"),
                        Crumb.here(asked.words().called())));
        if (!figures.maySee(person.get(), asked)) {
            model.addAttribute("basis", asked.words().basis());
            model.addAttribute("rows", pages.printed(asked, printed.of(person.get(), asked)));
            return "figures/printed";
        }
        Period over = period(period, from);
        model.addAttribute("from", from);
        model.addAttribute("organs", organs.all());
        model.addAttribute("page", pages.page(person.get(), asked, from, over));
        return records(asked, over, after, from, model, "figures/figure");
    }

    /** Chooses what is counted, and comes back to the figure. */
    @PostMapping(METRIC + "/choices/{choice:[a-z-]+}")
    String choose(
            @PathVariable String metric,
            @PathVariable String choice,
            @RequestParam(defaultValue = "true") boolean counted,
            @RequestParam(defaultValue = "") List<String> without,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        CountingChoice chosen =
                choices.named(choice).filter(CountingChoice::open).orElseThrow(() -> missing(choice));
        if (!choices.mayChoose(person.get())) throw new ResponseStatusException(HttpStatus.FORBIDDEN, choice);
        if (reason.isBlank() || (chosen.byOrgan() && !counted && without.isEmpty())) {
            then.addFlashAttribute(
                    "notice", wording.say("figures.choice.incomplete." + (chosen.byOrgan() && !counted)));
        } else {
            choices.choose(
                    person.get(),
                    chosen,
                    counted,
                    without.stream().map(OrganCode::new).collect(Collectors.toSet()),
                    from,
                    reason.strip());
            then.addFlashAttribute("notice", wording.say("figures.choice.done", from.toString()));
        }
        return "redirect:/figures/" + metric;
    }

    @HxRequest
    @GetMapping(path = METRIC, params = "after")
    String more(
            @PathVariable String metric,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam String after,
            Viewpoint from,
            Model model) {
        return records(visible(metric), period(period, from), after, from, model, "figures/figure :: lines");
    }

    private String records(
            Metric metric, Period period, @Nullable String after, Viewpoint from, Model model, String view) {
        model.addAttribute("records", pages.records(person.get(), metric, from, period, after));
        return view;
    }

    private Metric visible(String id) {
        return printed.find(person.get(), id)
                .filter(metric -> figures.maySee(person.get(), metric))
                .orElseThrow(() -> missing(id));
    }

    private static ResponseStatusException missing(String id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no metric " + id);
    }

    private Period period(@Nullable String written, Viewpoint from) {
        return pages.period(written, from)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no period: " + written));
    }
}
