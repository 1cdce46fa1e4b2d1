package org.zhunsheng.platform.ledger;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Ids of entries: UUID version 7 (RFC 9562 §5.7), rising within one process, so that entries written together lie
 * together and the order of ids is near the order of registration.
 */
final class Ids {

    private final SecureRandom random = new SecureRandom();
    private long last;

    /** The millisecond, and below it a counter that starts at random and rises with every id of that millisecond. */
    synchronized UUID next() {
        long now = (System.currentTimeMillis() << 12) | random.nextInt(1 << 8);
        last = Math.max(now, last + 1);
        long high = (last >>> 12 << 16) | 0x7000 | (last & 0xfff);
        long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
