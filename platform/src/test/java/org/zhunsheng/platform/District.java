package org.zhunsheng.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.organs.Organs;

/** The district of the tests: a government, a market bureau, a city management bureau and a street, all invented. */
@TestComponent
public final class District {

    /** A fresh database in a fresh folder. */
    static final class Folder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("zhunsheng-test");
                TestPropertyValues.of("zhunsheng.folder=" + folder, "zhunsheng.today=2022-04-12")
                        .applyTo(context);
            } catch (IOException noFolder) {
                throw new UncheckedIOException(noFolder);
            }
        }
    }

    public static final OrganCode GOVERNMENT = new OrganCode("11990100MB0000016B");
    public static final OrganCode MARKET = new OrganCode("11990100MB00000246");
    public static final OrganCode URBAN = new OrganCode("11990100MB00000321");
    public static final OrganCode STREET = new OrganCode("11990100MB0000040U");

    /** The Justice Bureau's officer, who sees and writes the whole district. */
    public static final Person OFFICER = person("officer", GOVERNMENT, Scope.WHOLE);

    public static final Person MARKET_CLERK = person("market", MARKET, Scope.of(Set.of(MARKET)));
    public static final Person STREET_CLERK = person("street", STREET, Scope.of(Set.of(STREET)));

    private final Ledgers ledgers;

    District(Ledgers ledgers, Organs organs) {
        this.ledgers = ledgers;
        if (organs.hasRoot()) return;
        organs.found("示范区人民政府", GOVERNMENT.value(), "区政府", LocalDate.of(1997, 4, 1));
        add("示范区市场监督管理局", MARKET, "区市场监管局", "DEPARTMENT");
        add("示范区城市管理综合行政执法局", URBAN, "区城管执法局", "DEPARTMENT");
        add("示范区望河街道办事处", STREET, "望河街道", "STREET");
        organs.refresh();
    }

    private void add(String name, OrganCode code, String shortName, String kind) {
        var written = ledgers.register(
                ledgers.named("organs/organs").orElseThrow(),
                OFFICER,
                Map.of(
                        "name",
                        name,
                        "code",
                        code.value(),
                        "shortName",
                        shortName,
                        "kind",
                        kind,
                        "parent",
                        "示范区人民政府",
                        "foundedOn",
                        "2019-03-01"));
        if (!(written instanceof Entries.Outcome.Written)) throw new IllegalStateException(name + ": " + written);
    }

    private static Person person(String account, OrganCode organ, Scope scope) {
        return new Person(
                account,
                account,
                organ,
                List.of(new Person.Grant("*", Set.of(Right.READ, Right.WRITE, Right.EXPORT, Right.REPORT), scope)));
    }
}
