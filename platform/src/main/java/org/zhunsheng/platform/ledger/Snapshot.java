package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;

/**
 * The ledgers as one moment left them (快照), in one person's sight: whatever is sought here is answered from one state of
 * the database, and sought again as of the same moment it is answered in the same way for ever. What it is sought for, a
 * snapshot does not know.
 */
public final class Snapshot {

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
     * What was sought came to, with one proof of all that was to be proven.
     *
     * @param amounts empty where the measure says nothing of no entry
     */
    public record Answer(Map<Sought, Optional<BigDecimal>> amounts, Proven proof) {}

    /**
     * Amounts and one proof of all the entries behind them.
     *
     * @param besides what is sought besides and is not proven
     */
    public Answer proven(List<Sought> all, List<Sought> besides) {
        Map<Sought, Optional<BigDecimal>> found = new HashMap<>();
        List<Tallies.Sum> sums = new ArrayList<>();
        for (Sought sought : all) {
            List<Sought> within = besides.stream()
                    .filter(part -> part.isWithin(sought))
                    .distinct()
                    .toList();
            Tallies.Sum sum = sum(sought, within, all.size() == 1);
            found.put(sought, sum.amount());
            for (int i = 0; i < within.size(); i++)
                found.put(within.get(i), sum.within().get(i));
            sums.add(sum);
        }
        found.putAll(amounts(
                besides.stream().filter(sought -> !found.containsKey(sought)).toList()));
        return new Answer(found, proof(sums));
    }

    private Tallies.Sum sum(Sought sought, List<Sought> within, boolean alone) {
        raise(sought.entries());
        return sought.entries()
                .tallies()
                .sum(
                        tx,
                        by,
                        sought.asked(past),
                        within.stream().map(part -> part.asked(past)).toList(),
                        alone ? Rows.DIGEST : Tallies.ID_AND_DIGEST);
    }

    private static Proven proof(List<Tallies.Sum> sums) {
        return sums.size() == 1
                ? new Proven(sums.getFirst().count(), Sm3.hex(sums.getFirst().digests()))
                : Merged.of(sums.stream().map(Tallies.Sum::digests).toList());
    }

    /** A statement has 1,664 columns at most, and a proof takes two. */
    private static final int MOST_PROOFS = 400;

    /** The proofs of all that is sought, each once: one statement for each ledger, some where very many are sought. */
    public Proofs proofs(Collection<Sought> all) {
        Map<Entries<?>, List<Sought>> tables = all.stream()
                .distinct()
                .collect(Collectors.groupingBy(Sought::entries, LinkedHashMap::new, Collectors.toList()));
        Map<Sought, Tallies.Proof> proofs = new HashMap<>();
        tables.forEach((entries, sought) -> {
            raise(entries);
            for (int from = 0; from < sought.size(); from += MOST_PROOFS) {
                List<Sought> some = sought.subList(from, Math.min(sought.size(), from + MOST_PROOFS));
                List<Tallies.Proof> here = entries.tallies()
                        .proofs(
                                tx,
                                by,
                                some.stream().map(one -> one.asked(past)).toList());
                for (int i = 0; i < here.size(); i++) proofs.put(some.get(i), here.get(i));
            }
        });
        return new Proofs(proofs);
    }

    /** The amounts alone, empty where the measure says nothing of no entry: one statement for all ledgers of one scope. */
    public Map<Sought, Optional<BigDecimal>> amounts(Collection<Sought> all) {
        Map<Sought, Optional<BigDecimal>> amounts = new HashMap<>();
        added(all, false)
                .forEach((sought, amount) -> amounts.put(
                        sought,
                        Optional.ofNullable(amount.get(""))
                                .or(() -> sought.measure().ofNothing())));
        return amounts;
    }

    /** The same for each owning organ; an organ without entries is not named. */
    public Map<Sought, Map<OrganCode, BigDecimal>> byOwner(Collection<Sought> all) {
        Map<Sought, Map<OrganCode, BigDecimal>> byOwner = new HashMap<>();
        added(all, true).forEach((sought, amounts) -> {
            Map<OrganCode, BigDecimal> owned = new HashMap<>();
            amounts.forEach((owner, amount) -> owned.put(new OrganCode(owner), amount));
            byOwner.put(sought, owned);
        });
        return byOwner;
    }

    /** What each came to by its owner, who is empty unless told apart. */
    private Map<Sought, Map<String, BigDecimal>> added(Collection<Sought> all, boolean byOwner) {
        List<Sought> each = List.copyOf(new LinkedHashSet<>(all));
        Map<Sought, Map<String, BigDecimal>> amounts = new LinkedHashMap<>();
        each.forEach(sought -> amounts.put(sought, new HashMap<>()));
        byScope(each, byOwner).forEach((fence, selects) -> {
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
                        Sought sought = each.get(Objects.requireNonNull(row.get(1, Integer.class)));
                        if (amount != null)
                            Objects.requireNonNull(amounts.get(sought)).put(row.get(0, String.class), amount);
                    });
            raised = fence;
        });
        return amounts;
    }

    /** One select for each ledger, so that its table is read once however many amounts are sought in it. */
    private Map<String, List<Select<?>>> byScope(List<Sought> each, boolean byOwner) {
        Map<Entries<?>, Map<Integer, Tallies.Asked>> tables = new LinkedHashMap<>();
        for (int i = 0; i < each.size(); i++)
            tables.computeIfAbsent(each.get(i).entries(), none -> new LinkedHashMap<>())
                    .put(i, each.get(i).asked(past));
        Map<String, List<Select<?>>> byScope = new LinkedHashMap<>();
        tables.forEach(
                (entries, asked) -> byScope.computeIfAbsent(entries.readable(by).fence(), none -> new ArrayList<>())
                        .add(entries.tallies().amounts(tx, by, asked, byOwner)));
        return byScope;
    }

    /** Up to {@code size} of the entries that are sought, in the order of ids, after the one named. */
    public List<? extends Entry<?>> entries(Sought sought, @Nullable UUID after, int size) {
        raise(sought.entries());
        return sought.entries().readings().slice(tx, by, sought.question().asOf(past), after, size);
    }

    /** Tells the database whose records may be seen from here on. */
    private void raise(Entries<?> entries) {
        String fence = entries.readable(by).fence();
        if (fence.equals(raised)) return;
        tx.fetch("select set_config('zs.organs', ?, true)", fence);
        raised = fence;
    }
}
