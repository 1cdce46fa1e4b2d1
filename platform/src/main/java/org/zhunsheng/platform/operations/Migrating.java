package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Starting;

/** A start brings the database to the program's version (升级数据库): refused where the database is newer, told while it lasts. */
@Component
final class Migrating implements FlywayConfigurationCustomizer {

    private final Starting starting;

    Migrating(Starting starting) {
        this.starting = starting;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        try (Connection connection = flyway.getDataSource().getConnection()) {
            Interrupted.mustNotBe(connection);
            Product.mustNotBeOlder(connection);
            int owed = Product.brought().size()
                    - new Tables(connection).migrations().size();
            if (owed > 0) flyway.callbacks(new Told(owed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Counts the migrations of all modules together. */
    private final class Told extends BaseCallback {

        private final int of;
        private int done;

        Told(int of) {
            this.of = of;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            starting.at(Starting.Step.MIGRATION, ++done, of);
        }
    }
}
