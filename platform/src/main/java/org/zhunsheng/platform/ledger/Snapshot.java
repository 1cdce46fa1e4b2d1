package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;

/**
 * The ledgers as one moment left them (快照): whatever is asked here is answered from one state of the database, and
 * asked again as of the same moment it is answered in the same way for ever.
 */
public final class Snapshot {

    /** What is added up over which entries; a question's own moment says nothing here. */
    public record Sought(Entries<?> entries, Question question, Measure measure) {

        /** It certainly looks at no entry that the other doesn't look at, so that one reading serves both. */
        boolean isWithin(Sought other) {
            return entries == other.entries
                    && question.scope().equals(other.question.scope())
                    && Objects.equals(question.period(), other.question.period())
                    && Objects.equals(question.dated(), other.question.dated())
                    && question.words().equals(other.question.words())
                    && question.where()
                            .entrySet()
                            .containsAll(other.question.where().entrySet());
        }
    }

    private final DSLContext tx;
    private final Person by;
    private final Instant asOf;
    private final @Nullable Instant past;
    private @Nullable String raised;

    /** @param past null where the tables as they stand are those of the moment: no history needs to be read */
    Snapshot(DSLContext tx, Person by, Instant asOf, @Nullable Instant past) {
        this.tx = tx;
        this.by = by;
        this.asOf = asOf;
        this.past = past;
    }

    public Instant asOf() {
        return asOf;
    }

    /**
     * The amounts (empty where the measure says nothing of no entry), in the order in which they were sought, and one proof of all the entries behind them.
     *
     * @param besides the amounts of what was sought besides and is not proven, in that order
     * @param count   the different entries
     * @param digest  SM3 over their digests in the order of ids; in hex
     */
    public record Proven(
            List<Optional<BigDecimal>> amounts, List<Optional<BigDecimal>> besides, long count, String digest) {}

    public Proven proven(List<Sought> all, List<Sought> besides) {
        Map<Sought, Optional<BigDecimal>> found = new HashMap<>();
        List<Tallies.Sum> sums = new ArrayList<>();
        for (Sought sought : all) {
            List<Sought> within = besides.stream()
                    .filter(part -> part.isWithin(sought))
                    .distinct()
                    .toList();
            raise(sought.entries().readable(by).fence());
            Tallies.Sum sum = sought.entries()
                    .tallies()
                    .sum(
                            tx,
                            by,
                            here(sought),
                            within.stream().map(this::here).toList(),
                            all.size() == 1 ? Rows.DIGEST : Tallies.ID_AND_DIGEST);
            found.put(sought, sum.amount());
            for (int i = 0; i < within.size(); i++)
                found.put(within.get(i), sum.within().get(i));
            sums.add(sum);
        }
        Merged entries = sums.size() == 1
                ? new Merged(sums.getFirst().count(), Sm3.hex(sums.getFirst().digests()))
                : Merged.of(sums.stream().map(Tallies.Sum::digests).toList());
        List<Sought> elsewhere = besides.stream()
                .filter(sought -> !found.containsKey(sought))
                .distinct()
                .toList();
        List<Optional<BigDecimal>> amounts = amounts(elsewhere);
        for (int i = 0; i < elsewhere.size(); i++) found.put(elsewhere.get(i), amounts.get(i));
        return new Proven(in(all, found), in(besides, found), entries.count(), entries.digest());
    }

    private static List<Optional<BigDecimal>> in(List<Sought> order, Map<Sought, Optional<BigDecimal>> found) {
        return order.stream()
                .map(sought -> Objects.requireNonNull(found.get(sought)))
                .toList();
    }

    /** One proof of several that were sought. */
    public static Proven together(List<Proof> proofs) {
        Merged merged = Merged.of(proofs.stream().map(Proof::entries).toList());
        return new Proven(proofs.stream().map(Proof::amount).toList(), List.of(), merged.count(), merged.digest());
    }

    /** A statement has 1,664 columns at most, and a proof takes two. */
    private static final int MOST_PROOFS = 400;

    /** The proofs of all that is sought, each once: one statement for each ledger, some where very many are sought. */
    public Map<Sought, Proof> proofs(List<Sought> all) {
        Map<Entries<?>, List<Sought>> tables = new LinkedHashMap<>();
        all.stream()
                .distinct()
                .forEach(sought -> tables.computeIfAbsent(sought.entries(), none -> new ArrayList<>())
                        .add(sought));
        Map<Sought, Proof> proofs = new HashMap<>();
        tables.forEach((entries, sought) -> {
            raise(entries.readable(by).fence());
            for (int from = 0; from < sought.size(); from += MOST_PROOFS) {
                List<Sought> some = sought.subList(from, Math.min(sought.size(), from + MOST_PROOFS));
                List<Proof> here = entries.tallies()
                        .proofs(tx, by, some.stream().map(this::here).toList());
                for (int i = 0; i < here.size(); i++) proofs.put(some.get(i), here.get(i));
            }
        });
        return proofs;
    }

    /** The amounts alone, in the order in which they were sought: one statement for all ledgers of one scope. */
    public List<Optional<BigDecimal>> amounts(List<Sought> all) {
        List<Map<String, BigDecimal>> amounts = amounts(all, false);
        return IntStream.range(0, all.size())
                .mapToObj(i -> Optional.ofNullable(amounts.get(i).get(""))
                        .or(() -> all.get(i).measure().ofNothing()))
                .toList();
    }

    /** The same for each owning organ; an organ without entries is not named. */
    public List<Map<OrganCode, BigDecimal>> byOwner(List<Sought> all) {
        return amounts(all, true).stream()
                .map(amounts -> {
                    Map<OrganCode, BigDecimal> byOwner = new HashMap<>();
                    amounts.forEach((owner, amount) -> byOwner.put(new OrganCode(owner), amount));
                    return byOwner;
                })
                .toList();
    }

    private List<Map<String, BigDecimal>> amounts(List<Sought> all, boolean byOwner) {
        List<Map<String, BigDecimal>> amounts = new ArrayList<>();
        all.forEach(sought -> amounts.add(new HashMap<>()));
        byScope(all, byOwner).forEach((fence, selects) -> {
            String union = IntStream.range(0, selects.size())
                    .mapToObj(i -> "({" + i + "})")
                    .collect(Collectors.joining(" union all "));
            List<QueryPart> parts = new ArrayList<>(selects);
            parts.add(DSL.val(fence));
            // the fence goes to the database together with what it stands round
            tx.fetchMany(
                            "select set_config('zs.organs', {" + selects.size() + "}, true); " + union,
                            parts.toArray(QueryPart[]::new))
                    .getLast()
                    .forEach(row -> {
                        BigDecimal amount = row.get(2, BigDecimal.class);
                        if (amount != null)
                            amounts.get(Objects.requireNonNull(row.get(1, Integer.class)))
                                    .put(row.get(0, String.class), amount);
                    });
            raised = fence;
        });
        return amounts;
    }

    /** One select for each ledger, so that its table is read once however many amounts are sought in it. */
    private Map<String, List<Select<?>>> byScope(List<Sought> all, boolean byOwner) {
        Map<Entries<?>, Map<Integer, Tallies.Asked>> tables = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Sought sought = all.get(i);
            tables.computeIfAbsent(sought.entries(), none -> new LinkedHashMap<>())
                    .put(i, here(sought));
        }
        Map<String, List<Select<?>>> byScope = new LinkedHashMap<>();
        tables.forEach((entries, sought) -> byScope.computeIfAbsent(
                        entries.readable(by).fence(), none -> new ArrayList<>())
                .add(entries.tallies().amounts(tx, by, sought, byOwner)));
        return byScope;
    }

    /** Up to {@code size} of the entries that are sought, in the order of ids, after the one named. */
    public List<? extends Entry<?>> entries(Sought sought, @Nullable UUID after, int size) {
        raise(sought.entries().readable(by).fence());
        return sought.entries().readings().slice(tx, by, sought.question().asOf(past), after, size);
    }

    private Tallies.Asked here(Sought sought) {
        return new Tallies.Asked(sought.question().asOf(past), sought.measure());
    }

    /** Tells the database whose records may be seen from here on. */
    private void raise(String fence) {
        if (fence.equals(raised)) return;
        tx.fetch("select set_config('zs.organs', ?, true)", fence);
        raised = fence;
    }
}
