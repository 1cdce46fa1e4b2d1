package org.zhunsheng.platform.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of the chain (审计行).
 *
 * @param number   the act's number, in the order in which acts began
 * @param sequence the line's place in the chain, from 1, without gaps
 * @param at       the moment from which the act's records count; later than that of every line before, in microseconds
 * @param account  who did it
 * @param kind     what was done: {@code ledger.import}, {@code access.login} …
 * @param subject  to what: a ledger's name, an account …
 * @param detail   reason, number of rows, digests
 * @param hash     SM3 over the hash of the line before and this line's canonical JSON, in hex
 */
public record Line(
        long number,
        long sequence,
        Instant at,
        String account,
        String kind,
        String subject,
        Map<String, Object> detail,
        String hash) {

    /** What the hash covers, besides the hash before. */
    public Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("act", number);
        content.put("sequence", sequence);
        content.put("at", at.toString());
        content.put("account", account);
        content.put("kind", kind);
        content.put("subject", subject);
        content.put("detail", detail);
        return content;
    }

    /** Why it was done, in the person's words; empty where none were asked for. */
    public String reason() {
        return detail.get("reason") instanceof String reason ? reason : "";
    }
}
