import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.flowable.task.api.TaskQuery;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhunsheng.platform.Zhunsheng;
import org.zhunsheng.platform.access.Accounts;
import org.zhunsheng.platform.access.Colleagues;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.access.RoleOver;
import org.zhunsheng.platform.database.EmbeddedDatabase;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.procedure.Answer;
import org.zhunsheng.platform.procedure.Deed;
import org.zhunsheng.platform.procedure.Matters;
import org.zhunsheng.platform.procedure.Matters.Wanted;
import org.zhunsheng.platform.procedure.Procedure;
import org.zhunsheng.platform.procedure.Work;

/**
 * Procedures beside a process engine (Flowable), in one process and on one PostgreSQL: a task given by a leader is begun,
 * accepted, reported, returned, reported again and closed; the first page of what waits with its counts is asked over a
 * million open duties; somebody leaves a thousand of them behind; and acts come at random while people leave.
 *
 * <p>Both are called as programs call them, each deed a transaction. Ours writes besides what an engine does not have: the record in its
 * ledger with the checks that it must keep, and a line in the chain. The million is copied by the database, on both sides,
 * from one that was begun as any other; the engine's without its variables, which the list does not ask.
 */
public final class Procedures {

    private static final LocalDate TODAY = LocalDate.of(2022, 4, 12);
    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench">
              <process id="task" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="fork"/>
                <parallelGateway id="fork"/>
                <sequenceFlow id="f2" sourceRef="fork" targetRef="acceptance"/>
                <sequenceFlow id="f3" sourceRef="fork" targetRef="consent"/>
                <userTask id="acceptance" flowable:candidateGroups="${lead}" flowable:dueDate="${due}"/>
                <userTask id="consent" flowable:candidateGroups="${helper}" flowable:dueDate="${due}"/>
                <sequenceFlow id="f4" sourceRef="acceptance" targetRef="join"/>
                <sequenceFlow id="f5" sourceRef="consent" targetRef="join"/>
                <parallelGateway id="join"/>
                <sequenceFlow id="f6" sourceRef="join" targetRef="completion"/>
                <userTask id="completion" flowable:candidateGroups="${lead}" flowable:dueDate="${due}"/>
                <sequenceFlow id="f7" sourceRef="completion" targetRef="closure"/>
                <userTask id="closure" flowable:candidateGroups="${office}" flowable:dueDate="${due}"/>
                <sequenceFlow id="f8" sourceRef="closure" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>""";

    private final Matters matters;
    private final Accounts accounts;
    private final Procedure procedure;
    private final Work work;
    private final Colleagues colleagues;
    private final Organs organs;
    private final EmbeddedDatabase database;
    private final ProcessEngine engine;
    private final Map<String, Object> results = new LinkedHashMap<>();
    private final Person office;
    private final Person lead;
    private final Person helper;
    private int number;

    private Procedures(ConfigurableApplicationContext platform) throws SQLException {
        matters = platform.getBean(Matters.class);
        accounts = platform.getBean(Accounts.class);
        work = platform.getBean(Work.class);
        colleagues = platform.getBean(Colleagues.class);
        organs = platform.getBean(Organs.class);
        database = platform.getBean(EmbeddedDatabase.class);
        procedure = platform.getBean(org.zhunsheng.platform.procedure.Procedures.class)
                .named("leader-task")
                .orElseThrow();
        office = colleagues.named("office").orElseThrow();
        lead = colleagues.named("department").orElseThrow();
        helper = colleagues.named("street").orElseThrow();
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create schema flow");
        }
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(database.url() + "?currentSchema=flow");
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword(database.password());
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcMaxActiveConnections(16);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("task.bpmn20.xml", MODEL)
                .deploy();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath();
        int duties = Integer.parseInt(args[2]);
        var application = new SpringApplication(Zhunsheng.class);
        try (var platform = application.run(
                "--server.port=0",
                "--zhunsheng.folder=" + folder,
                "--zhunsheng.today=" + TODAY,
                "--zhunsheng.demonstration=true",
                "--logging.threshold.console=off",
                "--logging.file.name=" + folder.resolve("logs").resolve("bench.log"))) {
            var bench = new Procedures(platform);
            bench.deeds(200, "warm");
            bench.deeds(600, "deeds");
            bench.random(200, 3_000);
            bench.waiting(duties);
            bench.leaver();
            bench.write(Path.of(args[1]));
            bench.engine.close();
        }
        System.exit(0);
    }

    // ---- a task from its beginning to its end ----

    /** How long each kind of deed takes, in milliseconds. */
    private final class Times {

        private final Map<String, List<Long>> took = new LinkedHashMap<>();

        <T> T of(String deed, Callable<T> work) throws Exception {
            long from = System.nanoTime();
            T done = work.call();
            took.computeIfAbsent(deed, none -> new ArrayList<>()).add(System.nanoTime() - from);
            return done;
        }

        Map<String, Object> told() {
            Map<String, Object> told = new LinkedHashMap<>();
            took.forEach((deed, times) -> told.put(deed, Procedures.told(times)));
            return told;
        }
    }

    private static Map<String, Object> told(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("times", sorted.length);
        told.put("p50Ms", ms(sorted[sorted.length / 2]));
        told.put("p99Ms", ms(sorted[(int) (sorted.length * 0.99)]));
        told.put("maxMs", ms(sorted[sorted.length - 1]));
        return told;
    }

    private static double ms(long nanos) {
        return Math.round(nanos / 10_000.0) / 100.0;
    }

    private void deeds(int tasks, String name) throws Exception {
        Times ours = new Times();
        Times theirs = new Times();
        for (int i = 0; i < tasks; i++) {
            UUID matter = ours.of("begin", () -> begin());
            ours.of("complete", () -> done(lead, matter, "acceptance", 1, "", Map.of()));
            ours.of("complete", () -> done(helper, matter, "consent", 2, organs.nameOf(helper.organ()), Map.of()));
            ours.of("complete", () -> done(lead, matter, "completion", 3, "", report()));
            ours.of("return", () -> returned(matter, 4));
            ours.of("complete", () -> done(lead, matter, "completion", 5, "", report()));
            ours.of("complete", () -> done(office, matter, "closure", 6, "", Map.of()));
            String instance = theirs.of("begin", () -> start());
            theirs.of("complete", () -> complete(instance, "acceptance", Map.of()));
            theirs.of("complete", () -> complete(instance, "consent", Map.of()));
            theirs.of("complete", () -> complete(instance, "completion", Map.copyOf(report())));
            theirs.of("return", () -> move(instance, "closure", "completion"));
            theirs.of("complete", () -> complete(instance, "completion", Map.copyOf(report())));
            theirs.of("complete", () -> complete(instance, "closure", Map.of()));
        }
        results.put(name, Map.of("zhunsheng", ours.told(), "flowable", theirs.told()));
        System.err.println(name + " " + results.get(name));
    }

    private static Map<String, String> report() {
        return Map.of("result", "已经处理，并答复了反映问题的居民。", "proof", "答复记录");
    }

    private Map<String, String> task() {
        Map<String, String> task = new LinkedHashMap<>();
        task.put("number", "测" + ++number + "号");
        task.put("task", "集中处理夜间施工扰民投诉");
        task.put("source", "批示");
        task.put("paper", "示政阅〔2022〕8号");
        task.put("givenBy", "陈望舒");
        task.put("givenOn", TODAY.toString());
        task.put("lead", organs.nameOf(lead.organ()));
        task.put("coUnits", organs.nameOf(helper.organ()));
        task.put("dueOn", TODAY.plusMonths(1).toString());
        return task;
    }

    private UUID begin() {
        return matter(matters.begin(office, procedure, task(), office.account()));
    }

    private UUID done(Person by, UUID matter, String step, int seen, String member, Map<String, String> typed) {
        return matter(
                matters.act(by, matter, new Wanted(seen, Deed.Verb.DO, step, member, by.account(), typed, "", "", "")));
    }

    private UUID returned(UUID matter, int seen) {
        return matter(matters.act(
                office,
                matter,
                new Wanted(
                        seen,
                        Deed.Verb.RETURN,
                        "completion",
                        "",
                        office.account(),
                        Map.of(),
                        "",
                        "closure",
                        "没有附答复记录")));
    }

    private static UUID matter(Answer answer) {
        if (answer instanceof Answer.Done(UUID id)) return id;
        throw new IllegalStateException(answer.toString());
    }

    private String start() {
        Map<String, Object> variables = new LinkedHashMap<>(task());
        variables.put("lead", lead.organ().value());
        variables.put("helper", helper.organ().value());
        variables.put("office", "office");
        variables.put("due", date(TODAY.plusMonths(1)));
        return engine.getRuntimeService()
                .startProcessInstanceByKey("task", variables)
                .getId();
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private boolean complete(String instance, String step, Map<String, Object> variables) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .singleResult();
        engine.getTaskService().complete(task.getId(), variables);
        return true;
    }

    private boolean move(String instance, String from, String to) {
        engine.getRuntimeService()
                .createChangeActivityStateBuilder()
                .processInstanceId(instance)
                .moveActivityIdTo(from, to)
                .changeState();
        return true;
    }

    // ---- acts at random ----

    /** What became of the tasks after many random acts, in which whoever has a task in hand may leave. */
    private void random(int tasks, int acts) throws Exception {
        results.put(
                "random",
                Map.of(
                        "tasks",
                        tasks,
                        "acts",
                        acts,
                        "zhunsheng",
                        ourRandom(tasks, acts),
                        "flowable",
                        theirRandom(tasks, acts)));
        System.err.println("random " + results.get("random"));
    }

    private Person leaving(int i) {
        String login = "leaving" + i;
        accounts.create(
                Person.PLATFORM,
                login,
                "要离开的人",
                lead.organ(),
                "Zhun-sheng-2026!",
                new RoleOver(Role.CLERK, lead.organ()));
        return colleagues.named(login).orElseThrow();
    }

    private Map<String, Object> ourRandom(int tasks, int acts) throws Exception {
        Random of = new Random(20220412);
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < tasks; i++) all.add(begin());
        int hires = 0;
        Person clerk = leaving(hires++);
        int refused = 0;
        for (int i = 0; i < acts; i++) {
            UUID matter = all.get(of.nextInt(tasks));
            if (of.nextInt(100) == 0) {
                leave(clerk);
                clerk = leaving(hires++);
                continue;
            }
            int seen = seen(matter);
            Person by = of.nextBoolean() ? lead : clerk;
            Wanted wanted = switch (of.nextInt(6)) {
                case 0 -> new Wanted(seen, Deed.Verb.DO, "acceptance", "", by.account(), Map.of(), "", "", "");
                case 1 ->
                    new Wanted(
                            seen,
                            Deed.Verb.DO,
                            "consent",
                            organs.nameOf(helper.organ()),
                            helper.account(),
                            Map.of(),
                            "",
                            "",
                            "");
                case 2 -> new Wanted(seen, Deed.Verb.DO, "completion", "", by.account(), report(), "", "", "");
                case 3 ->
                    new Wanted(
                            seen,
                            Deed.Verb.TAKE,
                            of.nextBoolean() ? "acceptance" : "completion",
                            "",
                            clerk.account(),
                            Map.of(),
                            "",
                            "",
                            "");
                case 4 ->
                    new Wanted(
                            seen, Deed.Verb.RETURN, "completion", "", office.account(), Map.of(), "", "closure", "再办");
                default ->
                    new Wanted(
                            seen, Deed.Verb.RETURN, "acceptance", "", by.account(), Map.of(), "", "completion", "重新承接");
            };
            Person actor = colleagues.named(wanted.inNameOf()).orElseThrow();
            if (!(matters.act(actor, matter, wanted) instanceof Answer.Done)) refused++;
        }
        leave(clerk);
        String begun = all.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        return outcome(
                refused,
                count("select count(*) from procedure.matter m where id in (" + begun
                        + ") and settled_on is null and not ended"
                        + " and not exists (select from procedure.duty d where d.matter = m.id and open)"),
                count(
                        "select count(*) from procedure.duty d join access.account a on a.login = d.taker and a.state <> 'ACTIVE' where open and matter in ("
                                + begun + ")"),
                count("select count(*) from (select from procedure.duty where open and matter in (" + begun
                        + ") group by matter, step, member having count(*) > 1) twice"));
    }

    private Map<String, Object> theirRandom(int tasks, int acts) throws Exception {
        Random of = new Random(20220412);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tasks; i++) all.add(start());
        Set<String> gone = new HashSet<>();
        String clerk = "clerk0";
        int refused = 0;
        for (int i = 0; i < acts; i++) {
            String instance = all.get(of.nextInt(tasks));
            if (of.nextInt(100) == 0) {
                gone.add(clerk);
                clerk = "clerk" + (gone.size() + 1);
                continue;
            }
            boolean their = of.nextBoolean();
            try {
                switch (of.nextInt(6)) {
                    case 0 -> act(instance, "acceptance", their ? "lead" : clerk);
                    case 1 -> act(instance, "consent", "helper");
                    case 2 -> act(instance, "completion", their ? "lead" : clerk);
                    case 3 -> {
                        Task task = task(instance, of.nextBoolean() ? "acceptance" : "completion");
                        engine.getTaskService().claim(task.getId(), clerk);
                    }
                    case 4 -> back(instance, "closure", "completion");
                    default -> back(instance, "completion", "acceptance");
                }
            } catch (RuntimeException why) {
                refused++;
            }
        }
        gone.add(clerk);
        String begun = all.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        String left = gone.stream().map(who -> "'" + who + "'").collect(Collectors.joining(","));
        return outcome(
                refused,
                count("select count(*) from flow.act_ru_execution e where id_ = proc_inst_id_ and id_ in (" + begun
                        + ")" + " and not exists (select from flow.act_ru_task t where t.proc_inst_id_ = e.id_)"),
                count("select count(*) from flow.act_ru_task where assignee_ in (" + left + ") and proc_inst_id_ in ("
                        + begun + ")"),
                count("select count(*) from (select from flow.act_ru_task where proc_inst_id_ in (" + begun
                        + ") group by proc_inst_id_, task_def_key_ having count(*) > 1) twice"));
    }

    private static Map<String, Object> outcome(int refused, long stalled, long leavers, long twice) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("refused", refused);
        outcome.put("openWithNothingToDo", stalled);
        outcome.put("inTheHandsOfLeavers", leavers);
        outcome.put("owedTwice", twice);
        return outcome;
    }

    private Task task(String instance, String step) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .list();
        if (open.isEmpty()) throw new IllegalStateException("not its turn");
        return open.getFirst();
    }

    /** As an application does that asks the engine whose a task is. */
    private void act(String instance, String step, String by) {
        Task task = task(instance, step);
        if (task.getAssignee() != null && !task.getAssignee().equals(by)) throw new IllegalStateException("taken");
        engine.getTaskService().complete(task.getId());
    }

    private void back(String instance, String from, String to) {
        task(instance, from);
        move(instance, from, to);
    }

    private int seen(UUID matter) throws SQLException {
        return (int) count("select deeds from procedure.matter where id = '" + matter + "'");
    }

    // ---- a million of them ----

    private void waiting(int duties) throws Exception {
        UUID template = begin();
        String instance = start();
        List<String> offices = organs.all().stream()
                .filter(organ -> !organ.ended() && !organ.code().equals(helper.organ()))
                .map(organ -> organ.code().value())
                .limit(100)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!offices.contains(lead.organ().value())) offices.set(0, lead.organ().value());
        copyOurs(template, duties, offices);
        copyTheirs(instance, duties, offices);
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("openDuties", count("select count(*) from procedure.duty where open"));
        told.put("openTasks", count("select count(*) from flow.act_ru_task"));
        told.put("oursOfTheDepartment", work.of(lead, 20).all());
        told.put("oursOfTheOffice", work.of(office, 20).all());
        told.put("theirsOfTheDepartment", candidates(lead.organ().value()).count());
        told.put("zhunshengDepartment", ask(() -> work.of(lead, 20)));
        told.put("flowableDepartment", ask(() -> page(lead.organ().value())));
        told.put("zhunshengOffice", ask(() -> work.of(office, 20)));
        told.put("flowableOffice", ask(() -> page("office")));
        told.put("zhunshengCountsAtOnce", countsAtOnce());
        results.put("waiting", told);
        System.err.println("waiting " + told);
    }

    private boolean countsAtOnce() {
        long before = work.of(lead, 20).all();
        UUID matter = begin();
        boolean more = work.of(lead, 20).all() == before + 1;
        done(lead, matter, "acceptance", 1, "", Map.of());
        return more && work.of(lead, 20).all() == before;
    }

    private List<Task> page(String group) {
        candidates(group).count();
        candidates(group).taskDueBefore(date(TODAY)).count();
        return candidates(group).orderByTaskDueDate().asc().listPage(0, 20);
    }

    private TaskQuery candidates(String group) {
        return engine.getTaskService().createTaskQuery().taskCandidateGroupIn(List.of(group));
    }

    /** Ten at a time, each with a pause, as people read. */
    private Map<String, Object> ask(Callable<?> question) throws Exception {
        for (int i = 0; i < 50; i++) question.call();
        List<Long> took = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(10)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int reader = 0; reader < 10; reader++)
                all.add(readers.submit(() -> {
                    Random of = new Random();
                    List<Long> mine = new ArrayList<>();
                    for (int i = 0; i < 60; i++) {
                        long from = System.nanoTime();
                        question.call();
                        mine.add(System.nanoTime() - from);
                        Thread.sleep(of.nextInt(600));
                    }
                    return mine;
                }));
            for (Future<List<Long>> each : all) took.addAll(each.get());
        }
        return told(took);
    }

    private void copyOurs(UUID template, int copies, List<String> offices) throws SQLException {
        String codes = array(offices);
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create unlogged table public.copies as select i, uuidv7() as id, (" + codes
                    + ")[1 + i % " + offices.size()
                    + "] as lead, date '2022-01-01' + i % 500 as due from generate_series(1, " + copies + ") i");
            copy(
                    statement,
                    "procedure.matter",
                    "id = '" + template + "'",
                    Map.of("id", "c.id", "entry", "c.id", "parties", "t.parties || c.lead", "title", "t.title || c.i"));
            copy(statement, "procedure.deed", "matter = '" + template + "'", Map.of("matter", "c.id"));
            copy(
                    statement,
                    "procedure.duty",
                    "matter = '" + template + "' and step <> 'consent'",
                    Map.of(
                            "matter",
                            "c.id",
                            "due",
                            "c.due",
                            "office",
                            "case when t.office = '" + lead.organ().value() + "' then c.lead else t.office end"));
        }
    }

    private void copyTheirs(String instance, int copies, List<String> offices) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            String of = "proc_inst_id_ = '" + instance + "'";
            String tasks = "select id_ from flow.act_ru_task where " + of + " and task_def_key_ = 'acceptance'";
            copy(
                    statement,
                    "flow.act_ru_execution",
                    of,
                    suffixed("id_", "parent_id_", "proc_inst_id_", "root_proc_inst_id_"));
            Map<String, String> task = suffixed("id_", "execution_id_", "proc_inst_id_");
            task.put("due_date_", "c.due");
            copy(statement, "flow.act_ru_task", of + " and task_def_key_ = 'acceptance'", task);
            Map<String, String> link = suffixed("id_", "task_id_");
            link.put("group_id_", "c.lead");
            copy(statement, "flow.act_ru_identitylink", "task_id_ in (" + tasks + ")", link);
        }
    }

    private static Map<String, String> suffixed(String... columns) {
        Map<String, String> suffixed = new LinkedHashMap<>();
        for (String column : columns) suffixed.put(column, "t." + column + " || '-' || c.i");
        return suffixed;
    }

    /** Every row of the template once for each copy, some columns replaced. */
    private static void copy(Statement statement, String table, String template, Map<String, String> replaced)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select * from " + table + " limit 0")) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                columns.add(rows.getMetaData().getColumnName(i));
        }
        statement.execute("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + columns.stream()
                        .map(column -> replaced.getOrDefault(column, "t." + column))
                        .collect(Collectors.joining(", "))
                + " from public.copies c cross join (select * from " + table + " where " + template + ") t");
    }

    private static String array(List<String> texts) {
        return texts.stream().collect(Collectors.joining("','", "array['", "']"));
    }

    // ---- somebody leaves ----

    private void leaver() throws Exception {
        Person clerk = leaving(10_000);
        List<UUID> taken = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            UUID matter = begin();
            matter(matters.act(
                    clerk,
                    matter,
                    new Wanted(1, Deed.Verb.TAKE, "acceptance", "", clerk.account(), Map.of(), "", "", "")));
            taken.add(matter);
        }
        long inHand = count("select count(*) from procedure.duty where taker = '" + clerk.account() + "'");
        long from = System.nanoTime();
        leave(clerk);
        long took = System.nanoTime() - from;
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("inHand", inHand);
        told.put("leavesMs", ms(took));
        told.put(
                "leftInTheirHands",
                count("select count(*) from procedure.duty where taker = '" + clerk.account() + "'"));
        told.put(
                "withTheOffice",
                count("select count(*) from procedure.duty where open and taker is null and matter in ("
                        + taken.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","))
                        + ") and step = 'acceptance' and not nobody_left"));
        results.put("leaver", told);
        System.err.println("leaver " + told);
    }

    /** As the administrator's page does it. */
    private void leave(Person clerk) throws Exception {
        Method disable = Accounts.class.getDeclaredMethod("disable", Person.class, String.class);
        disable.setAccessible(true);
        disable.invoke(accounts, Person.PLATFORM, clerk.account());
    }

    // ---- what all need ----

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), "postgres", database.password());
    }

    private long count(String sql) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void write(Path file) throws Exception {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("name", "procedures");
        whole.put("date", LocalDate.now().toString());
        whole.put("cores", Runtime.getRuntime().availableProcessors());
        whole.putAll(results);
        Files.writeString(file, json(whole) + "\n");
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\": " + json(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case String text -> "\"" + text + "\"";
            default -> String.valueOf(value);
        };
    }
}
