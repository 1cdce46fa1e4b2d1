package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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

    final List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }
}
