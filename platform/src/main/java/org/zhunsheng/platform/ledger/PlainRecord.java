package org.zhunsheng.platform.ledger;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A record in plain values (明细数据), as figures are counted from it without a platform.
 *
 * @param content as its digest sees it
 * @param beside  what it is counted by and does not say itself: the lists {@code broken} and {@code unchecked} of its
 *                checks where they are not empty, and {@link Same} for personal data
 */
public record PlainRecord(UUID id, Map<String, Object> content, Map<String, Object> beside) {

    /**
     * For columns of personal data something that is the same wherever the same value stands within one purpose, from
     * which the value can't be learnt without the district's key.
     *
     * @param columns those of which different values are counted; those that are no personal data say themselves
     * @param within  the purpose: what is the same within one report says nothing about another
     */
    public record Same(Set<String> columns, String within) {}
}
