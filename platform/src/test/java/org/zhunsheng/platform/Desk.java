package org.zhunsheng.platform;

import java.util.function.Supplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;

/** Who sits at the desk while pages are tested, and the door they came in by. */
@TestConfiguration(proxyBeanMethods = false)
public class Desk {

    private static volatile Person seated = District.OFFICER;

    /** Seats the person for the time of the work. */
    public static <T> T with(Person person, Supplier<T> work) {
        Person before = seated;
        seated = person;
        try {
            return work.get();
        } finally {
            seated = before;
        }
    }

    @Bean
    @Primary
    CurrentPerson seatedPerson() {
        return () -> seated;
    }

    /** Everyone may come in; forms carry their token, and a page loads nothing from elsewhere and runs no text of its own. */
    @Bean
    SecurityFilterChain openDoor(HttpSecurity http) {
        return http.authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'")))
                .build();
    }
}
