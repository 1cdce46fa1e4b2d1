package org.zhunsheng.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.zhunsheng.platform.kernel.Starting;

/** The two ways into the database: the owner's, for migrations only, and the platform's, which owns nothing. */
@Configuration(proxyBeanMethods = false)
class Connections {

    /** Where the database is and who owns it. */
    record Owner(String url, String user, String password) {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${zhunsheng.database.url:}'.empty")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(@Value("${zhunsheng.folder}") Path folder, Starting starting)
                throws IOException {
            starting.at(Starting.Step.DATABASE);
            return EmbeddedDatabase.start(folder);
        }

        @Bean
        Owner owner(EmbeddedDatabase database) {
            return new Owner(database.url(), "postgres", database.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${zhunsheng.database.url:}'.empty")
    static class External {

        @Bean
        Owner owner(
                @Value("${zhunsheng.database.url}") String url,
                @Value("${zhunsheng.database.user}") String user,
                @Value("${zhunsheng.database.password}") String password) {
            return new Owner(url, user, password);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    Starting starting() {
        return new Starting(new NoOperator());
    }

    /** Where no command asked for the start. */
    private static final class NoOperator implements Starting.Operator {

        @Override
        public void at(Starting.Standing standing) {}

        @Override
        public boolean watches() {
            return false;
        }

        @Override
        public void tell(String text) {}
    }

    /** From the environment where several processes share one database, else from the data folder. */
    @Bean
    Secret secret(@Value("${zhunsheng.secret:}") String given, @Value("${zhunsheng.folder}") Path folder)
            throws IOException {
        return given.isBlank() ? Secret.in(folder.toAbsolutePath()) : new Secret(given);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    FlywayConfigurationCustomizer asOwner(Owner owner) {
        return flyway ->
                // a migration that says "if exists" is no cause for a warning
                flyway.dataSource(owner.url(), owner.user(), owner.password())
                        .initSql("set client_min_messages = warning");
    }

    /** The first PostgreSQL that makes identifiers in the order of time, as the tables' keys are. */
    private static final int OLDEST = 18;

    /** @throws CannotStart if the server is older than what the migrations are written for */
    static void mustBeRecent(int version) {
        if (version < OLDEST)
            throw new CannotStart(
                    "数据库是 PostgreSQL " + version + "，平台需要 " + OLDEST + " 或者更新的版本。请升级数据库，或者用 ZHUNSHENG_DB_URL 另指一个");
    }

    /** Connects as zs_app, whose password follows from the owner's, so that several processes agree on it. */
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Owner owner, @Value("${zhunsheng.database.connections:24}") int connections)
            throws SQLException {
        String password = new Secret(owner.password()).derived("zs_app");
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            mustBeRecent(connection.getMetaData().getDatabaseMajorVersion());
            // several processes may start at once, and PostgreSQL refuses to alter one role twice at a time
            statement.execute("select pg_advisory_lock(20220411)");
            // before the migrations: they grant to this role
            statement.execute("""
                do $$ begin
                  if not exists (select from pg_roles where rolname = 'zs_app') then
                    create role zs_app login nosuperuser nobypassrls nocreatedb nocreaterole;
                  end if;
                end $$\
                """);
            statement.execute("alter role zs_app password '" + password + "'");
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(owner.url());
        pool.setUsername("zs_app");
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(10_000);
        // a database that was away and came back is found again without a restart
        pool.setValidationTimeout(3_000);
        pool.setKeepaliveTime(60_000);
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
