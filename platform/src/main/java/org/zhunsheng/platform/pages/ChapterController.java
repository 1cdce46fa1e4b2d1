package org.zhunsheng.platform.pages;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Survey;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.pages.HomeController.LedgerLine;

/** One chapter of the report: its ledgers, what each is for, and what there is in it. */
@Controller
class ChapterController {

    private final Chapters chapters;
    private final Survey survey;
    private final OrganRegister organs;
    private final Wording wording;
    private final Today today;
    private final CurrentPerson person;

    ChapterController(
            Chapters chapters,
            Survey survey,
            OrganRegister organs,
            Wording wording,
            Today today,
            CurrentPerson person) {
        this.chapters = chapters;
        this.survey = survey;
        this.organs = organs;
        this.wording = wording;
        this.today = today;
        this.person = person;
    }

    @GetMapping("/chapters/{key}")
    String chapter(@PathVariable String key, Viewpoint view, Model model, Locale locale) {
        Chapters.Chapter chapter =
                chapters.named(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Person by = person.get();
        int year = today.day().getYear();
        List<Survey.Overview> overviews =
                chapters.inOrder(survey.overviews(by, organs.under(view.organ(), null), year)).stream()
                        .filter(overview ->
                                chapter.modules().contains(overview.shape().module()))
                        .toList();
        model.addAttribute("title", wording.say("pages.chapter." + key, locale))
                .addAttribute("year", year)
                .addAttribute("ledgers", LedgerLine.of(overviews, by, year, wording, locale));
        return "pages/chapter";
    }
}
