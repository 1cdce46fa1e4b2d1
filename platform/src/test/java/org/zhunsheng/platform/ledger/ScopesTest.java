package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Accounts;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.access.RoleOver;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.files.KeptFiles;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/**
 * Walks at random through whatever answers, as several people at once, by sessions and by tokens, over the same
 * connections, and looks into every answer for what was planted out of the asker's sight.
 *
 * <p>{@code -Dzhunsheng.scopes.calls} walks longer, {@code -Dzhunsheng.scopes.seed} elsewhere.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("数据范围随机测试")
class ScopesTest {

    private static final int CALLS = Integer.getInteger("zhunsheng.scopes.calls", 360);
    private static final long SEED = Long.getLong("zhunsheng.scopes.seed", 20_220_412);
    private static final int WALKERS = 6;
    private static final String PASSWORD = "Wanghe-2022-Street";
    private static final String COMMON = "共用词语";

    /** Tells the ledger and the organ to which the record belongs. */
    private static final Pattern MARK = Pattern.compile("zqm(\\d+)o(\\d)x");

    /** A page of no ledger's own that answers without records: texts of the program, and what takes long. */
    private static final Pattern TEXTS = Pattern.compile(".*(docs|openapi|templates|template\\.xlsx|login).*");

    private static final List<OrganCode> ORGANS = List.of(District.MARKET, District.URBAN, District.STREET);
    private static final List<String> DAYS = List.of("2022-03-01", "2022-06-30", "2022-12-31", "2021-12-31");
    private static final List<String> NAMES = List.of("示范区市场监督管理局", "示范区城市管理综合行政执法局", "示范区望河街道办事处");

    /** Somebody who asks: by a session or by a token, and what they may read. */
    private record Asker(String name, Person person, String header, String value) {

        boolean mayRead(String module, OrganCode owner) {
            return person.scope(Right.READ, module).covers(owner);
        }

        /** A token opens the interface only. */
        boolean program() {
            return header.equals("Authorization");
        }

        /** The same where a check was forgotten: nobody asked of which module and of whose records. */
        Person unchecked() {
            return new Person(
                    person.account(),
                    person.name(),
                    person.organ(),
                    List.of(new Person.Grant("*", Set.of(Right.READ, Right.WRITE, Right.EXPORT), Scope.WHOLE)));
        }
    }

    private record Planted(String ledger, OrganCode owner, UUID id) {}

    /** By which records could come out. */
    enum Road {
        LIST,
        OF_AN_ORGAN,
        BY_WORDS,
        AS_OF,
        RECORD,
        HISTORY,
        CSV,
        XLSX,
        PARQUET,
        BEHIND_A_FIGURE,
        PAGE,
        PAGE_BY_WORDS,
        FRAGMENT,
        OFFERED,
        RECORD_PAGE,
        FORM,
        SEARCH,
        FILE,
        /** Any other address that is mapped, with any of the records, metrics and organs in it. */
        ELSEWHERE;

        boolean forPrograms() {
            return compareTo(PAGE) < 0 || this == ELSEWHERE;
        }
    }

    private record Answer(int status, String said, byte[] body) {}

    @FunctionalInterface
    private interface Wire {
        Answer ask(Asker asker, Road road, String path) throws Exception;
    }

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Metrics metrics;

    @Autowired
    Accounts accounts;

    @Autowired
    KeptFiles files;

    @Autowired
    Wording wording;

    @Autowired
    Acts acts;

    @Autowired
    Flyway flyway;

    @Autowired
    District district;

    private final List<Planted> planted = new ArrayList<>();
    private final List<String> digests = new ArrayList<>();
    private final List<Asker> askers = new ArrayList<>();
    private List<String> names = List.of();
    private List<String> measures = List.of();
    private List<String> elsewhere = List.of();
    private String suffix = "";
    private long before;
    private Instant moment = Instant.EPOCH;

    @BeforeAll
    void plant() throws Exception {
        suffix = Long.toString(System.nanoTime(), 36);
        before = district.now();
        names = ledgers.all().stream().map(entries -> entries.shape().name()).toList();
        measures = metrics.all().stream().map(metric -> metric.id()).sorted().toList();
        elsewhere = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !TEXTS.matcher(pattern).matches())
                .distinct()
                .sorted()
                .toList();
        // what points at others comes after them
        for (int round = 0; round < 3; round++)
            for (Entries<?> entries : ledgers.all())
                for (OrganCode organ : ORGANS)
                    if (planted.stream()
                            .noneMatch(
                                    done -> done.ledger().equals(entries.shape().name())
                                            && done.owner().equals(organ))) plant(entries, organ);
        moment = acts.lastMoment();
        people();
    }

    @AfterAll
    void clear() {
        district.clear(before);
    }

    private void people() throws Exception {
        asker("market", new RoleOver(Role.CLERK, District.MARKET), Scope.of(Set.of(District.MARKET)));
        asker("street", new RoleOver(Role.LEADER, District.STREET), Scope.of(Set.of(District.STREET)));
        asker("court", new RoleOver(Role.CLERK, "litigation", District.URBAN), Scope.of(Set.of(District.URBAN)));
        asker("files", new RoleOver(Role.FILE_REVIEWER, District.MARKET), Scope.of(Set.of(District.MARKET)));
        asker("npc", new RoleOver(Role.CONGRESS, District.GOVERNMENT), Scope.WHOLE);
        asker("admin", new RoleOver(Role.ADMINISTRATOR, District.GOVERNMENT), Scope.WHOLE);
        asker("security", new RoleOver(Role.SECURITY, District.GOVERNMENT), Scope.WHOLE);
        asker("auditor", new RoleOver(Role.AUDITOR, District.GOVERNMENT), Scope.WHOLE);
    }

    @Test
    @DisplayName("不同范围的几个人同时访问，会话、令牌混用，没有一个回答带出范围以外的记录")
    void nobodySeesWhatIsNotTheirs() throws Exception {
        assertThat(unplanted()).as("没有种上标记的台账").hasSizeLessThan(12);
        List<Integer> statuses = new ArrayList<>();
        Wire wire = overTheWire();
        Wire counted = (asker, road, path) -> {
            Answer answer = wire.ask(asker, road, path);
            synchronized (statuses) {
                statuses.add(answer.status());
            }
            return answer;
        };
        assertThat(walk(counted, List.of(Road.values()), WALKERS, CALLS)).isEmpty();
        assertThat(statuses).contains(200, 403, 404).noneMatch(status -> status >= 500);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSizeGreaterThan(CALLS / 8);
    }

    @Test
    @DisplayName("去掉数据库的围栏，只凭查询自带的范围，也没有一个回答带出范围以外的记录")
    void theQuestionAloneHolds() throws Exception {
        fences("disable");
        try {
            assertThat(walk(overTheWire(), List.of(Road.values()), WALKERS, CALLS / 3))
                    .isEmpty();
        } finally {
            fences("enable");
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    @DisplayName("有意在一处忘记核对范围，随机测试发现得了，并且只在那一处")
    void aMissingCheckIsFound(Road broken) throws Exception {
        Wire wire = overTheWire();
        Wire holed = (asker, road, path) -> road == broken ? unchecked(asker, path) : wire.ask(asker, road, path);
        assertThat(walk(holed, List.of(broken), 1, 200)).isNotEmpty().allMatch(leak -> leak.startsWith(broken.name()));
    }

    private void fences(String what) throws SQLException {
        try (var owner = flyway.getConfiguration().getDataSource().getConnection();
                var statement = owner.createStatement()) {
            for (Entries<?> entries : ledgers.all())
                for (String table : List.of("", "_history"))
                    statement.execute(
                            "alter table " + entries.shape().table(table) + " " + what + " row level security");
        }
    }

    private Wire overTheWire() {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return (asker, road, path) -> {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header(asker.header(), asker.value())
                    .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html");
            if (road == Road.FRAGMENT) request.header("HX-Request", "true");
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers().map().toString(), answer.body());
        };
    }

    private Answer unchecked(Asker asker, String path) throws Exception {
        var answer = mvc.perform(get(URI.create(path))
                        .with(Desk.of(asker.unchecked()))
                        .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html"))
                .andReturn()
                .getResponse();
        return new Answer(answer.getStatus(), "", answer.getContentAsByteArray());
    }

    private List<String> walk(Wire wire, List<Road> roads, int walkers, int calls) throws Exception {
        Queue<String> leaks = new ConcurrentLinkedQueue<>();
        try (var pool = Executors.newFixedThreadPool(walkers)) {
            List<Future<?>> walks = new ArrayList<>();
            for (int i = 0; i < walkers; i++) {
                var random = new Random(SEED + i);
                walks.add(pool.submit(() -> {
                    for (int call = 0; call < calls / walkers && leaks.isEmpty(); call++)
                        step(wire, roads, random, leaks);
                    return null;
                }));
            }
            for (var walk : walks) walk.get();
        }
        return List.copyOf(leaks);
    }

    private void step(Wire wire, List<Road> roads, Random random, Queue<String> leaks) throws Exception {
        Road road = pick(roads, random);
        Asker asker = pick(
                askers.stream()
                        .filter(one -> one.program() ? road.forPrograms() : true)
                        .toList(),
                random);
        String path = path(road, random);
        leaks.addAll(leaks(asker, road, path, wire.ask(asker, road, path)));
    }

    /** An address on this road, of one's own records or of others. */
    private String path(Road road, Random random) {
        Planted target = pick(planted, random);
        String ledger = target.ledger();
        String api = "/api/v1/ledgers/" + ledger;
        String record = ledger + "/" + target.id();
        String words = URLEncoder.encode(COMMON, StandardCharsets.UTF_8);
        return switch (road) {
            case LIST -> api + "?limit=200";
            case OF_AN_ORGAN -> api + "?limit=50&organ=" + target.owner().value();
            case BY_WORDS -> api + "?q=" + words;
            case AS_OF -> api + "?asOf=" + moment;
            case RECORD -> "/api/v1/ledgers/" + record;
            case HISTORY -> "/api/v1/ledgers/" + record + "/history";
            case CSV -> api + "/export.csv";
            case XLSX -> api + "/export.xlsx";
            case PARQUET -> api + "/export.parquet";
            case BEHIND_A_FIGURE ->
                "/api/v1/figures/" + pick(measures, random) + "/records?period=2022&organ="
                        + target.owner().value();
            case PAGE ->
                "/" + ledger
                        + (random.nextBoolean()
                                ? ""
                                : "?organ=" + target.owner().value());
            case PAGE_BY_WORDS -> "/" + ledger + "?q=" + words;
            case FRAGMENT -> "/" + ledger + "?q=" + words + (random.nextBoolean() ? "" : "&limit=1&after=");
            case OFFERED -> "/" + ledger + "/near?q=" + words;
            case RECORD_PAGE -> "/" + record;
            case FORM -> "/" + record + "/correction";
            case SEARCH -> "/search?q=" + words;
            case FILE -> "/files/" + pick(digests, random);
            case ELSEWHERE -> filled(pick(elsewhere, random), target, random);
        };
    }

    /** The pattern with something of what is there in each of its places, and mostly asked of an organ, a period, words. */
    private String filled(String pattern, Planted target, Random random) {
        String path = pattern.replaceFirst("^(.*)/\\{module[^}]*}/\\{ledger[^}]*}", "$1/" + target.ledger());
        StringBuilder written = new StringBuilder();
        StringBuilder variable = new StringBuilder();
        int depth = 0;
        for (char c : path.toCharArray()) {
            if (c == '{' && depth++ == 0) variable.setLength(0);
            if (depth == 0) written.append(c);
            else variable.append(c);
            if (c == '}' && --depth == 0) written.append(value(variable.substring(1), target, random));
        }
        String organ = "organ=" + target.owner().value();
        String words = "q=" + URLEncoder.encode(COMMON, StandardCharsets.UTF_8);
        return written + pick(List.of("", "?" + organ, "?" + words, "?period=2022&" + organ, "?period=2022"), random);
    }

    private String value(String variable, Planted target, Random random) {
        String name = variable.split("[:}]", -1)[0];
        return switch (name) {
            case "metric" -> pick(measures, random);
            case "sm3" -> pick(digests, random);
            case "ending" -> pick(List.of("csv", "xlsx", "parquet"), random);
            case "key" -> pick(List.of("duty", "decisions", "enforcement", "publicity", "services"), random);
            case "login" -> pick(askers, random).person().account();
            case "figure" -> "F11";
            default -> target.id().toString();
        };
    }

    private List<String> leaks(Asker asker, Road road, String path, Answer answer) throws Exception {
        return MARK.matcher(answer.said() + text(path, answer.body()))
                .results()
                .filter(mark -> {
                    String ledger = names.get(Integer.parseInt(mark.group(1)));
                    OrganCode owner = ORGANS.get(Integer.parseInt(mark.group(2)));
                    return !asker.mayRead(ledger.substring(0, ledger.indexOf('/')), owner);
                })
                .map(mark -> road + " " + asker.name() + " " + path + " " + mark.group() + " of "
                        + names.get(Integer.parseInt(mark.group(1))))
                .distinct()
                .toList();
    }

    /** What the answer says: a workbook unpacked, a Parquet file read. */
    private static String text(String path, byte[] answer) throws Exception {
        if (answer.length > 4 && answer[0] == 'P' && answer[1] == 'K') {
            var text = new StringBuilder();
            Path file = Files.write(Files.createTempFile("scopes", ".zip"), answer);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries()))
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            } finally {
                Files.delete(file);
            }
            return text.toString();
        }
        if (path.contains("parquet") && answer.length > 4 && answer[0] == 'P' && answer[1] == 'A') return rows(answer);
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static String rows(byte[] parquet) throws Exception {
        Path file = Files.createTempFile("scopes", ".parquet");
        Files.write(file, parquet);
        var text = new StringBuilder();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var asking = duck.createStatement();
                var rows = asking.executeQuery("select * from read_parquet('" + file + "')")) {
            while (rows.next())
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                    text.append(rows.getString(i)).append('\n');
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }

    /** The ledgers in which fewer than two organs have a marked record. */
    private List<String> unplanted() {
        return names.stream()
                .filter(name -> planted.stream()
                                .filter(one -> one.ledger().equals(name))
                                .count()
                        < 2)
                .toList();
    }

    /** Somebody of another organ in whom all hands are: what the bureau writes, and what the congress does. */
    private static Person everyHand(Scope scope) {
        Person bureau = Desk.with(Role.REVIEWER, District.GOVERNMENT, scope);
        Person congress = Desk.with(Role.CONGRESS, District.GOVERNMENT, scope);
        return new Person(
                bureau.account(),
                bureau.name(),
                bureau.organ(),
                Stream.of(bureau, congress)
                        .flatMap(person -> person.grants().stream())
                        .toList());
    }

    private <R extends Record> void plant(Entries<R> entries, OrganCode organ) {
        Shape<R> shape = entries.shape();
        // the register of organs is open to everybody who is signed in
        if (shape.name().equals("organs/organs")) return;
        String mark = "zqm" + names.indexOf(shape.name()) + "o" + ORGANS.indexOf(organ) + "x";
        Person by = everyHand(Scope.of(Set.of(organ)));
        Map<String, String> texts = new HashMap<>();
        for (Column column : shape.columns())
            if (column.required() || column.kind() == Kind.TEXT)
                texts.put(column.name(), value(column, shape, mark, organ));
        attach(shape, by, texts, mark);
        // what the ledger's checks refuse is mended as a clerk would, a few times
        for (int attempt = 0; attempt < 8; attempt++) {
            switch (ledgers.register(entries, by, texts)) {
                case Outcome.Written(UUID id) -> {
                    planted.add(new Planted(shape.name(), organ, id));
                    return;
                }
                case Outcome.Refused(var findings) ->
                    findings.stream().filter(Finding::refuses).forEach(finding -> {
                        Column column = finding.column();
                        String mended =
                                mended(column, shape, finding.sentence(), texts.get(column.name()), mark, organ);
                        if (mended == null) texts.remove(column.name());
                        else texts.put(column.name(), mended);
                    });
                case Outcome.Changed _, Outcome.Unchanged _, Outcome.Missing _ ->
                    throw new IllegalStateException(shape.name());
            }
        }
    }

    /** Another text for the column that a check refused; null where it is better left empty. */
    private @Nullable String mended(
            Column column, Shape<?> shape, String sentence, @Nullable String was, String mark, OrganCode organ) {
        if (sentence.startsWith("check.Only")) return null;
        if (was == null || was.isEmpty()) return value(column, shape, mark, organ);
        return switch (column.kind()) {
            case NUMBER, DECIMAL, MONEY -> "2022";
            case DAY -> next(DAYS, was);
            case FLAG -> next(List.of("是", "否"), was);
            case CHOICE, CHOICES ->
                next(
                        column.choices().stream()
                                .map(choice -> wording.choice(choice))
                                .toList(),
                        was);
            case TEXT, ORGAN, REFERENCE, ATTACHMENT, PERSONAL ->
                column.required() ? value(column, shape, mark, organ) : null;
        };
    }

    private static String next(List<String> some, String was) {
        return some.get((some.indexOf(was) + 1) % some.size());
    }

    private void attach(Shape<?> shape, Person by, Map<String, String> texts, String mark) {
        for (Column column : shape.columns()) {
            if (column.kind() != Kind.ATTACHMENT) continue;
            byte[] content = ("%PDF-1.7 " + mark + suffix).getBytes(StandardCharsets.UTF_8);
            try {
                files.keep(by, shape.name(), by.organ(), mark + ".pdf", new ByteArrayInputStream(content));
            } catch (IOException unkept) {
                throw new UncheckedIOException(unkept);
            }
            String sm3 = Sm3.hex(content);
            texts.put(column.name(), sm3);
            digests.add(sm3);
        }
    }

    private String value(Column column, Shape<?> shape, String mark, OrganCode organ) {
        int own = ORGANS.indexOf(organ);
        return switch (column.kind()) {
            // of a text with a form the last figure tells the organs apart
            case TEXT ->
                column.formed()
                        ? wording.example(shape, column).replaceFirst("\\d(?=\\D*$)", Integer.toString(own + 1))
                        : column.isMarked(Ledger.CreditCode.class)
                                ? Codes.code("5199010057" + own + "00010X")
                                : column.isMarked(Ledger.EachOrgan.class)
                                        ? NAMES.get(own)
                                        : COMMON + " " + mark + suffix;
            case DAY -> "2022-03-01";
            case NUMBER, DECIMAL, MONEY -> "1";
            case FLAG -> "是";
            case CHOICE, CHOICES -> wording.choice(column.choices().getFirst());
            case ORGAN -> organ.value();
            case REFERENCE -> own(Objects.requireNonNull(column.target()), organ);
            case ATTACHMENT -> "";
            case PERSONAL -> column.type().getSimpleName().equals("PersonalName") ? "何某" : "990100198001010018";
        };
    }

    /** Of what was planted there for the same organ. */
    private String own(Class<? extends Record> target, OrganCode organ) {
        String ledger = ledgers.of(target).shape().name();
        return planted.stream()
                .filter(done -> done.ledger().equals(ledger) && done.owner().equals(organ))
                .map(done -> done.id().toString())
                .findFirst()
                .orElse("");
    }

    private void asker(String name, RoleOver given, Scope scope) throws Exception {
        String login = name + suffix;
        accounts.create(Person.PLATFORM, login, name, given.organ(), PASSWORD, given);
        Person person = Desk.with(given.role(), given.module(), given.organ(), scope);
        Person own = new Person(login, name, person.organ(), person.grants());
        askers.add(new Asker(name + " token", own, "Authorization", "Bearer " + Desk.token(acts, login)));
        var session = mvc.perform(post("/login")
                        .param("username", login)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("zs-session");
        askers.add(new Asker(
                name + " session",
                own,
                "Cookie",
                "zs-session=" + Objects.requireNonNull(session).getValue()));
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
