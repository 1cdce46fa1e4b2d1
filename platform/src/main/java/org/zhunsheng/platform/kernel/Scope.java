package org.zhunsheng.platform.kernel;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The organs whose records may be seen or counted (数据范围).
 *
 * @param whole  the whole district: {@code organs} is then empty and says nothing
 */
public record Scope(boolean whole, Set<OrganCode> organs) {

    public static final Scope WHOLE = new Scope(true, Set.of());
    public static final Scope NOTHING = new Scope(false, Set.of());

    public static Scope of(Set<OrganCode> organs) {
        return new Scope(false, Set.copyOf(organs));
    }

    public boolean covers(OrganCode organ) {
        return whole || organs.contains(organ);
    }

    /** What both scopes cover; asking for more than one may see gives what one may see. */
    public Scope within(Scope other) {
        if (whole) return other;
        if (other.whole) return this;
        return new Scope(false, organs.stream().filter(other.organs::contains).collect(Collectors.toUnmodifiableSet()));
    }

    public Scope and(Scope other) {
        if (whole || other.whole) return WHOLE;
        return new Scope(
                false, Stream.concat(organs.stream(), other.organs.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** As the database's fences read it: {@code *}, or the codes with commas between. */
    public String fence() {
        return whole ? "*" : organs.stream().map(OrganCode::value).sorted().collect(Collectors.joining(","));
    }
}
