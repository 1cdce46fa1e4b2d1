package org.zhunsheng.platform.worklist;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Wording;

/** The inbox (待办): everything that is owed in the organs looked at, the earliest day first. */
@Controller
class WorklistController {

    /** Of what is late and of what is open; further ones are asked for in steps as large. */
    private static final int PAGE = 50;

    private static final int MOST = 2_000;

    /** A record's address without its first stroke. */
    private static final Pattern DONE = Pattern.compile("[a-z-]+/[a-z-]+/[0-9a-f-]{36}");

    private final Worklist worklist;
    private final Ledgers ledgers;
    private final Wording wording;
    private final OrganRegister organs;
    private final CurrentPerson person;

    WorklistController(
            Worklist worklist, Ledgers ledgers, Wording wording, OrganRegister organs, CurrentPerson person) {
        this.worklist = worklist;
        this.ledgers = ledgers;
        this.wording = wording;
        this.organs = organs;
        this.person = person;
    }

    /** The number in the frame, for a page that was made before anybody had counted from there. */
    @HxRequest
    @GetMapping("/worklist/count")
    String count(Viewpoint view, Model model) {
        model.addAttribute("owed", worklist.inbox(person.get(), view, 0).count());
        return "worklist/worklist :: counted";
    }

    /** What is owed in one organ or by one ledger. */
    record Line(String text, String key, boolean chosen, long late, long open) {}

    @GetMapping("/worklist")
    String worklist(
            Viewpoint view,
            @RequestParam(defaultValue = "") String ledger,
            @RequestParam(defaultValue = "" + PAGE) int show,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String term,
            @RequestParam(defaultValue = "") String only,
            Model model) {
        int most = Math.clamp(show, PAGE, MOST);
        Predicate<String> chosen = chosen(ledger);
        Inbox all = worklist.inbox(person.get(), view, most, chosen);
        Inbox inbox = all.of(chosen);
        if (DONE.matcher(done).matches()) model.addAttribute("done", done(all, "/" + done, term));
        model.addAttribute("title", wording.say("worklist"))
                .addAttribute("late", inbox.late())
                .addAttribute("open", inbox.open())
                .addAttribute("lateCount", inbox.lateCount())
                .addAttribute("openCount", inbox.openCount())
                .addAttribute("more", more(inbox, most))
                .addAttribute("ledger", ledger)
                .addAttribute("only", only.matches("late|open") ? only : "")
                .addAttribute("byLedger", lines(all, tally -> tally.deadline().ledger(), name -> title(name), ledger))
                .addAttribute(
                        "byOrgan",
                        lines(
                                inbox,
                                tally -> tally.organ().value(),
                                code -> organs.shortNameOf(new OrganCode(code)),
                                null))
                .addAttribute("organs", organs);
        return "worklist/worklist";
    }

    /**
     * What was just recorded.
     *
     * @param record where it is
     * @param owed   still: the column that tells it is empty
     * @param next   what is due first besides; null where nothing is
     */
    record Done(String record, boolean owed, @Nullable Owed next) {}

    private static Done done(Inbox inbox, String record, String term) {
        Predicate<Owed> same =
                item -> item.deadline().id().equals(term) && record.equals(item.ledger() + "/" + item.id());
        List<Owed> all =
                Stream.concat(inbox.late().stream(), inbox.open().stream()).toList();
        return new Done(
                record,
                all.stream().anyMatch(same),
                all.stream()
                        .filter(Owed::mine)
                        .filter(same.negate())
                        .findFirst()
                        .orElse(null));
    }

    /** Ledgers by their names, or all of a module by its name, with commas between; nothing is all. */
    private static Predicate<String> chosen(String written) {
        Set<String> names = Set.of(written.split(","));
        return written.isEmpty()
                ? ledger -> true
                : ledger -> names.contains(ledger) || names.contains(ledger.substring(0, ledger.indexOf('/')));
    }

    private static @Nullable Integer more(Inbox inbox, int most) {
        boolean cut = inbox.late().size() < inbox.lateCount() || inbox.open().size() < inbox.openCount();
        return cut && most < MOST ? Math.min(MOST, most * 2) : null;
    }

    private String title(String ledger) {
        return wording.title(ledgers.named(ledger).orElseThrow().shape());
    }

    /** The most late first. */
    private static List<Line> lines(
            Inbox inbox, Function<Inbox.Tally, String> key, Function<String, String> text, @Nullable String chosen) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Inbox.Tally tally : inbox.tallies())
            lines.merge(
                    key.apply(tally),
                    new Line(
                            text.apply(key.apply(tally)),
                            key.apply(tally),
                            key.apply(tally).equals(chosen),
                            tally.late(),
                            tally.open()),
                    (one, other) -> new Line(
                            one.text(), one.key(), one.chosen(), one.late() + other.late(), one.open() + other.open()));
        return lines.values().stream()
                .sorted(Comparator.comparingLong(Line::late)
                        .thenComparingLong(Line::open)
                        .reversed()
                        .thenComparing(Line::text))
                .toList();
    }
}
