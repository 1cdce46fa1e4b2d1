package org.zhunsheng.platform.access;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/** Programs that come with a token over the wire. */
public final class Programs {

    private Programs() {}

    /** A token of the Justice Bureau's reviewer, who sees and writes the whole district. */
    public static String reviewer(ApplicationContext platform) {
        return token(platform, new RoleOver(Role.REVIEWER, District.GOVERNMENT));
    }

    /** A token of a clerk of the street. */
    public static String clerkOfTheStreet(ApplicationContext platform) {
        return token(platform, new RoleOver(Role.CLERK, District.STREET));
    }

    private static String token(ApplicationContext platform, RoleOver role) {
        String login = "program" + Long.toString(System.nanoTime(), 36);
        platform.getBean(Accounts.class).create(Person.PLATFORM, login, "接口程序", role.organ(), "Zhunsheng-2022!", role);
        return platform.getBean(Acts.class)
                .write(
                        Person.PLATFORM,
                        Scope.NOTHING,
                        "access.tokenIssued",
                        login,
                        Map.of(),
                        act -> new Tokens(act.dsl()).issue(act, login, 1));
    }
}
