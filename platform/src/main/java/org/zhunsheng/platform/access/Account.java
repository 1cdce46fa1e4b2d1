package org.zhunsheng.platform.access;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;

/**
 * Someone who may sign in (账号).
 *
 * @param locked     too many wrong passwords lately
 * @param mustChange the password was set by another, or is too old
 * @param changed    the act that last changed the account or its grants
 */
record Account(
        String login,
        String name,
        OrganCode organ,
        boolean disabled,
        boolean locked,
        boolean mustChange,
        @Nullable String subject,
        long changed) {}
