package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.database.Subquestion;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/** The entries of one ledger: its door. Behind it each room has its own part of the table's SQL. */
public final class Entries<R extends Record> {

    private final Rows<R> rows;
    private final Questions questions;
    private final Acts acts;
    private final Readings<R> readings;
    private final Tallies tallies;
    private final PlainRecords plains;
    private final Histories<R> histories;
    private final Contribution contribution;
    private final Writings<R> writings;
    private final TakingBack<R> takingBack;

    Entries(Shape<R> shape, DSLContext dsl, Acts acts, Digest digest, Ids ids) {
        this.acts = acts;
        rows = new Rows<>(shape, digest);
        questions = new Questions(rows);
        readings = new Readings<>(rows, questions, dsl);
        tallies = new Tallies(rows, questions, dsl, acts);
        plains = new PlainRecords(shape, questions, dsl, acts, digest);
        histories = new Histories<>(rows, questions, dsl);
        contribution = new Contribution(rows, questions);
        writings = new Writings<>(rows, questions, acts, ids);
        takingBack = new TakingBack<>(rows, questions, acts);
    }

    public Shape<R> shape() {
        return rows.shape();
    }

    /** Up to {@code size} entries after {@code place}; page one thousand costs what page one costs. */
    public Page<R> page(Person by, Question question, Page.Order order, Page.@Nullable Place place, int size) {
        return readings.page(by, question, order, place, size);
    }

    public long count(Person by, Question question) {
        return readings.count(by, question);
    }

    /** Whether a question finds this entry. */
    public boolean finds(Person by, Question question, UUID id) {
        return readings.finds(by, question, id);
    }

    public Optional<Entry<R>> find(Person by, UUID id) {
        return readings.find(by, id);
    }

    /** Entries by their ids, in no order; those out of sight are left out. */
    public List<Entry<R>> all(Person by, Collection<UUID> wanted) {
        return readings.all(by, wanted);
    }

    /** Every entry that a question finds, in the ledger's order: of few, by one trip. */
    public List<Entry<R>> all(Person by, Question question) {
        return readings.all(by, question);
    }

    /** Hands over every entry in an order, some at a time, however many there are. */
    public void forEach(Person by, Question question, Page.Order order, Consumer<Entry<R>> each) {
        readings.forEach(by, question, order, each);
    }

    /** The titles of entries, for printing references. */
    public Map<UUID, String> titles(Collection<UUID> wanted) {
        return readings.titles(wanted);
    }

    public Tally tally(Person by, Question question, Measure measure) {
        return tallies.tally(by, question, measure);
    }

    /** The measure by the values of a column ({@code organ}), or by the month of a day ({@code heardOn}): {@code 2021-04}. */
    public Map<String, BigDecimal> tallyBy(Person by, Question question, Measure measure, String column) {
        return tallies.tallyBy(by, question, measure, column);
    }

    /**
     * Ids and digests of the entries that a question finds, as columns {@code id} and {@code digest}, for a module that
     * keeps what it published.
     *
     * @param question as of a moment
     */
    public Subquestion proof(Person by, Question question) {
        return tallies.proof(by, question);
    }

    /** Hands over every record that a figure counts, in the order of their ids. */
    public void plain(Person by, Question question, PlainRecord.Same same, Consumer<PlainRecord> each) {
        plains.plain(by, question, same, each);
    }

    /** The records of these ids as they stood at the moment, in the order of ids; those out of sight are left out. */
    public List<PlainRecord> plain(Person by, Collection<UUID> wanted, Instant asOf, PlainRecord.Same same) {
        return plains.plain(by, wanted, asOf, same);
    }

    /**
     * Hands over records as they stood at the moment, in the order of ids; those out of sight are left out.
     *
     * @param chosen finds their ids
     */
    public void plain(Person by, Subquestion chosen, Instant asOf, PlainRecord.Same same, Consumer<PlainRecord> each) {
        plains.plain(by, chosen, asOf, same, each);
    }

    /** The versions of an entry, the newest first. */
    public List<Version<R>> history(Person by, UUID id) {
        return histories.history(by, id);
    }

    /** The versions of several entries; those of one entry are the newest first. */
    public Map<UUID, List<Version<R>>> histories(Person by, Collection<UUID> wanted) {
        return histories.histories(by, wanted);
    }

    public Outcome register(Person by, R content) {
        return writings.register(by, content);
    }

    /**
     * Replaces the facts of an entry; what they replace stays in the history.
     *
     * @param seen the act its reader saw
     */
    public Outcome correct(Person by, UUID id, long seen, R content, String reason) {
        return writings.correct(by, id, seen, content, reason);
    }

    /** Takes an entry out of the ledger; its history keeps it. */
    public Outcome withdraw(Person by, UUID id, long seen, String reason) {
        return writings.withdraw(by, id, seen, reason);
    }

    /** Begins an entry of a ledger that the platform keeps, within the act of which it tells. */
    public void record(Act act, R content) {
        record(act, writings.nextId(), content);
    }

    /**
     * The same in place of what stands under this id, if something does.
     *
     * @throws IllegalStateException if the ledger is somebody's to keep, or if its checks refuse what is to be written
     */
    public void record(Act act, UUID id, R content) {
        if (!shape().isKeptByHouse())
            throw new IllegalStateException(shape().name() + " is not the platform's to write");
        Outcome outcome =
                writings.put(act, id, content, shape().judge(List.of(content)).getFirst());
        if (!(outcome instanceof Outcome.Written)) throw new IllegalStateException(shape().name() + ": " + outcome);
    }

    /**
     * Takes back all that one act wrote: what it added goes, what it changed or withdrew is as before. An act of its own.
     *
     * @param published which of these entries a published report rests on
     */
    public TakenBack takeBack(Person by, long act, String reason, UnaryOperator<Set<UUID>> published) {
        return takingBack.takeBack(by, act, reason, published);
    }

    Scope readable(Person by) {
        return questions.readable(by);
    }

    Scope writable(Person by) {
        return questions.writable(by);
    }

    Acts acts() {
        return acts;
    }

    Rows<R> rows() {
        return rows;
    }

    Readings<R> readings() {
        return readings;
    }

    Tallies tallies() {
        return tallies;
    }

    Contribution contribution() {
        return contribution;
    }

    Writings<R> writings() {
        return writings;
    }
}
