package org.zhunsheng.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;

/** Makes a person of an account and its roles. */
@Component
final class Persons {

    /** A person and the roles by which they are one. */
    record Known(Person person, List<RoleOver> roles) {}

    /** How long a change of the tree of organs may go unnoticed; a change of grants is noticed at once. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private record Moment(String login, long changed, LocalDate day) {}

    private final GrantStore grants;
    private final OrganRegister organs;
    private final Today today;
    private final Cache<Moment, Known> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    Persons(GrantStore grants, OrganRegister organs, Today today) {
        this.grants = grants;
        this.organs = organs;
        this.today = today;
    }

    Known of(Account account) {
        return known.get(new Moment(account.login(), account.changed(), today.day()), now -> read(account, now.day()));
    }

    private Known read(Account account, LocalDate day) {
        List<RoleOver> roles =
                grants.on(day, account.login()).stream().map(Granted::given).toList();
        List<Person.Grant> may = roles.stream()
                .flatMap(given -> given.role().grants(given.module(), organs.under(given.organ(), null)))
                .toList();
        return new Known(new Person(account.login(), account.name(), account.organ(), may), roles);
    }
}
