package org.zhunsheng.platform.procedure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.Timeliness;
import org.zhunsheng.platform.ledger.FormPage;

/**
 * What a matter's page shows, ready to be printed (办件).
 *
 * @param record    the record in its ledger; null while it is not whole yet
 * @param seen      how long the course was
 * @param steps     the line of steps
 * @param paper     the way out of the paper that is in hand; empty where none is
 * @param present   what the reader can do now
 * @param waiting   what others owe
 * @param why       why the steps that come later can't be done yet
 * @param may       steps without a place in the order that the reader may do
 * @param linked    matters of other procedures that it opened, or that opened it
 * @param seenOfFigures how far the conditions are by which steps are done
 * @param said      the record as far as it is written, by labels
 * @param takesPart the reader has a part, whichever
 */
public record MatterPage(
        UUID id,
        String title,
        String procedure,
        Named procedureName,
        String basis,
        @Nullable String record,
        int seen,
        String standing,
        List<Line> steps,
        List<Line> paper,
        List<Present> present,
        List<Waiting> waiting,
        List<Why> why,
        List<Present> may,
        List<Linked> linked,
        List<Seen> seenOfFigures,
        Map<String, String> said,
        List<Event> events,
        long returns,
        boolean takesPart,
        @Nullable Occasion occasion) {

    /** Templates of forms ask for it; a matter has none. */
    interface Occasion {
        String field();
    }

    /** @param state {@code done}, {@code now}, {@code owed}, {@code may} or {@code not}: it is not needed here */
    record Line(String id, Named name, String state, String office, String hand, String term, String basis) {}

    /** When something is due, with the words for what is left. */
    public record Term(@Nullable String day, @Nullable Timeliness state, String basis) {

        public String colour() {
            return state == null ? "" : state.colour();
        }
    }

    /** What the house last saw of the condition over figures by which a step is done, and on which day. */
    record Seen(Named name, String day, String words) {}

    /** @param state {@code hand}, {@code done} or {@code ended} */
    record Linked(UUID id, Named procedure, String title, String state) {}

    /** @param value what a choice sends */
    record Choice(String value, String text) {}

    /**
     * A step that the reader can do now.
     *
     * @param names      in whose name: more than one where the reader stands in for somebody
     * @param taken      the reader has it in hand
     * @param wrongs     what is wrong with what was typed
     * @param returns    earlier steps that can be returned
     * @param colleagues to whom it can be handed on
     * @param back       why it is to be done again; empty where it is done for the first time
     * @param notYet     what is in the way though its turn has come; empty where it can be done
     */
    record Present(
            String id,
            String member,
            Named name,
            String office,
            Term term,
            String basis,
            String gate,
            List<FormPage.Field> fields,
            Map<String, String> sets,
            List<Choice> names,
            boolean taken,
            boolean takes,
            String wrong,
            List<FormPage.Wrong> wrongs,
            String typedWhy,
            List<Choice> returns,
            List<Choice> colleagues,
            String back,
            String notYet) {}

    /**
     * A step that others owe.
     *
     * @param signers    who can have done it on paper, where the reader may enter that
     * @param registered what was signed on paper and waits to be checked; null where nothing does
     * @param confirms   the reader may check it
     */
    record Waiting(
            String id,
            String member,
            Named name,
            String office,
            String hand,
            String since,
            Term term,
            boolean open,
            boolean nobodyLeft,
            boolean urges,
            List<Choice> signers,
            @Nullable String registered,
            boolean confirms,
            String back,
            String refusal) {}

    /** Why a step can't be done yet. */
    record Why(Named name, List<String> reasons) {}

    /** @param state {@code late} where something came back, null else */
    record Event(
            String day,
            String text,
            String by,
            String words,
            Map<String, String> wrote,
            @Nullable String state,
            boolean withdraws,
            String step,
            String member) {}
}
