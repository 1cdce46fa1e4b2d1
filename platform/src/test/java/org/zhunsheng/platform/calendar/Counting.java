package org.zhunsheng.platform.calendar;

import java.util.List;
import java.util.TreeMap;

/** Terms counted by the published notices, for tests that need no application. */
public final class Counting {

    private Counting() {}

    public static Deadlines byThePublishedNotices() {
        return new Deadlines(WorkingDays.published(), List.of(), 3);
    }

    /** Counted as if nobody had ever arranged a holiday. */
    public static Deadlines byWeekendsAlone() {
        List<Notice> plain = Notices.published().stream()
                .map(notice -> new Notice(
                        notice.year(), notice.title(), null, null, notice.verifiedOn(), null, new TreeMap<>()))
                .toList();
        return new Deadlines(WorkingDays.of(plain), List.of(), 3);
    }
}
