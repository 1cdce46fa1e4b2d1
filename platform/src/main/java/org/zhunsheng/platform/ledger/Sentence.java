package org.zhunsheng.platform.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhunsheng.platform.kernel.LegalBasis;

/**
 * One check on the page of a ledger's {@link Law}: its provision with the days in force, when it concerns a record, when
 * it can be checked, and when it is kept. Unless it says otherwise it concerns every record, can always be checked, and a
 * record that breaks it is not registered.
 */
public final class Sentence<R extends Record> implements Rule<R>, Law.Line {

    private final String name;
    private final String column;
    private final List<LegalBasis> bases = new ArrayList<>();
    private String id;
    private Effect effect = Effect.REFUSE;
    private List<String> once = List.of();
    private List<String> during = List.of();
    private Predicate<? super R> concerns = record -> true;
    private Predicate<? super R> checkable = record -> true;
    private Predicate<? super R> kept = record -> {
        throw new IllegalStateException(name() + " does not say when it is kept");
    };

    Sentence(String name, String column) {
        this.name = name;
        this.id = name;
        this.column = column;
    }

    /** The handbooks' id: A-06. */
    public Sentence<R> id(String id) {
        this.id = id;
        return this;
    }

    /** The record that breaks it is a true record of something unlawful: it is registered and shown as such. */
    public Sentence<R> flags() {
        this.effect = Effect.FLAG;
        return this;
    }

    /**
     * The provision it rests on (依据). Said again where an older provision governs older records.
     *
     * @param instrument document number or title, as it is cited: {@code 法释〔2020〕3号}
     * @param article    article, paragraph and item, as they are cited: {@code 第八条}
     * @param from       first day in force, ISO
     */
    public Sentence<R> basis(String instrument, String article, String from) {
        bases.add(new LegalBasis(instrument, article, LocalDate.parse(from), LocalDate.MAX));
        return this;
    }

    /**
     * A provision that is in force no more.
     *
     * @param to last day in force, ISO
     */
    public Sentence<R> basis(String instrument, String article, String from, String to) {
        bases.add(new LegalBasis(instrument, article, LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    /** The sentence has nothing to say about other records. */
    public Sentence<R> concerns(Predicate<? super R> concerns) {
        this.concerns = concerns;
        return this;
    }

    /** Other records hold too little to tell: not checkable, which is not the same as kept. */
    public Sentence<R> checkable(Predicate<? super R> checkable) {
        this.checkable = checkable;
        return this;
    }

    /** Records that keep it. */
    public Sentence<R> kept(Predicate<? super R> kept) {
        this.kept = kept;
        return this;
    }

    /**
     * Kept where no other entry, in whichever organ, agrees in all of these columns; of an entry that leaves one of them
     * empty nothing is said.
     *
     * @param columns the first is the one by which others are looked for
     */
    public Sentence<R> once(String... columns) {
        this.once = List.of(columns);
        return this;
    }

    /** Beside {@link #once}: at the same time. The columns have the first and the last day on which an entry stands. */
    public Sentence<R> during(String from, String until) {
        this.during = List.of(from, until);
        return this;
    }

    List<String> once() {
        return once;
    }

    List<String> during() {
        return during;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    String column() {
        return column;
    }

    Effect effect() {
        return effect;
    }

    List<LegalBasis> bases() {
        return List.copyOf(bases);
    }

    @Override
    public boolean concerns(R content) {
        return concerns.test(content);
    }

    @Override
    public boolean checkable(R content) {
        return checkable.test(content);
    }

    @Override
    public boolean keptBy(R content) {
        return kept.test(content);
    }
}
