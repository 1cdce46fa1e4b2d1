package org.zhunsheng.platform.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.zhunsheng.platform.kernel.Person;

/** Whoever makes this request, by session or by token. It is made anew for every request and never kept. */
final class SignedIn extends AbstractAuthenticationToken {

    private final Person person;
    private final List<RoleOver> roles;
    private final @Nullable UUID session;
    private final Before before;
    private final boolean told;

    /**
     * @param session null where a token came
     * @param before  what must be done first
     * @param told    there are notices that they have not seen
     */
    SignedIn(Person person, List<RoleOver> roles, @Nullable UUID session, Before before, boolean told) {
        super(List.of());
        this.person = person;
        this.roles = roles;
        this.session = session;
        this.before = before;
        this.told = told;
        setAuthenticated(true);
    }

    Person person() {
        return person;
    }

    List<RoleOver> roles() {
        return roles;
    }

    @Nullable
    UUID session() {
        return session;
    }

    Before before() {
        return before;
    }

    /** Nothing has to be done first. */
    boolean free() {
        return before == Before.NOTHING;
    }

    /** Others did something to the account, and the holder has not seen it. */
    boolean told() {
        return told;
    }

    @Override
    public String getName() {
        return person.account();
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
