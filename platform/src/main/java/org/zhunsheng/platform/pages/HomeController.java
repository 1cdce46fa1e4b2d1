package org.zhunsheng.platform.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.figures.Stated;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Survey;
import org.zhunsheng.platform.ledger.Survey.Overview;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.reports.Reports;
import org.zhunsheng.platform.worklist.Inbox;
import org.zhunsheng.platform.worklist.Worklist;

/** The overview (总览): what today asks of the person who is signed in, as their rights have it. */
@Controller
class HomeController {

    /** What is owed, as far as it stands on the overview; the rest is in the inbox. */
    private static final int FIRST = 8;

    private final Chapters chapters;
    private final Survey survey;
    private final Worklist worklist;
    private final OrganRegister organs;
    private final Wording wording;
    private final Today today;
    private final Figures figures;
    private final Reports reports;
    private final CurrentPerson person;

    HomeController(
            Chapters chapters,
            Survey survey,
            Worklist worklist,
            OrganRegister organs,
            Wording wording,
            Today today,
            Figures figures,
            Reports reports,
            CurrentPerson person) {
        this.chapters = chapters;
        this.survey = survey;
        this.worklist = worklist;
        this.organs = organs;
        this.wording = wording;
        this.today = today;
        this.figures = figures;
        this.reports = reports;
        this.person = person;
    }

    @GetMapping("/")
    String home(Viewpoint view, Model model, Locale locale) {
        Person by = person.get();
        model.addAttribute("title", dateline(today.day(), locale));
        if (!by.may(Right.READ)) return "pages/home-keeper";
        Scope scope = organs.under(view.organ(), null);
        Inbox inbox = worklist.inbox(by, view, FIRST);
        int year = today.day().getYear();
        List<LedgerLine> ledgers =
                LedgerLine.of(chapters.inOrder(survey.overviews(by, scope, year)), by, year, wording, locale);
        model.addAttribute("open", inbox.open())
                .addAttribute("late", inbox.late())
                .addAttribute("openCount", inbox.openCount())
                .addAttribute("lateCount", inbox.lateCount())
                .addAttribute("organs", organs)
                .addAttribute("year", year)
                .addAttribute("ledgers", ledgers)
                .addAttribute("headlines", headlines(by, view, locale))
                .addAttribute(
                        "reports",
                        reports.all(by).stream()
                                .filter(report -> report.issue() == null)
                                .limit(HEADLINES)
                                .toList())
                .addAttribute(
                        "broken",
                        ledgers.stream()
                                .filter(line -> line.overview().broken() > 0)
                                .toList())
                .addAttribute(
                        "brokenCount",
                        ledgers.stream()
                                .mapToLong(line -> line.overview().broken())
                                .sum())
                .addAttribute(
                        "entered",
                        ledgers.stream()
                                .filter(line -> line.overview().late() > 0)
                                .toList())
                .addAttribute(
                        "enteredCount",
                        ledgers.stream()
                                .mapToLong(line -> line.overview().late())
                                .sum());
        return "pages/home";
    }

    /** A figure of this year so far beside that of the same days a year ago. */
    record Headline(String name, String now, String before, String unit, String href) {}

    private static final int HEADLINES = 3;

    private List<Headline> headlines(Person by, Viewpoint view, Locale locale) {
        LocalDate day = view.asOf() == null ? today.day() : view.asOf();
        Period now = new Period(day.withDayOfYear(1), day);
        Period before = new Period(now.first().minusYears(1), day.minusYears(1));
        List<Metric> metrics = figures.visible(by).stream()
                .filter(metric -> metric.words().headline())
                .limit(HEADLINES)
                .toList();
        return figures.values(by, metrics, view.organ(), List.of(now, before), view.moment()).entrySet().stream()
                .map(row -> headline(row.getKey(), row.getValue(), now, before, locale))
                .toList();
    }

    private static Headline headline(
            Metric metric, Map<Period, Stated> values, Period now, Period before, Locale locale) {
        return new Headline(
                metric.words().name(locale),
                Objects.requireNonNull(values.get(now)).display(locale),
                Objects.requireNonNull(values.get(before)).display(locale),
                metric.percent() ? "" : metric.words().unit(locale),
                "/figures/" + metric.id() + "?period=" + now.first() + ".." + now.last());
    }

    /** {@code 2022年4月12日 星期二}. */
    static String dateline(LocalDate day, Locale locale) {
        String pattern = locale.getLanguage().equals("en") ? "EEEE, d MMMM yyyy" : "yyyy年M月d日 EEEE";
        return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    /** A ledger as overviews list it. {@code here} leads to its entries of the two years. */
    record LedgerLine(
            String title,
            String purpose,
            String unit,
            String path,
            boolean writes,
            String thisYear,
            String lastYear,
            String here,
            Overview overview) {

        static List<LedgerLine> of(List<Overview> overviews, Person by, int year, Wording wording, Locale locale) {
            return overviews.stream()
                    .map(overview -> new LedgerLine(
                            wording.title(overview.shape(), locale),
                            wording.purpose(overview.shape(), locale),
                            wording.unit(overview.shape(), locale),
                            overview.shape().path(),
                            by.may(Right.WRITE, overview.shape().module()),
                            overview.shape().path() + days(year, year),
                            overview.shape().path() + days(year - 1, year - 1),
                            overview.shape().path() + days(year - 1, year),
                            overview))
                    .toList();
        }

        private static String days(int first, int last) {
            return "?from=" + first + "-01-01&to=" + last + "-12-31";
        }
    }
}
