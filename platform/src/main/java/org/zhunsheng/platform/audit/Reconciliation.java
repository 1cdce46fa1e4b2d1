package org.zhunsheng.platform.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.zhunsheng.papers.proof.ChainHead;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.platform.audit.Difference.What;

/**
 * Holds everything that is stored against the chain, and the chain against itself (核对): every line, every trace, every
 * version of every record, every row of the guarded tables. Looks at one state of the database.
 */
public final class Reconciliation {

    /** Differences of one kind that are named; the others are counted. */
    public static final int NAMED = 100;

    /**
     * What was found.
     *
     * @param since    behind which line it began; 0: everything was looked at
     * @param lines    how many lines of the chain were walked
     * @param records  how many versions of records were computed anew
     * @param sequence of the last line; 0 of none
     * @param hash     of the last line
     * @param at       moment of the last line
     * @param older    lines from before acts left traces for which no baseline vouches: of their acts only what the lines
     *                 themselves name can be proven
     * @param counts   how many differences of each kind
     * @param found    the first {@link #NAMED} of each kind
     */
    public record Report(
            long since,
            long lines,
            long records,
            long sequence,
            String hash,
            Instant at,
            long older,
            Map<What, Long> counts,
            List<Difference> found) {

        public boolean whole() {
            return counts.isEmpty();
        }

        public long differences() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private Reconciliation() {}

    /**
     * Looks at everything, or at what acts behind a line left.
     *
     * @param tx       sees every row, in a transaction that sees one state
     * @param frozen   those who keep digests apart from records; they are asked where everything is looked at
     * @param since    the sequence of the last line that needs no second look; 0 looks at everything
     * @param heads    the chain's heads that were kept elsewhere
     * @param progress is told where it is and how far: {@code audit.line}, or a table
     */
    public static Report of(
            DSLContext tx,
            Recount recount,
            List<? extends Frozen> frozen,
            long since,
            Collection<Kept> heads,
            BiConsumer<String, Long> progress) {
        return reconcile(new Look(tx, since, progress), recount, frozen, heads);
    }

    /**
     * A head of the chain as it was kept elsewhere: so many lines, the last with this hash.
     *
     * @param marked whether its mark is one by this installation's key
     */
    public record Kept(long sequence, String hash, boolean marked) {

        /** @param trusted the certificates of the installation's keys, today's and earlier ones */
        public static Kept of(ChainHead head, Collection<MarkCertificate> trusted) {
            return new Kept(
                    head.sequence(), head.hash(), trusted.contains(head.mark().certificate()) && head.marked());
        }
    }

    private static Report reconcile(Look look, Recount recount, List<? extends Frozen> frozen, Collection<Kept> heads) {
        look.tx().execute("set local work_mem = '64MB'");
        HeldChain chain = new HeldChain(look);
        HeldChain.Walked walked = chain.lines();
        heads.forEach(head -> chain.held(head, walked));
        HeldRecords records = new HeldRecords(look, recount);
        long older = look.stands("audit.trace") ? traced(look, records) : walked.sequence();
        long recounted = 0;
        for (String place : recount.places()) {
            if (!look.stands(place)) continue;
            look.at(place, recounted);
            records.withoutLine(place);
            records.noted(place);
            recounted += recount.recount(
                    look.tx(),
                    place,
                    look.since(),
                    (id, act) -> look.add(What.CONTENT_CHANGED, place, id, act, null, "digest"));
        }
        if (look.atEverything())
            frozen.forEach(kept -> kept.hold(
                    look.tx(), (what, place, key, act, detail) -> look.add(what, place, key, act, null, detail)));
        return new Report(
                look.since(),
                walked.lines(),
                recounted,
                walked.sequence(),
                walked.hash(),
                walked.at(),
                older,
                look.counts(),
                look.found());
    }

    /** Everything that acts left. @return the last line of older acts for which no baseline vouches; 0 for none */
    private static long traced(Look look, HeldRecords records) {
        HeldTraces traces = new HeldTraces(look);
        HeldTraces.Baseline baseline = traces.baseline();
        traces.against(baseline);
        for (String place : records.places()) {
            if (!look.stands(place)) continue;
            look.at(place, 0);
            records.written(place, baseline);
            records.replaced(place, baseline);
        }
        new HeldRows(look).hold(baseline);
        return baseline.vouches() ? 0 : baseline.upTo();
    }
}
