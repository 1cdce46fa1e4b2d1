package org.zhunsheng.platform.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;

/** The door through which everything is written: one transaction, one act, one line in the chain. */
@Service
public class Acts {

    /** Characters of a text in a line that changes no record. */
    private static final int LONGEST = 300;

    /** That an act stands: told once it does, for what follows from it elsewhere and is nobody's act. */
    public record Written(String kind, String subject) {}

    private final LineStore store;
    private final ApplicationEventPublisher told;

    Acts(LineStore store, ApplicationEventPublisher told) {
        this.store = store;
        this.told = told;
    }

    /** The same door for a verb of the command line, beside a running platform or without one. */
    public static Acts on(DSLContext dsl, Today today) {
        return new Acts(new LineStore(dsl, today), _ -> {});
    }

    /**
     * Does the work as one act. Either all of it is there afterwards together with its line, or nothing is.
     *
     * @param scope the organs whose records may be touched; the database refuses others
     * @param notes what the line says from the start: {@code reason} …
     */
    public <T> T write(
            Person by, Scope scope, String kind, String subject, Map<String, ?> notes, Function<Act, T> work) {
        T done = store.write(by.account(), scope, kind, subject, notes, work);
        told.publishEvent(new Written(kind, subject));
        return done;
    }

    /** A line of its own, for what changes no record: a login, a refusal, an unmasking, an export. */
    public void note(String account, String kind, String subject, Map<String, ?> notes) {
        store.write(account, Scope.NOTHING, kind, bounded(subject), bounded(notes), act -> true);
    }

    /** What comes from an address or a header can be of any length; a line of the chain can't. */
    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Map<String, ?> bounded(Map<String, ?> notes) {
        Map<String, Object> bounded = new TreeMap<>(notes);
        bounded.replaceAll((name, value) -> value instanceof String text ? bounded(text) : value);
        return bounded;
    }

    /** The moment of the last line: what "now" means for a question that is to be asked again. */
    public Instant lastMoment() {
        return store.lastMoment();
    }

    /**
     * The chain as one look at it finds it.
     *
     * @param moment of its last line
     * @param last   of each subject asked for, the place in the chain of the last line about it; 0 where there is none
     */
    public record Standing(Instant moment, Map<String, Long> last) {}

    /** What has last been written about each of these: while its place stays the same, nothing of it has changed. */
    public Standing standing(Collection<String> subjects) {
        return store.standing(subjects);
    }

    /**
     * Waits until every act that has been given this moment or an earlier one is visible, some milliseconds at most.
     * A question as of a moment that has passed this can't change its answer.
     */
    public void settle() {
        store.settle();
    }
}
