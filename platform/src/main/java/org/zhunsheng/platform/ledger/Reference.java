package org.zhunsheng.platform.ledger;

import java.util.UUID;

/** Points at an entry of another ledger, which the column's {@link Ledger.To} names (引用). */
public record Reference(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
