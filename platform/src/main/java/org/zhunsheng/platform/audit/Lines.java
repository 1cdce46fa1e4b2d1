package org.zhunsheng.platform.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.platform.kernel.Period;

/** The door to what the chain says (审计查询). */
@Service
public class Lines {

    /**
     * What an auditor looks for; what is empty or null asks nothing.
     *
     * @param kind  the beginning of a kind: {@code ledger.} finds every write of a ledger
     * @param words held by the subject or anywhere in the detail
     */
    public record Search(
            String account,
            String kind,
            String words,
            @Nullable Period period) {}

    private final LineStore store;

    Lines(LineStore store) {
        this.store = store;
    }

    /** The lines of acts, in one query; an act that has none is left out. */
    public Map<Long, Line> of(Collection<Long> acts) {
        if (acts.isEmpty()) return Map.of();
        return store.of(acts).stream().collect(Collectors.toMap(Line::number, Function.identity()));
    }

    /** @param before the sequence of the last line seen; null begins with the newest */
    public List<Line> search(Search search, @Nullable Long before, int most) {
        return store.search(search, before, most);
    }

    /** The kinds of acts that have happened, in the order of their names. */
    List<String> kinds() {
        return store.kinds();
    }

    /** Every line from the first to the last, as it is written out for strangers. */
    void chain(Consumer<Chain.Line> reader) {
        store.walk(lines -> {
            String previous = Chain.GENESIS;
            for (Line line : (Iterable<Line>) lines::iterator) {
                reader.accept(new Chain.Line(previous, line.content(), line.hash()));
                previous = line.hash();
            }
            return true;
        });
    }

    /**
     * The line of this act with the hash of the line before it, as it is written out for strangers. What the lines
     * before say of other people's work is nobody's business who checks this act.
     *
     * @throws NoSuchElementException if the act has no line
     */
    public Chain.Line linked(long act) {
        List<Line> both = store.before(act);
        if (both.isEmpty()) throw new NoSuchElementException("act " + act);
        Line line = both.getFirst();
        return new Chain.Line(both.size() == 1 ? Chain.GENESIS : both.getLast().hash(), line.content(), line.hash());
    }
}
