package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The law of a ledger on one page (台账的规矩): every check of its record, in the order in which pages show them. A check
 * that needs nothing but the record is a {@link Sentence} of the page; one that asks others is a class of its own and
 * stands here by its name. Pages that begin alike extend the one on which that is written.
 */
public abstract class Law<R extends Record> {

    /** A line of the page. */
    sealed interface Line permits Sentence, Asked {}

    /** A check that is a class of its own, and a bean. */
    record Asked(Class<? extends Check> check) implements Line {}

    /** The page of a ledger whose columns say everything. */
    public static final class Unwritten extends Law<Record> {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Filled> hands = new LinkedHashMap<>();
    private final Map<String, Set<String>> notYet = new LinkedHashMap<>();
    private Filled wholly = new Filled(Hand.KEEPER, "");
    private @Nullable String judged;

    /**
     * A check of the record alone.
     *
     * @param name   its sentences stand in the messages under this name, and it is the check's id unless the handbooks
     *     have one
     * @param column the column to mend
     */
    protected final Sentence<R> check(String name, String column) {
        Sentence<R> sentence = new Sentence<>(name, column);
        lines.add(sentence);
        return sentence;
    }

    /** A check that asks other ledgers, posts or calendars: a {@link BatchRule}. */
    protected final void asks(Class<? extends Check> check) {
        lines.add(new Asked(check));
    }

    /**
     * Columns that are not the keeper's to fill.
     *
     * @param basis why, as its instrument and article are cited
     */
    protected final void written(Hand hand, String basis, String... columns) {
        for (String column : columns)
            if (hands.put(column, new Filled(hand, basis)) != null)
                throw new IllegalStateException(column + " is filled by two hands");
    }

    /** The same of every column that no other line names. */
    protected final void wholly(Hand hand, String basis) {
        wholly = new Filled(hand, basis);
    }

    /** What a column says before its hand has filled it: among these the keeper chooses. */
    protected final void notYet(String column, String... values) {
        notYet.put(column, Set.of(values));
    }

    /** The column of the organ that is judged, where that is not the owner. */
    protected final void judges(String column) {
        judged = column;
    }

    /** @param basis empty where the law says nothing against the keeper */
    record Filled(Hand hand, String basis) {}

    Filled wholly() {
        return wholly;
    }

    Map<String, Filled> hands() {
        return Collections.unmodifiableMap(hands);
    }

    Map<String, Set<String>> notYet() {
        return Collections.unmodifiableMap(notYet);
    }

    @Nullable
    String judged() {
        return judged;
    }

    final List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }
}
