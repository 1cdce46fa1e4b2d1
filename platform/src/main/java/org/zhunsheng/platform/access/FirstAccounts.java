package org.zhunsheng.platform.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.access.ReadyDistrict.Other;
import org.zhunsheng.platform.database.CannotStart;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Starting;
import org.zhunsheng.platform.organs.Organs;

/**
 * Founds a platform (建立平台): the district, then the accounts of a fresh platform (初始账号), one for each kind of
 * person. Whoever founds is alone, and the founding is over when the passwords have been told: one that was interrupted
 * is gone on with at the next start, before the platform serves.
 */
@Component
public class FirstAccounts implements SmartLifecycle {

    /** In the data folder, where no terminal was there to read the passwords. */
    public static final String TOLD = "first-accounts.txt";

    /** The nine, in the order in which they are told. */
    public enum First {
        ADMIN("系统管理员", Role.ADMINISTRATOR),
        SECURITY("安全管理员", Role.SECURITY),
        AUDITOR("审计员", Role.AUDITOR),
        JUSTICE("司法局审核员", Role.REVIEWER),
        LEADER("区领导", Role.LEADER),
        NPC("人大常委会办公室", Role.CONGRESS),
        DEPARTMENT("部门法制科", Role.CLERK),
        STREET("街道司法所", Role.CLERK),
        REVIEWER("案卷评查员", Role.FILE_REVIEWER);

        private final String called;
        private final Role role;

        First(String called, Role role) {
            this.called = called;
            this.role = role;
        }

        public String login() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Role role() {
            return role;
        }
    }

    /** Where one of them works, and over which organ and all below it their role is given. */
    public record Post(String name, OrganCode organ, OrganCode over) {}

    /** Held while a platform is being founded; several processes may share one database. */
    private static final long FOUNDING = 19970401;

    private final Accounts accounts;
    private final Organs organs;
    private final Passwords passwords;
    private final DSLContext dsl;
    private final Starting starting;
    private final Path folder;
    private final boolean empty;
    private final String given;
    private final String districtName;
    private final String districtCode;
    private final boolean demonstration;
    private final ObjectProvider<ReadyDistrict> ready;
    private volatile boolean running;

    FirstAccounts(
            Accounts accounts,
            Organs organs,
            Passwords passwords,
            DSLContext dsl,
            Starting starting,
            @Value("${zhunsheng.folder}") Path folder,
            @Value("${zhunsheng.empty:false}") boolean empty,
            @Value("${ZHUNSHENG_DEMO_PASSWORD:}") String given,
            @Value("${zhunsheng.district.name:}") String districtName,
            @Value("${zhunsheng.district.code:}") String districtCode,
            @Value("${zhunsheng.demonstration:false}") boolean demonstration,
            ObjectProvider<ReadyDistrict> ready) {
        this.accounts = accounts;
        this.organs = organs;
        this.passwords = passwords;
        this.dsl = dsl;
        this.starting = starting;
        this.folder = folder;
        this.empty = empty;
        this.given = given;
        this.districtName = districtName;
        this.districtCode = districtCode;
        this.demonstration = demonstration;
        this.ready = ready;
    }

    @Override
    public int getPhase() {
        return Starting.BEFORE_SERVING;
    }

    /** With the district itself and the nine on it, or with the demonstration; a founded platform is left alone. */
    @Override
    public void start() {
        running = true;
        if (isTold()) return;
        if (empty)
            found(this::district, first -> new Post(first.called, organs.root(), organs.root()), List.of(), () -> {});
        else if (demonstration) {
            ReadyDistrict district = ready();
            found(district::found, district::post, district.others(), district::opened);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private ReadyDistrict ready() {
        ReadyDistrict district = ready.getIfAvailable();
        if (district == null) throw new CannotStart("没有安装示范区（demonstration.jar）。请加 --empty 从空白开始，或者装上示范区再启动");
        return district;
    }

    private void district() {
        if (organs.hasRoot()) return;
        OwnDistrict own = OwnDistrict.of(districtName, districtCode);
        organs.found(own.name(), own.code(), own.name(), LocalDate.of(1949, 10, 1));
        if (own.equals(OwnDistrict.UNNAMED))
            starting.operator()
                    .tell("没有设置本区的名称和统一社会信用代码，暂称“" + own.name() + "”，代码是虚构的。代码以后不能更改："
                            + "正式使用以前，请停止平台，换一个空的数据目录，设 ZHUNSHENG_DISTRICT_NAME 和 ZHUNSHENG_DISTRICT_CODE 后重新启动");
    }

    /**
     * @param district makes the district; goes on where an earlier call was interrupted
     * @param posts    where each of the nine works
     * @param others   who else can sign in
     * @param opened   what is left to do once everybody is there
     */
    private void found(Runnable district, Function<First, Post> posts, List<Other> others, Runnable opened) {
        dsl.connection(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(" + FOUNDING + ")");
                try {
                    if (!isTold()) foundAlone(district, posts, others, opened);
                } finally {
                    statement.execute("select pg_advisory_unlock(" + FOUNDING + ")");
                }
            }
        });
    }

    private void foundAlone(Runnable district, Function<First, Post> posts, List<Other> others, Runnable opened) {
        district.run();
        starting.at(Starting.Step.ACCOUNTS);
        Map<First, String> given = new EnumMap<>(First.class);
        for (First first : First.values()) given.put(first, password(given));
        boolean mustChange = empty && this.given.isBlank();
        dsl.transaction(tx -> {
            for (First first : First.values()) {
                String password = Objects.requireNonNull(given.get(first));
                // those of an interrupted founding have passwords that nobody has read; a ready district's have none
                if (accounts.exists(first.login())) accounts.renew(first.login(), password, mustChange);
                else create(first, posts.apply(first), password, mustChange);
            }
            for (Other other : others) {
                String password = Objects.requireNonNull(given.get(First.ADMIN));
                if (accounts.exists(other.login())) accounts.renew(other.login(), password, false);
                else create(other, password);
            }
        });
        opened.run();
        tell(given);
        dsl.execute("insert into access.founding default values");
    }

    /** The demonstration's have one for all. */
    private String password(Map<First, String> before) {
        if (!given.isBlank()) return given;
        return empty || before.isEmpty()
                ? passwords.oneTime()
                : before.values().iterator().next();
    }

    private void create(First first, Post post, String password, boolean mustChange) {
        accounts.create(
                first.login(), post.name(), post.organ(), password, mustChange, new RoleOver(first.role, post.over()));
    }

    private void create(Other other, String password) {
        Post post = other.post();
        accounts.create(
                other.login(), post.name(), post.organ(), password, false, new RoleOver(other.role(), post.over()));
    }

    private boolean isTold() {
        return dsl.fetchSingle("select exists (select from access.founding)").get(0, boolean.class);
    }

    /** The passwords stand in no log: the operator reads them, or a file that its owner only can read. */
    private void tell(Map<First, String> passwords) {
        StringBuilder told = new StringBuilder();
        if (!empty || !given.isBlank()) {
            told.append("账号：");
            for (First first : First.values())
                told.append(first == First.ADMIN ? "" : "，")
                        .append(first.login())
                        .append(' ')
                        .append(first.called);
            told.append(System.lineSeparator())
                    .append(
                            given.isBlank()
                                    ? "口令：" + passwords.get(First.ADMIN) + "（只显示这一次）"
                                    : "口令：环境变量 ZHUNSHENG_DEMO_PASSWORD 所设");
            starting.operator().tell(told.toString());
            return;
        }
        told.append("初始账号和一次性口令（只显示这一次，第一次登录时须更改）：");
        passwords.forEach((first, password) -> told.append(System.lineSeparator())
                .append("  ")
                .append(first.login())
                .append("  ")
                .append(password)
                .append("  ")
                .append(first.called));
        if (starting.operator().watches()) starting.operator().tell(told.toString());
        else starting.operator().tell("初始账号和一次性口令写在 " + written(told.toString()) + "，只有文件所有者能读。请分发后删除");
    }

    private Path written(String told) {
        Path file = folder.toAbsolutePath().resolve(TOLD);
        try {
            Path part = file.resolveSibling(TOLD + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, told + System.lineSeparator());
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
