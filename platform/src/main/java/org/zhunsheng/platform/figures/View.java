package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Sought;
import org.zhunsheng.platform.organs.Organs;

/** From where figures are asked: whose eyes, which organ, which moment. */
final class View {

    private final Person by;
    private final OrganCode organ;
    private final Instant moment;
    private final Organs organs;
    private final Choices choices;
    private final Scope under;
    private final Map<Leg, Sought> sought = new HashMap<>();
    private final Map<Set<String>, Set<OrganCode>> kinds = new HashMap<>();

    View(Organs organs, Choices choices, Person by, OrganCode organ, Instant moment) {
        this.organs = organs;
        this.choices = choices;
        this.by = by;
        this.organ = organ;
        this.moment = moment;
        this.under = organs.under(organ, moment);
    }

    /** What each leg asks of its ledger, in order. */
    List<Sought> sought(Collection<Leg> legs) {
        return legs.stream().map(this::sought).toList();
    }

    Sought sought(Leg leg) {
        return sought.computeIfAbsent(
                leg,
                one -> new Sought(
                        one.counted().entries(),
                        one.themselves() ? themselves(one) : question(one),
                        one.counted().measure()));
    }

    /** From what was answered to values. */
    Reckoning reckoning(Map<Sought, Optional<BigDecimal>> amounts, Map<Sought, Map<OrganCode, BigDecimal>> byOwner) {
        return new Reckoning(
                leg -> Answers.to(sought(leg), amounts), leg -> Answers.to(sought(leg), byOwner), this::standing);
    }

    /** The same of some of the organs alone. */
    Reckoning within(Map<Sought, Map<OrganCode, BigDecimal>> byOwner, Predicate<OrganCode> organ) {
        return new Reckoning(
                leg -> Answers.to(sought(leg), byOwner).entrySet().stream()
                        .filter(of -> organ.test(of.getKey()))
                        .map(Map.Entry::getValue)
                        .reduce(leg.counted().measure()::together)
                        .or(leg.counted().measure()::ofNothing),
                leg -> Answers.to(sought(leg), byOwner),
                leg -> standing(leg).stream().filter(organ).collect(Collectors.toSet()));
    }

    private Question question(Leg leg) {
        return new Question(
                scope(leg).within(seen(leg)),
                leg.counted().dated(),
                leg.period(),
                choices.applied(leg.counted(), leg.period(), moment).where(),
                "",
                null);
    }

    /** An organ's own entry is owned by the organ above it: it is found by its code. */
    private Question themselves(Leg leg) {
        Set<String> codes = standing(leg).stream().map(OrganCode::value).collect(Collectors.toSet());
        return Question.everything(seen(leg)).with(Metrics.ORGAN_CODE, new Condition.In(codes));
    }

    /** The organs that are asked for, seen or not. */
    private Scope scope(Leg leg) {
        Scope scope = under;
        for (Set<String> of : List.of(leg.counted().organKinds(), leg.kinds()))
            if (!of.isEmpty()) scope = scope.within(Scope.of(ofKinds(of)));
        Set<OrganCode> without = choices.withoutOrgans(leg.counted(), leg.period(), moment);
        if (without.isEmpty() || scope.whole()) return scope;
        return Scope.of(
                scope.organs().stream().filter(each -> !without.contains(each)).collect(Collectors.toSet()));
    }

    private Set<OrganCode> ofKinds(Set<String> wanted) {
        return kinds.computeIfAbsent(wanted, some -> organs.ofKinds(some, moment));
    }

    private Scope seen(Leg leg) {
        return by.scope(Right.READ, leg.counted().entries().shape().module());
    }

    Set<OrganCode> standing(Leg leg) {
        Scope scope = scope(leg).within(seen(leg));
        return organs.standing(leg.kinds(), leg.period().last(), moment).stream()
                .filter(scope::covers)
                .collect(Collectors.toSet());
    }

    private static Stream<Leg> everyLeg(Metric metric, Period period) {
        return Stream.concat(Reckoning.legs(metric, period), Reckoning.organs(metric, period))
                .distinct();
    }

    boolean narrowed(Metric metric, Period period) {
        return everyLeg(metric, period).anyMatch(leg -> {
            Scope asked = scope(leg);
            Scope seen = seen(leg);
            return !seen.whole()
                    && (leg.themselves() || asked.whole() || !seen.organs().containsAll(asked.organs()));
        });
    }

    /** Something is asked for, and nothing of it is in sight. */
    boolean unseen(Metric metric, Period period) {
        return everyLeg(metric, period).anyMatch(leg -> {
            Scope asked = scope(leg);
            boolean something = asked.whole() || !asked.organs().isEmpty();
            return something && asked.within(seen(leg)).equals(Scope.NOTHING);
        });
    }

    /** Each organ below to the one directly below under which it stands. */
    Map<OrganCode, OrganCode> groups() {
        Map<OrganCode, OrganCode> groups = new HashMap<>();
        for (Organs.Listed child : organs.all()) {
            if (!child.parent().equals(organ) || child.code().equals(organ)) continue;
            organs.under(child.code(), moment).organs().forEach(below -> groups.put(below, child.code()));
        }
        return groups;
    }
}
