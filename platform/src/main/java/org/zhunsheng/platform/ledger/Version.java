package org.zhunsheng.platform.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One version of an entry (版本), the newest first.
 *
 * @param replacedAct the act that replaced or removed it; null while it stands
 */
public record Version<R extends Record>(
        Entry<R> entry, @Nullable Long replacedAct) {}
