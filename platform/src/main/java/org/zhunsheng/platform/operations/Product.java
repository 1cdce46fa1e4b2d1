package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhunsheng.platform.database.CannotStart;

/** The migrations that this program brings, applied to a database where no platform runs (数据库结构). */
final class Product {

    static final String MIGRATIONS = "db/migration/";

    private final Installation.Owner owner;

    Product(Installation.Owner owner) {
        this.owner = owner;
    }

    /** As its backups and its databases name it. */
    static String version() {
        return Objects.requireNonNullElse(Product.class.getPackage().getImplementationVersion(), "unpacked");
    }

    /** All migrations that this program brings. */
    static List<Manifest.Migration> brought() throws IOException {
        Resource[] scripts =
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + MIGRATIONS + "*/V*__*.sql");
        List<Manifest.Migration> brought = new ArrayList<>();
        for (Resource script : scripts) {
            String path = script.getURL().getPath();
            String[] parts = path.substring(path.lastIndexOf(MIGRATIONS) + MIGRATIONS.length())
                    .split("/", 2);
            brought.add(new Manifest.Migration(parts[0], parts[1].substring(1, parts[1].indexOf("__")), null));
        }
        return brought;
    }

    /** Those of the list that this program has never heard of: the database is newer than the program. */
    static List<Manifest.Migration> unknown(List<Manifest.Migration> migrations) throws IOException {
        Set<String> known = brought().stream().map(Manifest.Migration::named).collect(Collectors.toSet());
        return migrations.stream()
                .filter(migration -> !known.contains(migration.named()))
                .toList();
    }

    /**
     * An older program would read and write a newer database by rules that hold no more.
     *
     * @throws CannotStart where the database has been brought to a version that this program does not know
     */
    static void mustNotBeOlder(Connection connection) throws IOException, SQLException {
        List<Manifest.Migration> unknown = unknown(new Tables(connection).migrations());
        if (unknown.isEmpty()) return;
        throw new CannotStart("数据库已由更新的版本（" + PlatformClock.program(connection) + "）升级过，其中的 "
                + unknown.getFirst().named() + (unknown.size() > 1 ? " 等 " + unknown.size() + " 项" : "") + "本程序（"
                + version() + "）没有。请用那个版本或者更新的版本启动；要退回旧版本，须用升级以前的备份恢复");
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
        new ModuleByModule().migrate(flyway().load());
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .initSql("set client_min_messages = warning")
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }
}
