package org.zhunsheng.platform.accountability;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;

/**
 * What an organ says of its shortcomings is not last year's text again: of the pairs of neighbouring characters in either
 * text, fewer than so many in a hundred stand in both. How many is the district's own.
 */
@Component
@Check.Concerns(value = "shortcomings", effect = Check.Effect.FLAG)
@Asks(AnnualReport.class)
@Basis(instrument = Instruments.INSPECTION, article = "第二十五条", from = Instruments.INSPECTION_FROM)
final class ShortcomingsAreNotLastYears implements BatchRule<AnnualReport> {

    private record Year(OrganCode organ, int year) {}

    private final Ledgers ledgers;
    private final int most;

    ShortcomingsAreNotLastYears(Ledgers ledgers, @Value("${zhunsheng.accountability.likeness-per-cent:80}") int most) {
        this.ledgers = ledgers;
        this.most = most;
    }

    @Override
    public List<Verdict> judge(List<AnnualReport> contents) {
        LocalDate first = contents.stream()
                .map(AnnualReport::endsOn)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        LocalDate last = contents.stream()
                .map(AnnualReport::endsOn)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        Map<Year, String> told = new HashMap<>();
        if (!contents.isEmpty())
            ledgers.of(AnnualReport.class)
                    .all(
                            Person.PLATFORM,
                            Question.everything(Scope.WHOLE)
                                    .with("endsOn", new Condition.Days(first.minusYears(1), last.minusYears(1))))
                    .forEach(entry ->
                            told.put(year(entry.content()), entry.content().shortcomings()));
        contents.forEach(report -> told.putIfAbsent(year(report), report.shortcomings()));
        return contents.stream()
                .map(report -> {
                    Year now = year(report);
                    String before = told.get(new Year(now.organ(), now.year() - 1));
                    if (before == null) return Verdict.NOT_CHECKABLE;
                    return likeness(before, report.shortcomings()) < most ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }

    private static Year year(AnnualReport report) {
        return new Year(report.organ(), report.endsOn().getYear());
    }

    private static int likeness(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> all = pairs(other);
        Set<String> both = new HashSet<>(pairs);
        both.retainAll(all);
        all.addAll(pairs);
        return all.isEmpty() ? 100 : 100 * both.size() / all.size();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) pairs.add(text.substring(i, i + 2));
        return pairs;
    }
}
