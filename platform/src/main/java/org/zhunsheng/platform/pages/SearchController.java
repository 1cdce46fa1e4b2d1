package org.zhunsheng.platform.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Survey;
import org.zhunsheng.platform.ledger.Survey.Hit;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;

/** Search (查找): first by name what the person may open, then records and organs, by words and pinyin initials. */
@Controller
class SearchController {

    /** Of each ledger; the list itself has all of them. */
    private static final int MOST = 10;

    private final Named named;
    private final Survey survey;
    private final Organs organs;
    private final Wording wording;
    private final CurrentPerson person;

    SearchController(Named named, Survey survey, Organs organs, Wording wording, CurrentPerson person) {
        this.named = named;
        this.survey = survey;
        this.organs = organs;
        this.wording = wording;
        this.person = person;
    }

    /** What one ledger has; {@code all} leads to the list with the same words. {@code over}: it has more than are counted. */
    record Found(String title, String unit, String all, long number, boolean over, boolean more, List<Line> lines) {}

    record Line(String title, String about, String href, String organ, String day) {}

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Viewpoint view, Model model) {
        String words = q.strip();
        model.addAttribute("title", wording.say("pages.search")).addAttribute("words", words);
        if (words.isEmpty()) return "pages/search";
        model.addAttribute("named", named.called(person.get(), words));
        List<Hit> hits = survey.hits(person.get(), organs.under(view.organ(), null), words, MOST);
        Map<Shape<?>, List<Hit>> byLedger = new LinkedHashMap<>();
        hits.forEach(hit ->
                byLedger.computeIfAbsent(hit.shape(), none -> new ArrayList<>()).add(hit));
        model.addAttribute("organs", organs.suggest(words, MOST))
                .addAttribute(
                        "found",
                        byLedger.entrySet().stream()
                                .map(entry -> found(entry.getKey(), entry.getValue(), words))
                                .sorted(Comparator.comparingLong(Found::number).reversed())
                                .toList());
        return "pages/search";
    }

    private Found found(Shape<?> shape, List<Hit> hits, String words) {
        return new Found(
                wording.title(shape),
                wording.unit(shape),
                shape.path() + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                hits.getFirst().number(),
                hits.getFirst().number() >= Survey.COUNTED,
                hits.getFirst().number() > hits.size(),
                hits.stream()
                        .map(hit -> new Line(
                                hit.title(),
                                hit.about(),
                                shape.path() + "/" + hit.id(),
                                organs.nameOf(hit.owner()),
                                hit.day().toString()))
                        .toList());
    }
}
