package org.zhunsheng.platform.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/** A person at the desk: {@code mvc.perform(get(…).with(Desk.of(District.OFFICER)))}. Forms need {@code .with(csrf())} too. */
public final class Desk {

    private Desk() {}

    /** Somebody who has one role, in every module in which it works. */
    public static Person with(Role role, OrganCode organ, Scope scope) {
        String account = role.name().toLowerCase(Locale.ROOT);
        return new Person(
                account, account, organ, role.grants(Role.EVERY_MODULE, scope).toList());
    }

    /** A token as {@code zs token} issues one. */
    public static String token(Acts acts, String login) {
        return acts.write(
                Person.PLATFORM,
                Scope.NOTHING,
                "access.tokenIssued",
                login,
                Map.of("from", "command line"),
                act -> new Tokens(act.dsl()).issue(act, login, 1));
    }

    /** Somebody who has a role in one module. */
    public static Person with(Role role, String module, OrganCode organ, Scope scope) {
        String account = role.name().toLowerCase(Locale.ROOT);
        return new Person(account, account, organ, role.grants(module, scope).toList());
    }

    public static RequestPostProcessor of(Person person) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new SignedIn(person, List.of(), new UUID(0, 0), Before.NOTHING, false));
    }
}
