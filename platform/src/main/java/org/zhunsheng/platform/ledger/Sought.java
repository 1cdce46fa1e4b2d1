package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Measure;

/** What is added up over which entries; to a {@link Snapshot} a question's own moment says nothing. */
public record Sought(Entries<?> entries, Question question, Measure measure) {

    /** The same as of another moment; null is as the ledger stands. */
    public Sought asOf(@Nullable Instant moment) {
        return new Sought(entries, question.asOf(moment), measure);
    }

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

    Tallies.Asked asked(@Nullable Instant moment) {
        return new Tallies.Asked(question.asOf(moment), measure);
    }
}
