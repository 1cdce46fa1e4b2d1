package org.zhunsheng.platform.access;

import java.util.List;
import java.util.UUID;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhunsheng.platform.kernel.Person;

/** A person at the desk: {@code mvc.perform(get(…).with(Desk.of(District.OFFICER)))}. Forms need {@code .with(csrf())} too. */
public final class Desk {

    private Desk() {}

    public static RequestPostProcessor of(Person person) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new SignedIn(person, List.of(), new UUID(0, 0), false));
    }
}
