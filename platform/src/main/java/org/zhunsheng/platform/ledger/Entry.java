package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A record in its ledger (记录).
 *
 * @param act       the act that wrote this version
 * @param enteredAt when the record was first registered
 * @param digest    SM3 of its canonical JSON, in hex
 * @param broken    the checks it broke when it was written
 * @param unchecked the checks that could not be made then
 */
public record Entry<R extends Record>(
        UUID id, long act, Instant enteredAt, String digest, List<String> broken, List<String> unchecked, R content) {}
