package org.zhunsheng.platform.ledger;

import java.util.Set;
import java.util.UUID;

/** Knows which entries published reports rest on; told by the module that publishes. */
public interface Published {

    /** Those of the entries on which a published report rests. */
    Set<UUID> among(Set<UUID> entries);
}
