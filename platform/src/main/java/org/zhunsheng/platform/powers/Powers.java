package org.zhunsheng.platform.powers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.engine.structure.Provision;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Asks;

/** Which organ may do what (职权). */
@Service
@Asks(PowerItem.class)
public class Powers {

    /**
     * One version of a power.
     *
     * @param kinds    the kinds of penalty; empty for other powers
     * @param basis    the articles that give the power, as the list writes them
     * @param fineFrom null where the list states none; so is {@code fineTo}
     * @param to       the last day, inclusive; null is to this day
     */
    public record Held(
            OrganCode organ,
            String code,
            PowerKind kind,
            Set<PenaltyKind> kinds,
            String basis,
            @Nullable Money fineFrom,
            @Nullable Money fineTo,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** What the list of one organ held in some days, ready to be asked about any of them. */
    public static final class OfOrgan {

        private final List<Held> held;
        private final Function<String, List<CitedArticle>> reader;
        private final Map<String, List<CitedArticle>> provisions = new HashMap<>();
        private final Map<CitedArticle, List<Held>> resting = new HashMap<>();

        OfOrgan(List<Held> held, Function<String, List<CitedArticle>> reader) {
            this.held = held;
            this.reader = reader;
        }

        /** Nothing is registered of the kind: then nothing can be said of what the organ may do. */
        public boolean unknown(PowerKind kind) {
            return held.stream().noneMatch(power -> power.kind() == kind);
        }

        /** Holds something of the kind on the day. */
        public boolean holds(PowerKind kind, LocalDate day) {
            return held.stream().anyMatch(power -> power.kind() == kind && power.on(day));
        }

        public Optional<Held> coded(String code, LocalDate day) {
            return held.stream()
                    .filter(power -> power.code().equals(code) && power.on(day))
                    .findFirst();
        }

        /** Those of the kind in force on the day that rest on one of these articles. */
        public List<Held> resting(PowerKind kind, Collection<CitedArticle> on, LocalDate day) {
            index();
            return on.stream()
                    .flatMap(provision -> resting.getOrDefault(article(provision), List.of()).stream()
                            .filter(power -> power.kind() == kind && power.on(day))
                            .filter(power -> provisions(power).stream().anyMatch(provision::meets)))
                    .distinct()
                    .toList();
        }

        /** The articles that give the power. */
        public List<CitedArticle> provisions(Held power) {
            return provisions.computeIfAbsent(power.basis(), reader);
        }

        private void index() {
            if (!resting.isEmpty()) return;
            for (Held power : held) {
                for (CitedArticle article : provisions(power).stream()
                        .map(OfOrgan::article)
                        .distinct()
                        .toList())
                    resting.computeIfAbsent(article, none -> new ArrayList<>()).add(power);
            }
        }

        private static CitedArticle article(CitedArticle cited) {
            Provision exact = cited.provision();
            return new CitedArticle(cited.title(), new Provision(exact.article(), exact.suffix(), 0, 0));
        }
    }

    private final PowerStore store;
    private final Cache<String, List<CitedArticle>> read =
            Caffeine.newBuilder().maximumSize(20_000).build();

    Powers(PowerStore store) {
        this.store = store;
    }

    /** What each of the organs held on some day between the two, by one query for all of them; one without powers is there too. */
    public Map<OrganCode, OfOrgan> between(Collection<OrganCode> organs, LocalDate first, LocalDate last) {
        Map<OrganCode, List<Held>> held =
                store.held(organs, first, last).stream().collect(Collectors.groupingBy(Held::organ));
        return organs.stream()
                .distinct()
                .collect(Collectors.toMap(
                        organ -> organ,
                        organ -> new OfOrgan(
                                held.getOrDefault(organ, List.of()), basis -> read.get(basis, CitedArticle::in))));
    }
}
