package org.zhunsheng.platform.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.PinyinInitials;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.reports.Reports;

/** What the platform has by name (按名称查找): ledgers, figures, reports, pages and terms that a person may open. */
@Component
final class Named {

    /** Of each kind. */
    private static final int MOST = 6;

    private final Ledgers ledgers;
    private final Figures figures;
    private final Reports reports;
    private final Deadlines deadlines;
    private final Chapters chapters;
    private final Wording wording;

    Named(Ledgers ledgers, Figures figures, Reports reports, Deadlines deadlines, Chapters chapters, Wording wording) {
        this.ledgers = ledgers;
        this.figures = figures;
        this.reports = reports;
        this.deadlines = deadlines;
        this.chapters = chapters;
        this.wording = wording;
    }

    /** What is called so: its kind's message, its name in the reader's language, and where it opens. */
    record Thing(String kind, String name, String href, int far) {}

    /** By their names in both languages or the pinyin initials of the first; the nearest first, of each kind a few. */
    List<Thing> called(Person by, String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.of(ledgers(by, words), figures(by, words), reports(by, words), pages(by, words), terms(by, words))
                .flatMap(kind -> kind.filter(thing -> thing.far() >= 0)
                        .sorted(Comparator.comparingInt(Thing::far))
                        .limit(MOST))
                .sorted(Comparator.comparingInt(Thing::far))
                .toList();
    }

    private Stream<Thing> ledgers(Person by, String words) {
        return ledgers.all().stream()
                .map(entries -> entries.shape())
                .filter(shape -> by.may(Right.READ, shape.module()))
                .map(shape -> thing(
                        "ledger",
                        Language.CHINESE.say(() -> wording.title(shape)),
                        Language.ENGLISH.say(() -> wording.title(shape)),
                        shape.path(),
                        words));
    }

    private Stream<Thing> figures(Person by, String words) {
        return figures.visible(by).stream()
                .map(metric -> thing(
                        "figure", metric.words().name(), metric.words().english(), "/figures/" + metric.id(), words));
    }

    private Stream<Thing> reports(Person by, String words) {
        return reports.all(by).stream()
                .map(report -> thing("report", report.title(), report.title(), "/reports/" + report.id(), words));
    }

    private Stream<Thing> pages(Person by, String words) {
        return Stream.concat(
                        chapters.all().stream().flatMap(chapter -> chapter.pages().stream()),
                        Stream.of(chapters.apart(), chapters.own()).flatMap(List::stream))
                .filter(stop -> stop.opensTo(by))
                .map(stop -> thing(
                        "page",
                        Language.CHINESE.say(() -> wording.say(stop.text())),
                        Language.ENGLISH.say(() -> wording.say(stop.text())),
                        stop.href(),
                        words));
    }

    private Stream<Thing> terms(Person by, String words) {
        return deadlines.all().stream()
                .filter(term -> by.may(
                        Right.READ, term.ledger().substring(0, term.ledger().indexOf('/'))))
                .map(term -> thing("term", term.chinese(), term.english(), "/worklist?ledger=" + term.ledger(), words));
    }

    private static Thing thing(String kind, String chinese, String english, String href, String words) {
        int far = Stream.of(chinese, english, PinyinInitials.of(chinese))
                .mapToInt(name -> far(name.toLowerCase(Locale.ROOT), words))
                .filter(each -> each >= 0)
                .min()
                .orElse(-1);
        return new Thing(kind, Language.now().of(chinese, english), href, far);
    }

    /** How many characters the name has besides; one letter says nothing, -1 where it is not called so. */
    private static int far(String name, String words) {
        return words.length() > 1 && name.contains(words) ? name.length() - words.length() : -1;
    }
}
