package org.zhunsheng.platform.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.calendar.Due;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Reference;

/**
 * What the other ledgers of the loop hold, for checks: across the district, whoever asks, for a street's task hangs on an
 * opinion that the government answers.
 */
@Component
class Proceedings {

    private static final Pattern BETWEEN = Pattern.compile("[;；、\\n]");

    private final Ledgers ledgers;
    private final Deadlines deadlines;

    Proceedings(Ledgers ledgers, Deadlines deadlines) {
        this.ledgers = ledgers;
        this.deadlines = deadlines;
    }

    /** What a cell lists. */
    static List<String> listed(@Nullable String text) {
        if (text == null) return List.of();
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** A number so that texts sort as people count: 2021-2 before 2021-10. */
    static String padded(String number) {
        return Stream.of(number.split("-", -1))
                .map(part -> "0".repeat(Math.max(0, 4 - part.length())) + part)
                .collect(Collectors.joining("-"));
    }

    /** The entries that are pointed at, by their ids. */
    <R extends Record> Map<UUID, R> of(Class<R> type, Collection<Reference> wanted) {
        Set<UUID> ids = wanted.stream().map(Reference::id).collect(Collectors.toSet());
        return ledgers.of(type).all(Person.PLATFORM, ids).stream().collect(Collectors.toMap(Entry::id, Entry::content));
    }

    /** The opinions of each of these meetings. */
    Map<UUID, List<Entry<Opinion>>> opinions(Collection<UUID> hearings) {
        return pointing(Opinion.class, "hearing", hearings).stream()
                .collect(Collectors.groupingBy(
                        opinion -> opinion.content().hearing().id()));
    }

    /** The tasks of each of these opinions. */
    Map<UUID, List<Entry<OpinionTask>>> tasks(Collection<UUID> opinions) {
        return pointing(OpinionTask.class, "opinion", opinions).stream()
                .collect(Collectors.groupingBy(task -> task.content().opinion().id()));
    }

    /** The entries whose column points at one of these, the earliest first. */
    <R extends Record> List<Entry<R>> pointing(Class<R> type, String column, Collection<UUID> at) {
        if (at.isEmpty()) return List.of();
        return ledgers.of(type)
                .all(
                        Person.PLATFORM,
                        Question.everything(Scope.WHOLE)
                                .with(
                                        column,
                                        at.stream()
                                                .map(UUID::toString)
                                                .distinct()
                                                .toArray(String[]::new)))
                .reversed();
    }

    /** The day by which the government reports: the statutory one, or the letter's where that is earlier. */
    @Nullable
    LocalDate reportDue(CommitteeHearing hearing) {
        return due("opinion-report", hearing.receivedOn(), hearing.handlingLimitOn());
    }

    /** The day by which it plans. */
    @Nullable
    LocalDate planDue(CommitteeHearing hearing) {
        return due("opinion-plan", hearing.receivedOn(), null);
    }

    private @Nullable LocalDate due(String term, @Nullable LocalDate start, @Nullable LocalDate limit) {
        if (start == null) return limit;
        LocalDate statutory =
                deadlines.due(deadlines.named(term).orElseThrow(), start) instanceof Due.On on ? on.day() : null;
        if (statutory == null) return limit;
        return limit == null || statutory.isBefore(limit) ? statutory : limit;
    }

    /** The meeting from which each of these opinions comes. */
    Map<UUID, CommitteeHearing> hearingsOf(Map<UUID, Opinion> opinions) {
        Map<UUID, CommitteeHearing> hearings = of(
                CommitteeHearing.class,
                opinions.values().stream().map(Opinion::hearing).toList());
        Map<UUID, CommitteeHearing> byOpinion = new HashMap<>();
        opinions.forEach((id, opinion) -> {
            CommitteeHearing hearing = hearings.get(opinion.hearing().id());
            if (hearing != null) byOpinion.put(id, hearing);
        });
        return byOpinion;
    }
}
