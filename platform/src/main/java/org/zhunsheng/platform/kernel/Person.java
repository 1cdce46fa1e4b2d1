package org.zhunsheng.platform.kernel;

import java.util.List;
import java.util.Set;

/**
 * The person at the desk: who acts, for which organ, with which rights over which records.
 *
 * @param account the login name, which the audit chain keeps
 * @param name    as colleagues call them
 * @param organ   the organ they work for
 * @param grants  what they may do where
 */
public record Person(String account, String name, OrganCode organ, List<Grant> grants) {

    /** The platform itself, where no person acts: at its first start, and when a timer rings. */
    public static final Person PLATFORM = new Person(
            "platform",
            "准绳",
            new OrganCode(""),
            List.of(new Grant(
                    "*",
                    Set.of(Right.READ, Right.WRITE, Right.EXPORT, Right.REPORT, Right.ASSESS, Right.OVERSEE),
                    Scope.WHOLE)));

    /** Rights in one module, or with {@code *} in every one, over the records of a scope. */
    public record Grant(String module, Set<Right> rights, Scope scope) {

        boolean gives(Right right, String inModule) {
            return rights.contains(right) && (module.equals("*") || module.equals(inModule));
        }
    }

    /** The module that keeps the register of organs, which an administrator keeps without seeing records. */
    public static final String REGISTER_OF_ORGANS = "organs";

    public boolean may(Right right, String module) {
        return grants.stream().anyMatch(grant -> grant.gives(right, module));
    }

    /** May do it in one module at least. */
    public boolean may(Right right) {
        return grants.stream().anyMatch(grant -> grant.rights().contains(right));
    }

    /** Reads records in one module at least; the register of organs is no record of anybody's work. */
    public boolean readsRecords() {
        return grants.stream()
                .anyMatch(grant ->
                        grant.rights().contains(Right.READ) && !grant.module().equals(REGISTER_OF_ORGANS));
    }

    /** The records over which they have this right in any module. */
    public Scope scope(Right right) {
        return grants.stream()
                .filter(grant -> grant.rights().contains(right))
                .map(Grant::scope)
                .reduce(Scope.NOTHING, Scope::and);
    }

    /** The records over which they have this right in the module; nothing where they have none. */
    public Scope scope(Right right, String module) {
        return grants.stream()
                .filter(grant -> grant.gives(right, module))
                .map(Grant::scope)
                .reduce(Scope.NOTHING, Scope::and);
    }
}
