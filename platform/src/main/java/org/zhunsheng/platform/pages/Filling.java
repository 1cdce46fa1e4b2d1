package org.zhunsheng.platform.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.ledger.Column;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Shape;

/** The order in which a new district fills its ledgers (填报顺序): a ledger comes after those it points into. */
@Component
final class Filling {

    private final Chapters chapters;
    private final Ledgers ledgers;

    Filling(Chapters chapters, Ledgers ledgers) {
        this.chapters = chapters;
        this.ledgers = ledgers;
    }

    /** What the platform keeps is filled by nobody. */
    List<Entries<?>> order() {
        Set<Entries<?>> placed = new LinkedHashSet<>();
        ledgers.all().stream()
                .filter(entries -> !entries.shape().isKeptByHouse())
                .sorted(Comparator.<Entries<?>, Shape<?>>comparing(Entries::shape, chapters.inFilling()))
                .forEach(entries -> place(entries, placed, new HashSet<>()));
        return new ArrayList<>(placed);
    }

    /** As far as the person may read them. */
    List<Entries<?>> order(Person by) {
        return order().stream()
                .filter(entries -> by.may(Right.READ, entries.shape().module()))
                .toList();
    }

    /** Two ledgers that point into each other stand as they come. */
    private void place(Entries<?> entries, Set<Entries<?>> placed, Set<Entries<?>> waiting) {
        if (placed.contains(entries) || !waiting.add(entries)) return;
        before(entries.shape()).forEach(other -> place(other, placed, waiting));
        placed.add(entries);
    }

    /** The ledgers that a ledger points into, each once and never itself. */
    Stream<Entries<?>> before(Shape<?> shape) {
        return shape.columns().stream()
                .map(Column::target)
                .filter(Objects::nonNull)
                .filter(target -> target != shape.type())
                .distinct()
                .map(target -> (Entries<?>) ledgers.of(target));
    }
}
