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
    private final boolean mustChange;

    /**
     * @param session    null where a token came
     * @param mustChange nothing else may be done before the password is changed
     */
    SignedIn(Person person, List<RoleOver> roles, @Nullable UUID session, boolean mustChange) {
        super(List.of());
        this.person = person;
        this.roles = roles;
        this.session = session;
        this.mustChange = mustChange;
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

    boolean mustChange() {
        return mustChange;
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
