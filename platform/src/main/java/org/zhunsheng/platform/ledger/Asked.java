package org.zhunsheng.platform.ledger;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the ledgers that a check asks, by what it {@link Asks}.
 *
 * @param every whichever ledger an entry names
 */
record Asked(boolean every, Set<String> tables) {

    static final Asked NOTHING = new Asked(false, Set.of());

    /** @throws IllegalStateException if something is named that is no ledger and does not say what it asks */
    static Asked by(Class<?> check) {
        Set<String> tables = new HashSet<>();
        boolean every = add(check, tables);
        return new Asked(every, Set.copyOf(tables));
    }

    boolean names(String table) {
        return every || tables.contains(table);
    }

    private static boolean add(Class<?> asking, Set<String> tables) {
        boolean every = false;
        @Nullable Asks asks = asking.getAnnotation(Asks.class);
        for (Class<?> asked : asks == null ? new Class<?>[0] : asks.value()) {
            if (asked == Ledgers.class) every = true;
            else if (asked.isAnnotationPresent(Ledger.class)) tables.add(Shape.table(asked.asSubclass(Record.class)));
            else if (asked.isAnnotationPresent(Asks.class)) every |= add(asked, tables);
            else
                throw new IllegalStateException(asking.getName() + " asks " + asked.getName()
                        + ", which is no ledger and does not say what it asks");
        }
        return every;
    }
}
