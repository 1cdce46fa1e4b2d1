package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;

/**
 * A record that is being written by several hands (办件), as lists show it.
 *
 * @param entry     the record in the ledger, or the id that it will have
 * @param owner     whose record it is
 * @param parties   the organs that have a part in it
 * @param settledOn the day since which nothing is owed; null while something is
 * @param deeds     how long its course is
 * @param openedBy  the matter of another procedure whose step began it; null where somebody began it by itself
 * @param watched   the ledgers whose change can make a condition over figures come true in it, or fail
 */
public record Matter(
        UUID id,
        String procedure,
        String ledger,
        UUID entry,
        String title,
        OrganCode owner,
        List<OrganCode> parties,
        String begunBy,
        LocalDate begunOn,
        @Nullable LocalDate settledOn,
        boolean ended,
        int deeds,
        int returns,
        @Nullable UUID openedBy,
        List<String> watched) {

    public Matter {
        parties = List.copyOf(parties);
        watched = List.copyOf(watched);
    }
}
