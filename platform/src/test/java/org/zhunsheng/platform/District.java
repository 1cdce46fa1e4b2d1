package org.zhunsheng.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhunsheng.platform.access.OpenIdProvider;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.organs.Organs;

/** The district of the tests: a government, a market bureau, a city management bureau and a street, all invented. */
@TestComponent
public final class District {

    /** A fresh database in a fresh folder, and an OpenID provider beside it. */
    static final class Folder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("zhunsheng-test");
                var provider = new OpenIdProvider();
                TestPropertyValues.of(
                                "zhunsheng.folder=" + folder,
                                "zhunsheng.today=2022-04-12",
                                // one address signs in for all tests
                                "zhunsheng.access.rate.sign-ins-per-minute=100000")
                        .and(provider.settings())
                        .applyTo(context);
                context.getBeanFactory().registerSingleton("openIdProvider", provider);
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
    public static final Person OFFICER = person(
            "officer",
            GOVERNMENT,
            Set.of(Right.READ, Right.WRITE, Right.EXPORT, Right.REPORT, Right.ASSESS, Right.OVERSEE),
            Scope.WHOLE);

    /** The leader who signs what leaves the district. */
    public static final Person SIGNER = person("signer", GOVERNMENT, Set.of(Right.READ, Right.SIGN), Scope.WHOLE);

    public static final Person MARKET_CLERK = clerk("market", MARKET, Scope.of(Set.of(MARKET)));
    public static final Person STREET_CLERK = clerk("street", STREET, Scope.of(Set.of(STREET)));

    private final Ledgers ledgers;
    private final Organs organs;
    private final DSLContext dsl;
    private final Acts acts;
    private final long founded;

    District(Ledgers ledgers, Organs organs, DSLContext dsl, Acts acts) {
        this.ledgers = ledgers;
        this.organs = organs;
        this.dsl = dsl;
        this.acts = acts;
        if (!organs.hasRoot()) found();
        founded = now();
    }

    private void found() {
        organs.found("示范区人民政府", GOVERNMENT.value(), "区政府", LocalDate.of(1997, 4, 1));
        add("示范区市场监督管理局", MARKET, "区市场监管局", "DEPARTMENT");
        add("示范区城市管理综合行政执法局", URBAN, "区城管执法局", "DEPARTMENT");
        add("示范区望河街道办事处", STREET, "望河街道", "STREET");
        organs.refresh();
    }

    /** Where the chain of acts is now. */
    public long now() {
        return acts.write(OFFICER, Scope.NOTHING, "test.now", "district", Map.of(), Act::number);
    }

    /**
     * Nothing is left in any ledger but the four organs, whatever other tests have registered: for a test that counts
     * what stands, or is judged by it.
     */
    public void clear() {
        clear(founded);
    }

    /** What was registered after the act is taken out of every ledger, by an act of its own. */
    public void clear(long act) {
        List<String> tables = dsl.fetch("""
                        select table_schema || '.' || table_name from information_schema.columns
                        where column_name = 'unchecked' and table_name not like '%\\_history'""").getValues(0, String.class);
        acts.write(OFFICER, Scope.WHOLE, "test.clear", "district", Map.of(), clearing -> {
            for (String table : tables) clearing.dsl().execute("delete from " + table + " where act > ?", act);
            return true;
        });
        // an act upon each: what was kept of it is asked again
        ledgers.all()
                .forEach(entries -> acts.note(
                        OFFICER.account(), "test.clear", entries.shape().name(), Map.of()));
        organs.refresh();
    }

    /** The register of organs says what stands in their ledger now. */
    public void refresh() {
        organs.refresh();
    }

    /** One statement as an act of its own: what an act alone may write, for a test that needs it otherwise. */
    public int write(String sql, Object... values) {
        return acts.write(
                OFFICER,
                Scope.WHOLE,
                "test.write",
                "district",
                Map.of(),
                act -> act.dsl().execute(sql, values));
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
        if (!(written instanceof Outcome.Written)) throw new IllegalStateException(name + ": " + written);
    }

    private static Person clerk(String account, OrganCode organ, Scope scope) {
        return person(account, organ, Set.of(Right.READ, Right.WRITE, Right.EXPORT, Right.REPORT), scope);
    }

    private static Person person(String account, OrganCode organ, Set<Right> rights, Scope scope) {
        return new Person(account, account, organ, List.of(new Person.Grant("*", rights, scope)));
    }
}
