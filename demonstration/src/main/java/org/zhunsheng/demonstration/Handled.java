package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.platform.procedure.Deed.Verb;

/**
 * A matter as it was handled (办件): the record that came of it, and who did what about it on which day. Whoever does a step
 * fills its columns with what the record says; what would be done after yesterday is still to be done.
 */
final class Handled {

    private static final LocalDate YESTERDAY = Docket.TODAY.minusDays(1);
    private static final int EVENING = 17;

    private final String procedure;
    private final String ledger;
    private final Row row;
    private boolean unentered;
    private final List<Handling> course = new ArrayList<>();

    /** @param row by the ledger's columns, as a clerk types them */
    Handled(String procedure, String ledger, Row row) {
        this.procedure = procedure;
        this.ledger = ledger;
        this.row = row;
    }

    String procedure() {
        return procedure;
    }

    String ledger() {
        return ledger;
    }

    Row row() {
        return row;
    }

    /** Until today not all was done that makes a record of it: it is no row of its ledger yet. */
    Handled unentered() {
        unentered = true;
        return this;
    }

    boolean isEntered() {
        return !unentered;
    }

    /** In the order in which it was done. */
    List<Handling> course() {
        return course;
    }

    /** The step is done by the account on the day. */
    Handled did(String step, String by, LocalDate day, int hour) {
        return did(step, by, day, hour, new Row());
    }

    /** The same, where something else was typed at first than what the record says in the end. */
    Handled did(String step, String by, LocalDate day, int hour, Row typed) {
        return then(day, hour, by, Verb.DO, step, "", "", "", "", typed);
    }

    /** The share of one organ. */
    Handled share(String step, String member, String by, LocalDate day, int hour) {
        return then(day, hour, by, Verb.DO, step, member, "", "", "", new Row());
    }

    /** Checked, signed, numbered and sealed, an hour each: what the step has drafted goes its way. */
    Handled paper(String draft, String drafter, String checker, String signer, LocalDate day, int hour) {
        return did(draft + ".checking", checker, day, hour)
                .did(draft + ".signing", signer, day, hour + 1)
                .did(draft + ".numbering", drafter, day, hour + 2)
                .did(draft + ".sealing", drafter, day, hour + 2);
    }

    Handled returned(String step, String from, String by, LocalDate day, int hour, String why) {
        return then(day, hour, by, Verb.RETURN, step, "", "", from, why, new Row());
    }

    Handled urged(String step, String by, LocalDate day, int hour, String why) {
        return then(day, hour, by, Verb.URGE, step, "", "", "", why, new Row());
    }

    Handled taken(String step, String by, LocalDate day, int hour) {
        return then(day, hour, by, Verb.TAKE, step, "", "", "", "", new Row());
    }

    /** Whoever did it takes it back, before anybody went on from it. */
    Handled withdrawn(String step, String by, LocalDate day, int hour, String why) {
        return then(day, hour, by, Verb.WITHDRAW, step, "", "", "", why, new Row());
    }

    /** It was done on paper: one clerk enters who signed, another one an hour later looks at the paper. */
    Handled onPaper(String step, String by, String other, String signer, LocalDate day, int hour, String paper) {
        return then(day, hour, by, Verb.REGISTER, step, "", signer, "", paper, new Row())
                .then(day, hour + 1, other, Verb.CONFIRM, step, "", "", "", "", new Row());
    }

    /** Two people don't act about one matter in the same hour: whoever comes after the other comes an hour later. */
    private Handled then(
            LocalDate day,
            int hour,
            String by,
            Verb verb,
            String step,
            String member,
            String to,
            String from,
            String why,
            Row typed) {
        if (day.isAfter(YESTERDAY)) return this;
        int then = hour;
        if (!course.isEmpty()) {
            Handling last = course.getLast();
            if (day.isBefore(last.day())) throw new IllegalStateException(row + ": " + step + " before " + last);
            if (day.equals(last.day())) then = Math.max(hour, last.hour() + (by.equals(last.by()) ? 0 : 1));
        }
        if (then > EVENING) throw new IllegalStateException(row + ": " + step + " after work");
        course.add(new Handling(day, then, by, verb, step, member, to, from, why, typed));
        return this;
    }
}
