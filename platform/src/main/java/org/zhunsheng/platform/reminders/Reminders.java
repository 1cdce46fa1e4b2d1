package org.zhunsheng.platform.reminders;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/** What people are told (提醒): all that stands for a person now, and what of it they have not seen. */
@Service
public class Reminders {

    /** How old the number in the frame may be. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Of a digest; two tidings of one person that agree in as much are not met. */
    private static final int DIGITS = 16;

    private static final Comparator<Tiding> PRESSING = Comparator.comparing(Tiding::kind)
            .thenComparing(Tiding::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Tiding::key);

    private final List<Tidings> sources;
    private final SeenStore store;
    private final Acts acts;
    private final Cache<Person, Long> counts =
            Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(FRESH).build();

    Reminders(List<Tidings> sources, SeenStore store, Acts acts) {
        this.sources = List.copyOf(sources);
        this.store = store;
        this.acts = acts;
    }

    /** What stands for a person, what presses most first: what they have not seen, and what they have. */
    record Told(List<Tiding> fresh, List<Tiding> seen) {}

    Told told(Person person) {
        Set<String> seen = store.by(person.account());
        Map<Boolean, List<Tiding>> parted =
                standing(person).stream().collect(Collectors.partitioningBy(tiding -> seen.contains(digest(tiding))));
        Told told = new Told(parted.getOrDefault(false, List.of()), parted.getOrDefault(true, List.of()));
        counts.put(person, (long) told.fresh().size());
        return told;
    }

    private List<Tiding> standing(Person person) {
        return sources.stream()
                .flatMap(source -> source.of(person).stream())
                .sorted(PRESSING)
                .toList();
    }

    private static String digest(Tiding tiding) {
        return digest(tiding.key());
    }

    static String digest(String key) {
        return Sm3.hex(key.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** The number in the frame as it was within the last minute; null where nobody has counted. Costs no query. */
    public @Nullable Long count(Person person) {
        return counts.getIfPresent(person);
    }

    /**
     * The person has seen these of what stands for them; what came since they looked stays new.
     *
     * @param shown the digests of what their page showed
     */
    void seen(Person person, Set<String> shown) {
        Set<String> before = store.by(person.account());
        Set<String> keys = new TreeSet<>();
        for (Tiding tiding : standing(person))
            if (shown.contains(digest(tiding)) || before.contains(digest(tiding))) keys.add(digest(tiding));
        acts.write(person, Scope.NOTHING, "reminders.seen", person.account(), Map.of("count", keys.size()), act -> {
            store.keep(act, person.account(), keys);
            return true;
        });
        counts.invalidate(person);
    }
}
