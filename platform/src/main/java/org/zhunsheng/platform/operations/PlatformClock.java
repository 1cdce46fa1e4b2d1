package org.zhunsheng.platform.operations;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Today;

/**
 * Keeps in the database on which day the platform's clock stands, for the verbs that write beside it (平台日期), and which
 * version of the program last ran on it.
 */
@Component
final class PlatformClock {

    private final DSLContext dsl;
    private final Today today;

    PlatformClock(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    @EventListener(ApplicationStartedEvent.class)
    void keep() {
        dsl.execute(
                "update operations.clock set stands_on = ?::date, program = ?",
                today.stands() ? today.day().toString() : null,
                Product.version());
    }

    /** The version that last ran on this database. */
    static String program(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select program from operations.clock")) {
            return rows.next() ? Objects.requireNonNullElse(rows.getString(1), "未知") : "未知";
        }
    }

    /** The clock of the platform that last ran on this database. */
    static Today of(DSLContext dsl) {
        Date standsOn =
                dsl.fetchSingle("select stands_on from operations.clock").get(0, Date.class);
        return new Today(standsOn == null ? "now" : standsOn.toLocalDate().toString());
    }
}
