package org.zhunsheng.platform.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.figures.PrintedFigures;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.PinyinInitials;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.kernel.YearShown;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Wording;

/** All figures (指标与数字), chapter by chapter, or those whose name has the words looked for. */
@Controller
class FiguresController {

    private final Chapters chapters;
    private final Figures figures;
    private final PrintedFigures printed;
    private final Headlines headlines;
    private final OrganRegister organs;
    private final Wording wording;
    private final CurrentPerson person;

    FiguresController(
            Chapters chapters,
            Figures figures,
            PrintedFigures printed,
            Headlines headlines,
            OrganRegister organs,
            Wording wording,
            CurrentPerson person) {
        this.chapters = chapters;
        this.figures = figures;
        this.printed = printed;
        this.headlines = headlines;
        this.organs = organs;
        this.wording = wording;
        this.person = person;
    }

    /** The figures of one ledger. */
    record Part(String title, List<Headlines.Line> lines) {}

    /** A chapter that can be opened, and how many figures it has. */
    record Door(String key, String name, int number, boolean open) {}

    /**
     * @param chapter a chapter's key; another, or none, opens the first
     * @param q       words or pinyin initials of names, over all chapters; they come before {@code chapter}
     */
    @GetMapping("/figures")
    String all(
            @RequestParam(required = false) @Nullable String chapter,
            @RequestParam(defaultValue = "") String q,
            Viewpoint view,
            YearShown shown,
            Model model) {
        Person by = person.get();
        String words = q.strip();
        Map<String, List<Metric>> byChapter = byChapter(figures.visible(by));
        String open = words.isEmpty() ? opened(byChapter, chapter) : "";
        List<Metric> asked = words.isEmpty()
                ? byChapter.getOrDefault(open, List.of())
                : byChapter.values().stream()
                        .flatMap(List::stream)
                        .filter(called(words))
                        .toList();
        model.addAttribute("title", wording.say("figures.title"))
                .addAttribute("year", shown.year())
                .addAttribute("shown", shown)
                .addAttribute("organ", organs.nameOf(view.organ()))
                .addAttribute("words", words)
                .addAttribute(
                        "here",
                        UriComponentsBuilder.fromPath("/figures")
                                .queryParamIfPresent(
                                        "chapter", Optional.of(open).filter(key -> !key.isEmpty()))
                                .queryParamIfPresent("q", Optional.of(words).filter(some -> !some.isEmpty()))
                                .encode()
                                .toUriString())
                .addAttribute("number", asked.size())
                .addAttribute("doors", doors(byChapter, open))
                .addAttribute("parts", parts(by, asked, view, shown))
                .addAttribute("printed", printed(by, words));
        return "pages/figures";
    }

    private Map<String, List<Metric>> byChapter(List<Metric> metrics) {
        Map<String, List<Metric>> byChapter = new LinkedHashMap<>();
        for (Chapters.Chapter chapter : chapters.all())
            for (String module : chapter.modules())
                for (Metric metric : metrics)
                    if (metric.words().module().equals(module))
                        byChapter
                                .computeIfAbsent(chapter.key(), none -> new ArrayList<>())
                                .add(metric);
        List<Metric> apart = metrics.stream()
                .filter(metric -> chapters.of(metric.words().module()).isEmpty())
                .toList();
        if (!apart.isEmpty()) byChapter.put(Chapters.APART, apart);
        return byChapter;
    }

    private static String opened(Map<String, List<Metric>> byChapter, @Nullable String wanted) {
        return Optional.ofNullable(wanted)
                .filter(byChapter::containsKey)
                .or(() -> byChapter.keySet().stream().findFirst())
                .orElse("");
    }

    private static Predicate<Metric> called(String words) {
        String sought = words.toLowerCase(Locale.ROOT);
        return metric -> {
            String name = metric.words().called().toLowerCase(Locale.ROOT);
            return name.contains(sought) || PinyinInitials.of(name).contains(sought);
        };
    }

    private List<Door> doors(Map<String, List<Metric>> byChapter, String open) {
        return byChapter.entrySet().stream()
                .map(chapter -> new Door(
                        chapter.getKey(),
                        wording.say("pages.chapter." + chapter.getKey()),
                        chapter.getValue().size(),
                        chapter.getKey().equals(open)))
                .toList();
    }

    /** A metric that the reader may not ask, and the page of what issued reports print of it. */
    record Printed(String name, String unit, String href) {}

    private List<Printed> printed(Person by, String words) {
        return printed.all(by).stream()
                .filter(called(words))
                .map(metric -> new Printed(
                        metric.words().called(),
                        metric.percent() ? "" : metric.words().countedIn(),
                        "/figures/" + metric.id()))
                .toList();
    }

    /** Asked at once, and then sorted under the ledgers that they count. */
    private List<Part> parts(Person by, List<Metric> metrics, Viewpoint view, YearShown shown) {
        List<Headlines.Line> lines = headlines.lines(by, metrics, view, shown);
        Map<String, List<Headlines.Line>> parts = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++)
            parts.computeIfAbsent(ledger(metrics.get(i)), none -> new ArrayList<>())
                    .add(lines.get(i));
        return parts.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    private String ledger(Metric metric) {
        Shape<?> shape = metric.counted().findFirst().orElseThrow().entries().shape();
        return wording.title(shape);
    }
}
