package org.zhunsheng.platform.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhunsheng.papers.proof.CanonicalJson;

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

    /** What a line notes where somebody took over files (补录) that others are to fill. */
    public static final String TAKEN_OVER = "takenOver";

    /** A line as it was written down; {@code detail} is JSON. */
    @SuppressWarnings({"unchecked", "NullAway"}) // an act notes no nulls; a forger's line only has to break the chain
    public static Line of(
            long number,
            long sequence,
            Instant at,
            String account,
            String kind,
            String subject,
            String detail,
            String hash) {
        Map<String, ?> notes = CanonicalJson.readObject(detail.getBytes(StandardCharsets.UTF_8));
        return new Line(number, sequence, at, account, kind, subject, (Map<String, Object>) notes, hash);
    }

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

    /** Whether files of before were taken over by it (补录). */
    public boolean takesOver() {
        return detail.containsKey(TAKEN_OVER);
    }

    /** Why it was done, in the person's words; empty where none were asked for. */
    public String reason() {
        return detail.get("reason") instanceof String reason ? reason : "";
    }
}
