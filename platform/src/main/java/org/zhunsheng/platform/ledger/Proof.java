package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is sought came to, and its proof.
 *
 * @param entries each entry's id and digest, one behind the other in the order of ids
 */
@SuppressWarnings("ArrayRecordComponent") // up to millions of digests, read once and never compared
public record Proof(Optional<BigDecimal> amount, byte[] entries) {}
