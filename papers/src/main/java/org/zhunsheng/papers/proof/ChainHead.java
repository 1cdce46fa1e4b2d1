package org.zhunsheng.papers.proof;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the chain stood at a moment (链头), marked by the machine's key: what shows later, kept elsewhere, that the chain
 * was cut or written anew. Written as one line of JSON, {@code {"head":{"at","hash","sequence"},"mark":{…}}}.
 *
 * @param sequence of the last line
 * @param hash     of the last line
 * @param at       moment of the last line
 */
public record ChainHead(long sequence, String hash, Instant at, TamperMark mark) {

    /** A head that is marked now. */
    public static ChainHead marked(Marking marking, long sequence, String hash, Instant at) {
        return new ChainHead(sequence, hash, at, marking.mark(TamperMark.HEAD, digest(sequence, hash, at)));
    }

    /** The digest that the mark is set on: SM3 over the RFC 8785 form of what says where the chain stood. */
    private static String digest(long sequence, String hash, Instant at) {
        return Sm3.hex(CanonicalJson.bytes(members(sequence, hash, at)));
    }

    private static Map<String, Object> members(long sequence, String hash, Instant at) {
        Map<String, Object> members = new TreeMap<>();
        members.put("at", at.toString());
        members.put("hash", hash);
        members.put("sequence", sequence);
        return members;
    }

    /** Its one form, without a line feed. */
    public String json() {
        return CanonicalJson.text(
                Map.of("head", members(sequence, hash, at), "mark", CanonicalJson.readObject(mark.json())));
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ChainHead read(String json) {
        Map<String, ?> members = CanonicalJson.readObject(json.getBytes(StandardCharsets.UTF_8));
        if (members.get("head") instanceof Map<?, ?> head
                && members.get("mark") instanceof Map<?, ?>
                && head.get("sequence") instanceof Long sequence
                && head.get("hash") instanceof String hash
                && head.get("at") instanceof String at) {
            try {
                return new ChainHead(
                        sequence, hash, Instant.parse(at), TamperMark.read(CanonicalJson.bytes(members.get("mark"))));
            } catch (DateTimeException noMoment) {
                throw new IllegalArgumentException("no moment: " + at, noMoment);
            }
        }
        throw new IllegalArgumentException("no head of a chain");
    }

    /** Whether the certificate in its mark set the mark on just this head. */
    public boolean marked() {
        return mark.holds(TamperMark.HEAD, digest(sequence, hash, at));
    }
}
