package org.zhunsheng.platform.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.kernel.YearShown;
import org.zhunsheng.platform.ledger.Survey;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.worklist.Inbox;
import org.zhunsheng.platform.worklist.Worklist;

/** One chapter of the report: its figures, what is late in it and who owes it, its ledgers and what there is in them. */
@Controller
class ChapterController {

    /** Figures, items that are owed, organs that owe: as many as one page shows well; the rest is one step away. */
    private static final int FIGURES = 12;

    private static final int ITEMS = 6;

    private static final int ORGANS = 8;

    private final Chapters chapters;
    private final Survey survey;
    private final Headlines headlines;
    private final Worklist worklist;
    private final OrganRegister organs;
    private final Wording wording;
    private final CurrentPerson person;

    ChapterController(
            Chapters chapters,
            Survey survey,
            Headlines headlines,
            Worklist worklist,
            OrganRegister organs,
            Wording wording,
            CurrentPerson person) {
        this.chapters = chapters;
        this.survey = survey;
        this.headlines = headlines;
        this.worklist = worklist;
        this.organs = organs;
        this.wording = wording;
        this.person = person;
    }

    /** What one organ owes in the chapter. */
    record Debtor(String name, String code, long late, long open) {}

    @GetMapping("/chapters/{key}")
    String chapter(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String trend,
            Viewpoint view,
            YearShown year,
            Model model) {
        Chapters.Chapter chapter =
                chapters.named(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Person by = person.get();
        Predicate<String> modules = chapter.modules()::contains;
        Predicate<String> ledgers = ledger -> modules.test(ledger.substring(0, ledger.indexOf('/')));
        var scope = organs.under(view.organ(), view.moment());
        Inbox inbox = worklist.inbox(by, view, ITEMS, ledgers).of(ledgers);
        List<LedgerLine> lines = LedgerLine.of(
                chapters.inOrder(survey.overviews(by, scope, year.year(), modules, view.moment())),
                by,
                year.year(),
                wording);
        Headlines.Shelf shelf = headlines.shelf(by, view, year, modules, FIGURES, trend);
        List<Debtor> debtors = debtors(inbox);
        model.addAttribute("title", wording.say("pages.chapter." + key))
                .addAttribute("chapter", key)
                .addAttribute("year", year.year())
                .addAttribute("shown", year)
                .addAttribute("figures", shelf.lines())
                .addAttribute("trend", shelf.trend())
                .addAttribute("late", inbox.late())
                .addAttribute("open", inbox.open())
                .addAttribute("lateCount", inbox.lateCount())
                .addAttribute("openCount", inbox.openCount())
                .addAttribute("owing", String.join(",", chapter.modules()))
                .addAttribute("debtors", debtors.stream().limit(ORGANS).toList())
                .addAttribute("debtorCount", debtors.size())
                .addAttribute("organs", organs)
                .addAttribute("ledgers", lines)
                .addAttribute("entries", sum(lines, line -> line.overview().thisYear()))
                .addAttribute("brokenCount", sum(lines, line -> line.overview().broken()))
                .addAttribute("enteredCount", sum(lines, line -> line.overview().late()));
        return "pages/chapter";
    }

    private static long sum(List<LedgerLine> lines, ToLongFunction<LedgerLine> number) {
        return lines.stream().mapToLong(number).sum();
    }

    /** Who is late with most comes first. */
    private List<Debtor> debtors(Inbox inbox) {
        Map<OrganCode, Debtor> debtors = new LinkedHashMap<>();
        for (Inbox.Tally tally : inbox.tallies())
            debtors.merge(
                    tally.organ(),
                    new Debtor(organs.shortNameOf(tally.organ()), tally.organ().value(), tally.late(), tally.open()),
                    (one, other) ->
                            new Debtor(one.name(), one.code(), one.late() + other.late(), one.open() + other.open()));
        return debtors.values().stream()
                .sorted(Comparator.comparingLong(Debtor::late)
                        .thenComparingLong(Debtor::open)
                        .reversed()
                        .thenComparing(Debtor::name))
                .toList();
    }
}
