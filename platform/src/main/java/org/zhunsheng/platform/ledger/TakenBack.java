package org.zhunsheng.platform.ledger;

import java.util.List;
import java.util.UUID;

/** What became of the attempt to take an act back. */
public sealed interface TakenBack {
    /** @param act the act that restored what was before */
    record Done(long act, int rows) implements TakenBack {}

    /** These entries were changed since, and say something else now. */
    record ChangedSince(List<UUID> ids) implements TakenBack {}

    /** These entries stand in published reports. */
    record Published(List<UUID> ids) implements TakenBack {}

    /** These entries have columns that another office writes. */
    record NotTheirs(List<UUID> ids) implements TakenBack {}

    /** The act wrote nothing here that this person may change. */
    record Nothing() implements TakenBack {}
}
