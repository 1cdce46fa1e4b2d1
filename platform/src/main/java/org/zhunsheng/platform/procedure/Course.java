package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.procedure.Deed.Verb;

/** What was done in a matter (经过), in its order. It is all there is to a matter; the rest follows. */
record Course(Procedure procedure, List<Deed> deeds) {

    Course {
        deeds = List.copyOf(deeds);
    }

    /** How it stood on that day, with what silence had said by then. */
    Standing standing(LocalDate day, Deadlines deadlines) {
        List<Deed> then = deeds;
        if (deeds.getLast().on().isAfter(day))
            then = deeds.stream().filter(deed -> !deed.on().isAfter(day)).toList();
        Standing standing = new Standing(procedure, then, day);
        for (Deed silence = standing.silence(deadlines); silence != null; silence = standing.silence(deadlines))
            standing = new Standing(procedure, and(standing.course(), silence), day);
        return standing;
    }

    /** Silence is written down by the first deed after it: a calendar corrected later takes nothing from what was built on it. */
    Course with(Deed deed, Deadlines deadlines) {
        return new Course(procedure, and(standing(deed.on(), deadlines).course(), deed));
    }

    /** A matter that one of its steps had opened has ended. Nothing is written in the record by it, not by silence either. */
    Course closed(String matter, LocalDate day) {
        Deed opening = deeds.stream()
                .filter(deed -> deed.verb() == Verb.DO && deed.to().equals(matter))
                .findFirst()
                .orElseThrow();
        LocalDate last = deeds.getLast().on();
        Deed closing = Deed.of(
                Verb.CLOSE, opening.step(), Person.PLATFORM.account(), opening.organ(), last.isAfter(day) ? last : day);
        return new Course(procedure, and(deeds, closing.to(matter)));
    }

    private static List<Deed> and(List<Deed> course, Deed deed) {
        List<Deed> longer = new ArrayList<>(course);
        longer.add(deed);
        return longer;
    }
}
