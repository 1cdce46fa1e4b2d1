package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Migrations module by module (逐模块升级): each has its own folder, its own history, and follows those that it needs. What
 * its scripts may rest on is thereby what its classes may.
 */
@Component
final class ModuleByModule implements FlywayMigrationStrategy {

    /** In the order in which a start takes them: {@code ModulesTest} holds the list against the classes. */
    private static final String LIST = "/META-INF/spring-modulith/application-modules.json";

    @Override
    public void migrate(Flyway whole) {
        try {
            Set<String> withScripts =
                    Product.brought().stream().map(Manifest.Migration::module).collect(Collectors.toSet());
            modules()
                    .filter(withScripts::contains)
                    .forEach(module -> Flyway.configure()
                            .configuration(whole.getConfiguration())
                            .locations("classpath:" + Product.MIGRATIONS + module)
                            .table(Tables.historyOf(module))
                            .load()
                            .migrate());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> modules() throws IOException {
        try (InputStream list = Objects.requireNonNull(ModuleByModule.class.getResourceAsStream(LIST))) {
            return Stream.concat(
                    Stream.of(Tables.ROOT), JsonMapper.builder().build().readTree(list).propertyNames().stream());
        }
    }
}
