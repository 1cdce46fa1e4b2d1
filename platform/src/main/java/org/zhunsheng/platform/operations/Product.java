package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.runtime.flyway.MigrationFilter;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;

/** The migrations that this program brings, applied to a database where no platform runs (数据库结构). */
final class Product {

    private static final String MIGRATIONS = "db/migration/";

    private final Class<?> platform;
    private final Installation.Owner owner;

    Product(Class<?> platform, Installation.Owner owner) {
        this.platform = platform;
        this.owner = owner;
    }

    /** Those of the list that this program has never heard of: the database is newer than the program. */
    static List<Manifest.Migration> unknown(List<Manifest.Migration> migrations) throws IOException {
        Set<String> known = new TreeSet<>();
        Resource[] scripts =
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + MIGRATIONS + "*/V*__*.sql");
        for (Resource script : scripts) {
            String path = script.getURL().getPath();
            String[] parts = path.substring(path.lastIndexOf(MIGRATIONS) + MIGRATIONS.length())
                    .split("/", 2);
            known.add(new Manifest.Migration(parts[0], parts[1].substring(1, parts[1].indexOf("__")), null).named());
        }
        return migrations.stream()
                .filter(migration -> !known.contains(migration.named()))
                .toList();
    }

    /** Applies them in their order, which is the order in which another database came to be. */
    void replay(List<Manifest.Migration> migrations) {
        for (int i = 0; i < migrations.size(); i++) {
            Manifest.Migration migration = migrations.get(i);
            boolean sameFollows =
                    i + 1 < migrations.size() && migrations.get(i + 1).module().equals(migration.module());
            if (!sameFollows) migrateTo(migration);
        }
    }

    private void migrateTo(Manifest.Migration migration) {
        flyway().locations("classpath:" + MIGRATIONS + migration.module())
                .table(Tables.historyOf(migration.module()))
                .target(migration.version())
                .load()
                .migrate();
    }

    /** As a start does it: all that this program brings and the database does not have yet. */
    void migrate() {
        Flyway whole = flyway().locations("classpath:db/migration")
                .table(Tables.historyOf("__root"))
                .load();
        new SpringModulithFlywayMigrationStrategy(
                        ApplicationModuleIdentifiers.of(ApplicationModules.of(platform)), MigrationFilter.USE_ALL)
                .migrate(whole);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }
}
