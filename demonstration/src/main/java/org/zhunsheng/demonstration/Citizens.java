package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Gives citizens' numbers that are valid and belong to nobody, each once. */
final class Citizens {

    private final Draw draw;
    private final Map<LocalDate, Integer> given = new HashMap<>();

    Citizens(Draw draw) {
        this.draw = draw;
    }

    /** Of somebody born in one of the years. */
    String born(int first, int last) {
        LocalDate birth = LocalDate.of(draw.between(first, last), 1, 1).plusDays(draw.between(0, 364));
        return Codes.citizen(birth, given.merge(birth, draw.between(1, 9), Integer::sum));
    }
}
