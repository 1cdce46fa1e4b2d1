package org.zhunsheng.platform.reminders;

import java.util.Map;
import org.zhunsheng.platform.kernel.Person;

/** How much somebody has not seen, by kind: nothing of what it is. */
record Unseen(Person person, Map<Tiding.Kind, Long> counts) {

    long of(Tiding.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
