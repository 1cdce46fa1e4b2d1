package org.zhunsheng.platform.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.kernel.YearShown;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Survey;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.procedure.Work;
import org.zhunsheng.platform.reports.Report;
import org.zhunsheng.platform.reports.Reports;
import org.zhunsheng.platform.worklist.Inbox;
import org.zhunsheng.platform.worklist.Worklist;

/** The overview (总览): what today asks of the person who is signed in, as their rights have it. */
@Controller
class HomeController {

    /** What is owed, and ledgers that have most of something, as far as the overview has them. */
    private static final int FIRST = 8;

    private final Chapters chapters;
    private final Ledgers ledgers;
    private final Survey survey;
    private final Worklist worklist;
    private final OrganRegister organs;
    private final Wording wording;
    private final Headlines headlines;
    private final LeaderHome leader;
    private final Reports reports;
    private final Work work;
    private final CurrentPerson person;

    HomeController(
            Chapters chapters,
            Ledgers ledgers,
            Survey survey,
            Worklist worklist,
            OrganRegister organs,
            Wording wording,
            Headlines headlines,
            LeaderHome leader,
            Reports reports,
            Work work,
            CurrentPerson person) {
        this.chapters = chapters;
        this.ledgers = ledgers;
        this.survey = survey;
        this.worklist = worklist;
        this.organs = organs;
        this.wording = wording;
        this.headlines = headlines;
        this.leader = leader;
        this.reports = reports;
        this.work = work;
        this.person = person;
    }

    @GetMapping("/")
    String home(Viewpoint view, YearShown shown, Model model) {
        Person by = person.get();
        model.addAttribute("title", dateline(shown.day()));
        if (!by.readsRecords()) return "pages/home-keeper";
        return ledgers.inOneStanding(
                () -> leader.isFor(by) ? leader(by, view, shown, model) : officer(by, view, shown, model));
    }

    private String officer(Person by, Viewpoint view, YearShown shown, Model model) {
        Scope scope = organs.under(view.organ(), view.moment());
        Inbox inbox = worklist.inbox(by, view, FIRST);
        int year = shown.year();
        List<LedgerLine> lines = LedgerLine.of(
                chapters.inOrder(survey.overviews(by, scope, year, module -> true, view.moment())), by, year, wording);
        if (view.asOf() == null) model.addAttribute("waiting", work.of(by, FIRST));
        model.addAttribute("open", inbox.open())
                .addAttribute("late", inbox.late())
                .addAttribute("openCount", inbox.openCount())
                .addAttribute("lateCount", inbox.lateCount())
                .addAttribute("organs", organs)
                .addAttribute("year", year)
                .addAttribute("groups", groups(filled(lines)))
                .addAttribute("shown", shown)
                .addAttribute("lateDays", survey.lateDays())
                .addAttribute("headlines", headlines.chiefs(by, view, shown, chapters.all(), lines))
                .addAttribute(
                        "reports",
                        (view.asOf() == null ? reports.all(by) : List.<Report>of())
                                .stream()
                                        .filter(report -> report.issue() == null)
                                        .limit(DRAFTS)
                                        .toList())
                .addAttribute("broken", most(lines, line -> line.overview().broken()))
                .addAttribute("brokenCount", sum(lines, line -> line.overview().broken()))
                .addAttribute("entered", most(lines, line -> line.overview().late()))
                .addAttribute("enteredCount", sum(lines, line -> line.overview().late()));
        return "pages/home";
    }

    /** What a leader sees: the day looked at, and no other. */
    private String leader(Person by, Viewpoint view, YearShown shown, Model model) {
        YearShown running = new YearShown(shown.day().getYear(), shown.day());
        Inbox inbox = worklist.inbox(by, view, LATEST);
        List<Report> all = reports.all(by);
        if (view.asOf() == null) model.addAttribute("waiting", work.of(by, FIRST));
        model.addAttribute("title", dateline(shown.day()))
                .addAttribute("page", leader.shown(by, view, running, inbox))
                .addAttribute("lateCount", inbox.lateCount())
                .addAttribute("openCount", inbox.openCount())
                .addAttribute("open", inbox.open())
                .addAttribute("organs", organs)
                .addAttribute(
                        "toSign",
                        all.stream()
                                .filter(report -> view.asOf() == null && report.status() == Report.Status.SENT)
                                .limit(DRAFTS)
                                .toList())
                .addAttribute(
                        "reports",
                        all.stream()
                                .filter(report -> report.issuedBy(view.moment()))
                                .limit(DRAFTS)
                                .toList());
        return "pages/home-leader";
    }

    /** What a leader's page names of what is due next. */
    private static final int LATEST = 4;

    /** Beside a leader's overview, once it is there: organs against themselves a year before. */
    @GetMapping(value = "/overview/organs", headers = "HX-Request")
    String organsBeside(Viewpoint view, YearShown shown, Model model) {
        organs(view, shown, model);
        return "pages/overview-organs :: compared";
    }

    /** For who has no script: the same on a page of its own. */
    @GetMapping("/overview/organs")
    String organs(Viewpoint view, YearShown shown, Model model) {
        YearShown running = new YearShown(shown.day().getYear(), shown.day());
        model.addAttribute("title", wording.say("pages.leader.against"))
                .addAttribute("least", leader.least())
                .addAttribute(
                        "compared", leader.compared(person.get(), view, running).orElse(null));
        return "pages/overview-organs";
    }

    /** A chapter's ledgers, with what they have together; few ledgers stand open, many are opened chapter by chapter. */
    record Group(String name, boolean open, List<LedgerLine> lines, long entries, long broken, long late) {}

    private List<Group> groups(List<LedgerLine> ledgers) {
        Map<String, List<LedgerLine>> byChapter = new LinkedHashMap<>();
        for (LedgerLine line : ledgers)
            byChapter
                    .computeIfAbsent(
                            chapters.of(line.overview().shape().module())
                                    .map(Chapters.Chapter::key)
                                    .orElse(Chapters.APART),
                            none -> new ArrayList<>())
                    .add(line);
        return byChapter.entrySet().stream()
                .map(chapter -> new Group(
                        wording.say("pages.chapter." + chapter.getKey()),
                        ledgers.size() <= OPEN,
                        chapter.getValue(),
                        sum(chapter.getValue(), line -> line.overview().thisYear()),
                        sum(chapter.getValue(), line -> line.overview().broken()),
                        sum(chapter.getValue(), line -> line.overview().late())))
                .toList();
    }

    private static final int OPEN = 12;

    /** The ledgers that have most of something; the table beside has them all. */
    private static List<LedgerLine> most(List<LedgerLine> ledgers, ToLongFunction<LedgerLine> number) {
        return ledgers.stream()
                .filter(line -> number.applyAsLong(line) > 0)
                .sorted(Comparator.comparingLong(number).reversed())
                .limit(FIRST)
                .toList();
    }

    private static long sum(List<LedgerLine> ledgers, ToLongFunction<LedgerLine> number) {
        return ledgers.stream().mapToLong(number).sum();
    }

    /** Chapters list every ledger; here those with entries, or all while there are none. */
    private static List<LedgerLine> filled(List<LedgerLine> ledgers) {
        List<LedgerLine> filled = ledgers.stream().filter(line -> !line.empty()).toList();
        return filled.isEmpty() ? ledgers : filled;
    }

    private static final int DRAFTS = 3;

    /** {@code 2022年4月12日 星期二}. */
    static String dateline(LocalDate day) {
        String pattern = Language.now().of("yyyy年M月d日 EEEE", "EEEE, d MMMM yyyy");
        return day.format(DateTimeFormatter.ofPattern(pattern, Language.now().locale()));
    }
}
