package org.zhunsheng.platform.reminders;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.access.Colleagues;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.organs.Organs;

/**
 * Once a working day, from a set hour on, people are told by each road that is set how much they have not seen, by kind
 * (每日汇总): no titles. What is not taken is sent again, each time after twice as long, until the day is over; who was told
 * is not told again.
 */
@Component
class DailyDigest {

    private static final Logger LOG = LoggerFactory.getLogger(DailyDigest.class);

    private final DigestStore store;
    private final List<Road> roads;
    private final Reminders reminders;
    private final Colleagues colleagues;
    private final Organs organs;
    private final WorkingDays calendar;
    private final Ledgers ledgers;
    private final Acts acts;
    private final Today today;
    private final LocalTime hour;
    private final Map<Road.Sort, AtomicInteger> unanswered = new TreeMap<>();

    DailyDigest(
            DigestStore store,
            List<Road> roads,
            Reminders reminders,
            Colleagues colleagues,
            Organs organs,
            WorkingDays calendar,
            Ledgers ledgers,
            Acts acts,
            Today today,
            MeterRegistry meters,
            @Value("${zhunsheng.reminders.at:08:30}") String at) {
        this.store = store;
        this.roads = List.copyOf(roads);
        this.reminders = reminders;
        this.colleagues = colleagues;
        this.organs = organs;
        this.calendar = calendar;
        this.ledgers = ledgers;
        this.acts = acts;
        this.today = today;
        this.hour = LocalTime.parse(at);
        for (Road road : roads) {
            AtomicInteger tries = new AtomicInteger();
            unanswered.put(road.sort(), tries);
            Gauge.builder("zhunsheng.reminders.unanswered", tries, AtomicInteger::doubleValue)
                    .tag("road", road.sort().name())
                    .description("Tries in a row that the road did not take")
                    .register(meters);
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void look() {
        try {
            send();
        } catch (RuntimeException failed) {
            LOG.error("the day's reminders could not be sent", failed);
        }
    }

    /** Sends what is due, by each road that is set. @return whether by one of them everybody was told */
    boolean send() {
        Instant now = today.now();
        LocalDate day = Today.dayOf(now);
        if (roads.stream().noneMatch(Road::isSet) || !organs.hasRoot() || !isWorkday(day)) return false;
        if (now.isBefore(day.atTime(hour).atZone(Today.BEIJING).toInstant())) return false;
        boolean told = false;
        for (Road road : roads) if (road.isSet() && store.claim(day, road.sort(), now)) told |= send(road, day, now);
        return told;
    }

    /** A year whose notice is not entered has its weekdays. */
    private boolean isWorkday(LocalDate day) {
        return calendar.knows(day)
                ? calendar.isWorkday(day)
                : day.getDayOfWeek().getValue() <= 5;
    }

    private boolean send(Road road, LocalDate day, Instant now) {
        Set<String> before = store.told(day, road.sort());
        List<Unseen> people = people().stream()
                .filter(person -> !before.contains(person.person().account()))
                .toList();
        String id = Reminders.digest("digest " + organs.root().value() + " " + day);
        AtomicInteger taken = new AtomicInteger();
        String refused = road.tell(id, now, people, told -> {
                    write(road, day, id, told);
                    taken.addAndGet(told.size());
                })
                .orElse("");
        store.end(day, road.sort(), now, refused, taken.get());
        AtomicInteger inRow = unanswered.get(road.sort());
        if (inRow != null) inRow.set(refused.isEmpty() ? 0 : inRow.get() + 1);
        if (refused.isEmpty()) return true;
        LOG.warn("the day's reminders were not all taken by {}: {}", road.sort(), refused);
        acts.note(
                Person.PLATFORM.account(),
                "reminders.notSent",
                id,
                Map.of("road", road.sort().name(), "count", taken.get(), "answer", refused));
        return false;
    }

    private void write(Road road, LocalDate day, String id, List<Unseen> told) {
        acts.write(
                Person.PLATFORM,
                Scope.WHOLE,
                "reminders.sent",
                "reminders/sent",
                Map.of("road", road.sort().name(), "count", told.size(), "digest", id),
                act -> {
                    for (Unseen person : told) ledgers.of(Sent.class).record(act, Sent.of(day, road.sort(), person));
                    return true;
                });
    }

    /** Who has something that they have not seen. */
    private List<Unseen> people() {
        Collection<Organs.Listed> all = organs.all();
        return colleagues.in(all.stream().map(Organs.Listed::code).toList()).stream()
                .filter(Person::readsRecords)
                .map(this::counted)
                .filter(person -> person.all() > 0)
                .toList();
    }

    private Unseen counted(Person person) {
        return new Unseen(
                person,
                reminders.told(person).fresh().stream()
                        .collect(Collectors.groupingBy(Tiding::kind, TreeMap::new, Collectors.counting())));
    }
}
