package org.zhunsheng.platform.organs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Everywhere;
import org.zhunsheng.platform.ledger.Everywhere.Row;
import org.zhunsheng.platform.ledger.Reference;

/**
 * Who served and held posts where, for checks and for the door: across the district, whoever asks, because who leads an
 * organ is public. Nothing personal leaves it.
 */
@Repository
class PostStore {

    /** The days on which a staff member belongs to an organ; null is to this day. */
    record Service(
            OrganCode organ, LocalDate joinedOn, @Nullable LocalDate leftOn) {}

    private static final String POST =
            "p.title, p.staff, p.organ, p.rank, p.leads, p.in_charge_of, p.started_on, p.ended_on";

    private final Everywhere everywhere;

    PostStore(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    /** The posts of these organs that overlap the days between the two, with their holders' names. */
    List<Posts.Held> held(Collection<OrganCode> organs, LocalDate first, LocalDate last) {
        if (organs.isEmpty()) return List.of();
        return everywhere
                .of(Post.class, StaffMember.class)
                .fetch(
                        "select " + POST + ", m.name from {0} p join {1} m on m.id = p.staff"
                                + " where p.organ = any(?::text[]) and p.started_on <= ?::date"
                                + " and (p.ended_on is null or p.ended_on >= ?::date) order by p.started_on, p.title, m.name",
                        codes(organs),
                        last,
                        first)
                .map(row -> held(row));
    }

    private static Posts.Held held(Row row) {
        Post post = post(row);
        return new Posts.Held(
                row.get("name", String.class),
                post.organ(),
                post.title(),
                post.rank(),
                post.leads(),
                post.inChargeOf(),
                post.startedOn(),
                post.endedOn());
    }

    List<Post> chiefs(Collection<OrganCode> organs) {
        if (organs.isEmpty()) return List.of();
        return everywhere
                .of(Post.class)
                .fetch("select " + POST + " from {0} p where p.organ = any(?::text[]) and p.rank = 'CHIEF'", (Object)
                        codes(organs))
                .map(PostStore::post);
    }

    Map<UUID, Service> services(Collection<UUID> staff) {
        if (staff.isEmpty()) return Map.of();
        return everywhere
                .of(StaffMember.class)
                .fetch(
                        "select id, organ, joined_on, left_on from {0} where id = any(?::uuid[])",
                        (Object) staff.stream().map(UUID::toString).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Service(
                                new OrganCode(row.get("organ", String.class)),
                                row.get("joined_on", LocalDate.class),
                                row.get("left_on", LocalDate.class))));
    }

    private static Post post(Row row) {
        return new Post(
                row.get("title", String.class),
                new Reference(row.get("staff", UUID.class)),
                new OrganCode(row.get("organ", String.class)),
                PostRank.valueOf(row.get("rank", String.class)),
                row.get("leads", Boolean.class),
                row.get("in_charge_of", String.class),
                row.get("started_on", LocalDate.class),
                row.get("ended_on", LocalDate.class));
    }

    private static String[] codes(Collection<OrganCode> organs) {
        return organs.stream().map(OrganCode::value).toArray(String[]::new);
    }
}
