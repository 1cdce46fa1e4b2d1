package org.zhunsheng.engine.legality;

import java.time.LocalDate;
import java.util.Optional;

/** Whether an instrument is in force (效力), as far as the lists tell that come with the engine. */
public enum Force {
    /** It is listed, and not as repealed by that day. */
    IN_FORCE,
    REPEALED,
    /** The lists don't have it: nothing is said. */
    UNKNOWN;

    /** @param title with or without 中华人民共和国, without 《》 */
    public static Force of(String title, LocalDate day) {
        Facts facts = Catalogue.get().facts;
        String plain = Citing.plain(title);
        if (facts.repealed(plain, day).isPresent()) return REPEALED;
        return facts.knows(plain) ? IN_FORCE : UNKNOWN;
    }

    /**
     * What repealed or replaced a title by that day, without 中华人民共和国; empty where it is not listed as repealed then, or
     * nothing took its place.
     *
     * @param title with or without 中华人民共和国, without 《》
     */
    public static Optional<String> successor(String title, LocalDate day) {
        return Catalogue.get()
                .facts
                .repealed(Citing.plain(title), day)
                .map(Facts.Repeal::successor)
                .filter(successor -> !successor.isEmpty());
    }
}
