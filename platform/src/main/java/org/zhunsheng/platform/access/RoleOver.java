package org.zhunsheng.platform.access;

import org.zhunsheng.platform.kernel.OrganCode;

/**
 * A role over an organ and all below it (角色与范围).
 *
 * @param module one module's name, or {@link Role#EVERY_MODULE}
 */
public record RoleOver(Role role, String module, OrganCode organ) {

    /** In every module that the role works in. */
    public RoleOver(Role role, OrganCode organ) {
        this(role, Role.EVERY_MODULE, organ);
    }
}
