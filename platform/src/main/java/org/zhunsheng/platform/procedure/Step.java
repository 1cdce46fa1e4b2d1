package org.zhunsheng.platform.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.Deadline;

/**
 * One step (步骤) as it is declared. Sets hold ids of steps, unless said otherwise; what isn't declared is empty or null.
 *
 * @param by        the part whose office holds it
 * @param not       who had a hand in these has none in this one, and the other way round
 * @param notOrgan  nor has an office that had, or that a column names which is called so
 * @param fills     the columns that this step writes and no other
 * @param required  those of them that may not stay empty
 * @param sets      columns that it writes by itself: a word, or {@code today}, {@code person}, {@code office}, {@code district}, {@code returns}, {@code clear}, what a module knows ({@link Known})
 * @param offers    what stands in columns that it fills before anybody types: the same words, or another column's name
 * @param before    all that must be settled before it, all the way back
 * @param after     of these the ones that were named: where a drawing has its arrows
 * @param applies   column → the values with which it applies
 * @param needs     columns that must be there
 * @param gate      ids of checks of the ledger that must be kept
 * @param owes      these are owed (again) once it is done
 * @param restsOn   once these are done again, it is owed again
 * @param rounds    may be done again though it is done
 * @param may       has no place in the order and is owed only when another step owes it
 * @param ends      ends the matter
 * @param event     from where the event comes that it records
 * @param opens     the matter of another procedure that its doing begins
 * @param awaits    its turn comes once what these have opened has ended
 * @param terms     of these the first that concerns the record
 * @param each      the column whose organs each have their share; {@code quorum}: how many must have answered, 0 = all
 * @param holds     the condition over figures by which it is done where one is stated
 * @param silence   what is taken to be written when the term ends and nobody has acted; the value {@code due} is that day, a column's name what it says
 * @param paper     the stage of a paper's way out that it is; null where it is none
 */
public record Step(
        int ordinal,
        String id,
        Named name,
        String by,
        String basis,
        Set<String> not,
        Set<String> notOrgan,
        List<String> fills,
        Set<String> required,
        Map<String, String> sets,
        Map<String, String> offers,
        Set<String> before,
        Set<String> after,
        Map<String, Set<String>> applies,
        Set<String> needs,
        Set<String> gate,
        Set<String> owes,
        Set<String> restsOn,
        boolean rounds,
        boolean may,
        boolean ends,
        @Nullable String event,
        @Nullable Opens opens,
        Set<String> awaits,
        @Nullable String each,
        int quorum,
        List<Deadline> terms,
        @Nullable Deadline noSooner,
        @Nullable Extension extension,
        @Nullable Stops stops,
        @Nullable Holds holds,
        Map<String, String> silence,
        @Nullable Stage paper) {

    /** The term that is drawn: of several the one that is named first; null where there is none. */
    public @Nullable Deadline within() {
        return terms.isEmpty() ? null : terms.getFirst();
    }

    /**
     * It begins a matter of another procedure (关联事项).
     *
     * @param with what the first step of that one writes: its columns, each with a word as {@code sets} has them
     */
    public record Opens(String procedure, Map<String, String> with) {}

    /** It lengthens the term of another step, so many times at most. */
    public record Extension(String of, Deadline.Limit limit, int times) {}

    /** It stops the terms of other steps between the days of two columns, in every round anew. */
    public record Stops(Set<String> of, String from, String to) {}

    /**
     * A condition over figures, in columns of the record: where they are filled, the step is done by what the figures say.
     *
     * @param metric    the column that names the metric; it is empty where no condition is stated
     * @param every     the column of the {@link Recurrence}; {@code of} that of the {@link Reach}; {@code first} and
     *                  {@code last} those of the term's days
     * @param until     while this step is not done, the step is owed again where the condition fails
     * @param afterwards is owed where it fails once {@code until} is done
     */
    public record Holds(
            String metric,
            String least,
            String every,
            String of,
            String first,
            String last,
            String until,
            String afterwards) {

        /** The columns that must be there for it to be asked. */
        List<String> columns() {
            return List.of(metric, least, every, of, first, last);
        }
    }

    /** The one way of every outgoing paper behind its draft (公文处理): GB/T 9704 prints what comes of it. */
    @SuppressWarnings("ImmutableEnumChecker") // a name is two texts
    public enum Stage {
        CHECKING("核稿 / Checking"),
        SIGNING("签发 / Signing"),
        NUMBERING("编号 / Numbering"),
        SEALING("用印 / Sealing");

        final Named name;

        Stage(String name) {
            this.name = Named.of(name);
        }

        /** Its step's id: {@code review.signing}. */
        String of(String step) {
            return step + "." + name().toLowerCase(Locale.ROOT);
        }
    }
}
