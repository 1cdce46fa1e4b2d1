package org.zhunsheng.platform.enforcement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.powers.CitedArticle;
import org.zhunsheng.platform.powers.PowerKind;
import org.zhunsheng.platform.powers.Powers;

/** Holds penalties to the list of powers that stood on the day of the decision, for several rules at once. */
@Component
@Asks(Powers.class)
class ListedPowers {

    /**
     * What the list says of one penalty.
     *
     * @param held  the organ holds the power named, or where none is named some penalty power
     * @param cited the articles that the decision names
     * @param match the powers on which it rests: the one named, or those whose articles it names
     */
    record Listing(boolean held, List<CitedArticle> cited, List<Powers.Held> match, Powers.OfOrgan list) {

        /** The decision names an article of the power. */
        boolean rests(Powers.Held power) {
            return list.provisions(power).stream()
                    .anyMatch(provision -> cited.stream().anyMatch(provision::meets));
        }
    }

    private final Powers powers;

    /** The rules of one batch get the same list object, one after the other. */
    private final Cache<List<Penalty>, List<Optional<Listing>>> latest =
            Caffeine.newBuilder().weakKeys().maximumSize(4).build();

    ListedPowers(Powers powers) {
        this.powers = powers;
    }

    /** A verdict for each penalty whose organ has a list; not checkable for the others. */
    List<Verdict> judge(List<Penalty> penalties, Judge judge) {
        List<Optional<Listing>> listings = latest.get(penalties, this::listings);
        return java.util.stream.IntStream.range(0, penalties.size())
                .mapToObj(i -> listings.get(i)
                        .map(listing -> judge.of(penalties.get(i), listing))
                        .orElse(Verdict.NOT_CHECKABLE))
                .toList();
    }

    /** What a rule says of a penalty, given what the list does. */
    interface Judge {
        Verdict of(Penalty penalty, Listing listing);
    }

    private List<Optional<Listing>> listings(List<Penalty> penalties) {
        Map<OrganCode, Powers.OfOrgan> lists = lists(powers, penalties, Penalty::organ, Penalty::decidedOn);
        return penalties.stream()
                .map(penalty -> listing(penalty, lists.get(penalty.organ())))
                .toList();
    }

    private static Optional<Listing> listing(Penalty penalty, Powers.@Nullable OfOrgan list) {
        if (list == null || list.unknown(PowerKind.PENALTY)) return Optional.empty();
        List<CitedArticle> cited = CitedArticle.in(penalty.basis());
        LocalDate day = penalty.decidedOn();
        if (penalty.powerCode() == null)
            return Optional.of(new Listing(
                    list.holds(PowerKind.PENALTY, day), cited, list.resting(PowerKind.PENALTY, cited, day), list));
        List<Powers.Held> named = list.coded(penalty.powerCode(), day).stream()
                .filter(power -> power.kind() == PowerKind.PENALTY)
                .toList();
        return Optional.of(new Listing(!named.isEmpty(), cited, named, list));
    }

    /** The lists of the organs in the days of the records. */
    static <R> Map<OrganCode, Powers.OfOrgan> lists(
            Powers powers, List<R> records, Function<R, OrganCode> organ, Function<R, LocalDate> day) {
        if (records.isEmpty()) return Map.of();
        Collection<LocalDate> days = records.stream().map(day).distinct().toList();
        return powers.between(
                records.stream().map(organ).distinct().toList(),
                days.stream()
                        .min(LocalDate::compareTo)
                        .map(Objects::requireNonNull)
                        .orElseThrow(),
                days.stream()
                        .max(LocalDate::compareTo)
                        .map(Objects::requireNonNull)
                        .orElseThrow());
    }
}
