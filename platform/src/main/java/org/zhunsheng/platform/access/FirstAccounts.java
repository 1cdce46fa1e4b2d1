package org.zhunsheng.platform.access;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.organs.Organs;

/**
 * The accounts of a fresh platform (初始账号): one for each kind of person, all with one password, which the
 * environment names, or which is told once at the start.
 */
@Component
public class FirstAccounts implements SmartInitializingSingleton {

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
    }

    /** Where one of them works, and over which organ and all below it their role is given. */
    public record Post(String name, OrganCode organ, OrganCode over) {}

    private final Accounts accounts;
    private final Organs organs;
    private final Passwords passwords;
    private final boolean empty;
    private final String given;
    private final String districtName;
    private final String districtCode;

    FirstAccounts(
            Accounts accounts,
            Organs organs,
            Passwords passwords,
            @Value("${zhunsheng.empty:false}") boolean empty,
            @Value("${ZHUNSHENG_DEMO_PASSWORD:}") String given,
            @Value("${zhunsheng.district.name:本区人民政府}") String districtName,
            @Value("${zhunsheng.district.code:11990100MB0000016B}") String districtCode) {
        this.accounts = accounts;
        this.organs = organs;
        this.passwords = passwords;
        this.empty = empty;
        this.given = given;
        this.districtName = districtName;
        this.districtCode = districtCode;
    }

    /** On an empty platform's first start, before anybody can ask: the district itself, and the nine on it. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!empty || !accounts.none()) return;
        if (!organs.hasRoot()) organs.found(districtName, districtCode, districtName, LocalDate.of(1949, 10, 1));
        OrganCode root = organs.root();
        create(first -> new Post(first.called, root, root));
    }

    /**
     * Makes the nine and tells of them on standard output; does nothing where anybody can sign in already.
     *
     * @param posts where each of them works
     */
    public void create(Function<First, Post> posts) {
        if (!accounts.none()) return;
        String password = given.isBlank() ? passwords.oneTime() : given;
        for (First first : First.values()) {
            Post post = posts.apply(first);
            accounts.create(
                    Person.PLATFORM,
                    first.login(),
                    post.name(),
                    post.organ(),
                    password,
                    new RoleOver(first.role, post.over()));
        }
        tell(given.isBlank() ? password : null);
    }

    /** The one place where the platform speaks to standard output: the password stands in no log and nowhere else. */
    @SuppressWarnings("SystemOut")
    private static void tell(@Nullable String password) {
        StringBuilder told = new StringBuilder("账号：");
        for (First first : First.values())
            told.append(first.login()).append(' ').append(first.called).append(first == First.REVIEWER ? "" : "，");
        told.append(System.lineSeparator())
                .append(password == null ? "口令：环境变量 ZHUNSHENG_DEMO_PASSWORD 所设" : "口令：" + password + "（只显示这一次）");
        System.out.println(told);
    }
}
