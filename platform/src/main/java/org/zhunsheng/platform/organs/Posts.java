package org.zhunsheng.platform.organs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Asks;

/** Who held which post where and when (任职). */
@Service
@Asks({Post.class, StaffMember.class})
public class Posts {

    /**
     * A post and its holder.
     *
     * @param leads      its holder is one of the organ's leaders (负责人)
     * @param inChargeOf what the holder is in charge of
     * @param endedOn    the last day, inclusive; null is to this day
     */
    public record Held(
            String name,
            OrganCode organ,
            String title,
            PostRank rank,
            boolean leads,
            String inChargeOf,
            LocalDate startedOn,
            @Nullable LocalDate endedOn) {

        public boolean heldOn(LocalDate day) {
            return !day.isBefore(startedOn) && (endedOn == null || !day.isAfter(endedOn));
        }
    }

    /** An organ on a day. */
    public record Moment(OrganCode organ, LocalDate day) {}

    private final PostStore store;

    Posts(PostStore store) {
        this.store = store;
    }

    /**
     * Everyone who held a post at each of the organs on the day, by one query for all of them. Where nothing is
     * registered the list is empty, which says nothing about who led the organ.
     */
    public Map<Moment, List<Held>> on(Collection<Moment> moments) {
        Set<Moment> wanted = new LinkedHashSet<>(moments);
        if (wanted.isEmpty()) return Map.of();
        Map<OrganCode, List<Held>> held = store
                .held(
                        wanted.stream().map(Moment::organ).collect(Collectors.toSet()),
                        wanted.stream()
                                .map(Moment::day)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        wanted.stream()
                                .map(Moment::day)
                                .max(LocalDate::compareTo)
                                .orElseThrow())
                .stream()
                .collect(Collectors.groupingBy(Held::organ));
        return wanted.stream()
                .collect(Collectors.toMap(
                        moment -> moment,
                        moment -> held.getOrDefault(moment.organ(), List.of()).stream()
                                .filter(post -> post.heldOn(moment.day()))
                                .toList()));
    }

    /** Everyone who held a post at the organ on the day. */
    public List<Held> on(OrganCode organ, LocalDate day) {
        return store.held(Set.of(organ), day, day);
    }

    /** The organ's chief on the day (主要负责人); the latest to come where two overlap. */
    public Optional<Held> headOf(OrganCode organ, LocalDate day) {
        return on(organ, day).stream()
                .filter(post -> post.rank() == PostRank.CHIEF)
                .reduce((earlier, later) -> later);
    }
}
