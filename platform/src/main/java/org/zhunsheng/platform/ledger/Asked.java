package org.zhunsheng.platform.ledger;

import java.util.HashSet;
import java.util.Set;

/**
 * The tables of the ledgers that a check asks, by what it {@link Asks}.
 *
 * @param any whichever ledger an entry names
 */
record Asked(boolean any, Set<String> tables) {

    static final Asked NOTHING = new Asked(false, Set.of());

    /** @throws IllegalStateException if something is named that is no ledger and does not say what it asks */
    static Asked by(Class<?> check) {
        Asks asks = check.getAnnotation(Asks.class);
        if (asks == null) return NOTHING;
        Set<String> tables = new HashSet<>();
        boolean any = asks.any();
        for (Class<?> asked : asks.value()) {
            Asked here = named(check, asked);
            any |= here.any();
            tables.addAll(here.tables());
        }
        return new Asked(any, Set.copyOf(tables));
    }

    private static Asked named(Class<?> check, Class<?> asked) {
        if (asked.isAnnotationPresent(Ledger.class))
            return new Asked(false, Set.of(Tables.of(asked.asSubclass(Record.class))));
        if (asked.isAnnotationPresent(Asks.class)) return by(asked);
        throw new IllegalStateException(
                check.getName() + " asks " + asked.getName() + ", which is no ledger and does not say what it asks");
    }

    boolean names(String table) {
        return any || tables.contains(table);
    }
}
