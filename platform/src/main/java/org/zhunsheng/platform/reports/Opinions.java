package org.zhunsheng.platform.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.text.Numerals;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Shape;

/** The Standing Committee's opinions (评议意见) that a report has to answer. */
@Component
final class Opinions {

    /** The ledger that keeps them; a platform without it asks for no answers. */
    private static final String LEDGER = "supervision/opinions";

    private static final Pattern PLACE = Pattern.compile("(?:评议意见)?第([一二三四五六七八九十百\\d]+)条");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

    private final Ledgers ledgers;

    Opinions(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /**
     * An opinion that no paragraph answers.
     *
     * @param number as its ledger has it: 2021-3
     * @param name   as a report calls it: 评议意见第三条
     */
    record Unanswered(String number, String name, String text, String href) {}

    /** The opinions raised in the report's period on the report's organ that its text doesn't answer, as far as they are seen. */
    List<Unanswered> unanswered(Person by, Report report, Text text) {
        Set<String> answered = text.sentences().stream()
                .flatMap(sentence -> sentence.answers().stream())
                .map(Opinions::plain)
                .collect(Collectors.toSet());
        return ledgers
                .named(LEDGER)
                .filter(entries -> by.may(Right.READ, entries.shape().module()))
                .map(entries -> raised(by, report, entries))
                .orElse(List.of())
                .stream()
                .filter(opinion -> !answered.contains(opinion.number()) && !answered.contains(opinion.name()))
                .toList();
    }

    private static <R extends Record> List<Unanswered> raised(Person by, Report report, Entries<R> entries) {
        List<Unanswered> raised = new ArrayList<>();
        Question question =
                Question.everything(Scope.of(Set.of(report.organ()))).in(report.period());
        entries.all(by, question).forEach(entry -> raised.add(opinion(entries.shape(), entry)));
        raised.sort(Comparator.comparing(Unanswered::number, Comparator.comparingInt(Opinions::place)));
        return raised;
    }

    private static <R extends Record> Unanswered opinion(Shape<R> shape, Entry<R> entry) {
        String number = String.valueOf(shape.column("number").of(entry.content()));
        return new Unanswered(
                number,
                name(place(number)),
                Objects.toString(shape.column("text").of(entry.content()), ""),
                shape.path() + "/" + entry.id());
    }

    private static int place(String number) {
        Matcher last = LAST_NUMBER.matcher(number);
        return last.find() ? Integer.parseInt(last.group(1)) : 0;
    }

    private static String name(int place) {
        return place < 1 || place > 9_999 ? "" : "评议意见第" + Numerals.chinese(place) + "条";
    }

    /** 评议意见第3条, 第三条 and 评议意见第三条 are the same. */
    private static String plain(String answer) {
        Matcher place = PLACE.matcher(answer.strip());
        String name = place.matches() ? name(Numerals.parse(place.group(1))) : "";
        return name.isEmpty() ? answer.strip() : name;
    }
}
