package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What a figure counts, with the proof of it, all from one state of the database.
 *
 * @param count   the entries
 * @param amount  what the measure says of them; empty where it says nothing of no entry
 * @param digest  SM3 over the entries' digests in the order of their ids
 * @param asOf    the moment: asked again as of it, the answer is the same for ever
 */
public record Tally(long count, Optional<BigDecimal> amount, String digest, Instant asOf) {}
