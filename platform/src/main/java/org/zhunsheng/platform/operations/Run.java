package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.zhunsheng.platform.database.FolderLock;
import org.zhunsheng.platform.kernel.Starting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zs run} (启动平台). */
@Command(
        name = "run",
        header = "启动平台。",
        synopsisHeading = "用法：",
        optionListHeading = "%n",
        footer = {
            "",
            "数据库用自带的 PostgreSQL，放在数据目录里；用外部数据库时，设环境变量",
            "ZHUNSHENG_DB_URL、ZHUNSHENG_DB_USER、ZHUNSHENG_DB_PASSWORD。",
            "环境变量 ZHUNSHENG_DEMO_PASSWORD 设初始账号的口令；不设则随机产生，只显示一次。",
            "日志在数据目录的 logs/zhunsheng.log。按 Ctrl+C 停止。",
            "退出码：2 启动不了。"
        })
final class Run implements Callable<Integer> {

    private static final String DEMONSTRATION_DAY = "2022-04-12";
    private static final String RUNNING_CLOCK = "now";

    private final Class<?> platform;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "端口，默认 8080；0 为任一空闲端口")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "数据目录，默认 data；没有则新建")
    private Path data;

    @Option(names = "--empty", description = "不装演示区，从空白开始")
    private boolean empty;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "平台的日期停在这一天，如 2022-04-12；now 为不停。默认：演示区 2022-04-12，空白平台 now")
    private @Nullable String today;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Run(Class<?> platform) {
        this.platform = platform;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.toAbsolutePath().normalize();
        String day = day();
        Caller caller =
                new Caller(spec.commandLine().getOut(), spec.commandLine().getErr());
        Starting starting = new Starting(caller);
        // the framework's own hook waits for the start to be over, and a founding takes a minute
        Runtime.getRuntime().addShutdownHook(new Thread(starting::stop));
        try (Door door = Door.open(port, starting)) {
            if (Installation.External.of(System.getenv()).isEmpty()) mustBeFree(folder);
            CountDownLatch stopped = new CountDownLatch(1);
            start(folder, day, starting, door, stopped);
            stopped.await();
            return Verbs.DONE;
        }
    }

    private void start(Path folder, String day, Starting starting, Door door, CountDownLatch stopped) {
        SpringApplication application = new SpringApplication(platform);
        application.setBannerMode(Banner.Mode.OFF);
        // a default only, so that a container can set LOGGING_THRESHOLD_CONSOLE and collect the log from there
        application.setDefaultProperties(Map.of("logging.threshold.console", "off"));
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("starting", starting);
            context.getBeanFactory().registerSingleton("door", door);
        });
        application.addListeners(
                (ApplicationListener<ApplicationReadyEvent>) ready -> tell(ready, starting.operator()));
        application.addListeners((ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
        application.run(
                "--server.port=" + door.port(),
                "--zhunsheng.folder=" + folder,
                "--zhunsheng.today=" + day,
                "--zhunsheng.empty=" + empty,
                "--zhunsheng.demonstration=" + !empty,
                "--logging.file.name=" + folder.resolve("logs").resolve("zhunsheng.log"));
    }

    private static void tell(ApplicationReadyEvent ready, Starting.Operator operator) {
        String served = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        operator.tell("准绳已启动：http://localhost:" + served + System.lineSeparator() + "按 Ctrl+C 停止");
    }

    private String day() {
        if (today == null) return empty ? RUNNING_CLOCK : DEMONSTRATION_DAY;
        if (today.equals(RUNNING_CLOCK)) return today;
        try {
            return LocalDate.parse(today).toString();
        } catch (DateTimeParseException noDay) {
            throw Refusal.unusable("--today " + today + " 不是日期。请写成 2022-04-12 这样，或者写 now");
        }
    }

    /** Told before the log is opened, which another platform may be writing. */
    private static void mustBeFree(Path folder) throws IOException {
        FolderLock.held(folder).close();
    }
}
