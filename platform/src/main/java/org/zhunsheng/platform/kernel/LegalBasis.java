package org.zhunsheng.platform.kernel;

import java.lang.reflect.AnnotatedElement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A {@link Basis} as a value. Both days are inclusive. */
public record LegalBasis(String instrument, String article, LocalDate from, LocalDate to) {

    public static List<LegalBasis> of(AnnotatedElement element) {
        return Stream.of(element.getAnnotationsByType(Basis.class))
                .map(b -> new LegalBasis(
                        b.instrument(),
                        b.article(),
                        LocalDate.parse(b.from()),
                        b.to().isEmpty() ? LocalDate.MAX : LocalDate.parse(b.to())))
                .toList();
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public String toString() {
        return instrument + article;
    }
}
