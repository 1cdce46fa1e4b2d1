package org.zhunsheng.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;

/** The people behind accounts, with what they may do today (同事): whoever is to act next is one of them. */
@Service
public class Colleagues {

    private final AccountStore accounts;
    private final Persons persons;

    Colleagues(AccountStore accounts, Persons persons) {
        this.accounts = accounts;
        this.persons = persons;
    }

    /** Empty where no such account can sign in. */
    public Optional<Person> named(String account) {
        return accounts.find(account)
                .filter(found -> !found.disabled())
                .map(found -> persons.of(found).person());
    }

    /** Who works in one of these organs and can sign in, by their accounts. */
    public List<Person> in(Collection<OrganCode> organs) {
        return accounts.of(organs).stream()
                .map(found -> persons.of(found).person())
                .toList();
    }
}
