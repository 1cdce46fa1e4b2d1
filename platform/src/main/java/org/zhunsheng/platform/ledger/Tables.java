package org.zhunsheng.platform.ledger;

import java.util.Locale;

/** What the table of a ledger is called, after its record and its module. */
final class Tables {

    private Tables() {}

    /** As {@code schema.table}. */
    static String of(Class<? extends Record> ledger) {
        return module(ledger) + "." + underscored(ledger.getSimpleName());
    }

    /** The module of a record, which is also its schema. */
    static String module(Class<?> ledger) {
        return ledger.getPackageName().substring(ledger.getPackageName().lastIndexOf('.') + 1);
    }

    /** {@code court_appearance} of {@code CourtAppearance}. */
    static String underscored(String record) {
        return record.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
