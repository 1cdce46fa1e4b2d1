package org.zhunsheng.papers.proof;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chain of audit lines (审计链): each line's hash covers its content and the hash before it, so that no line can be
 * changed, left out or put elsewhere without every later hash betraying it.
 *
 * <p>The hash of a line is SM3 over 64 ASCII characters, the hash of the line before in lower-case hexadecimal, followed
 * by the RFC 8785 JSON of the line's content in UTF-8. Before the first line stand 64 zeros. Written out, a line is
 * {@code {"previous":"…","hash":"…","content":{…}}} in exactly this form, so with a shell:
 * {@code printf '%s%s' "$previous" "$content" | openssl dgst -sm3}.
 */
public final class Chain {

    /** What stands before the first line: 64 zeros. */
    public static final String GENESIS = "0".repeat(64);

    private Chain() {}

    /**
     * One audit line.
     *
     * @param previous the hash of the line before, or {@link #GENESIS}
     * @param content any JSON object
     * @param hash the line's own hash as it was written down, right or wrong
     */
    public record Line(String previous, Map<String, ? extends @Nullable Object> content, String hash) {

        /** The line as it is written out, without a line feed. */
        public byte[] bytes() {
            return Lines.join(
                    "{\"previous\":", CanonicalJson.bytes(previous),
                    ",\"hash\":", CanonicalJson.bytes(hash),
                    ",\"content\":", CanonicalJson.bytes(content));
        }

        /**
         * Reads a line as {@link #bytes} writes it.
         *
         * @throws IllegalArgumentException when it is not in exactly that form
         */
        public static Line read(byte[] written) {
            Map<String, @Nullable Object> members = CanonicalJson.readObject(written);
            Line line = new Line(
                    Lines.text(members, "previous"), Lines.object(members, "content"), Lines.text(members, "hash"));
            Lines.mustBe(line.bytes(), written);
            return line;
        }
    }

    /** Which of a line's two links fails. */
    public enum Link {
        /** The line does not name the hash of the line before it. */
        PREVIOUS,
        /** The line's own hash does not follow from its content. */
        HASH
    }

    /** What a walk along the chain found. */
    public sealed interface Verdict {

        /**
         * Every link holds.
         *
         * @param lines how many lines were walked
         * @param last the hash of the last line; the hash before the first when there was none
         */
        record Whole(long lines, String last) implements Verdict {}

        /**
         * The first link that fails.
         *
         * @param line which line, counted from 1
         */
        record Broken(long line, Link link, String expected, String found) implements Verdict {}
    }

    /**
     * The line that follows the hash {@code previous}.
     *
     * @throws IllegalArgumentException when {@code previous} is no digest or the content no canonical JSON
     */
    public static Line next(String previous, Map<String, ? extends @Nullable Object> content) {
        return new Line(previous, content, hash(previous, content));
    }

    /** The hash of the line with this content after the hash {@code previous}, in hexadecimal. */
    public static String hash(String previous, Map<String, ? extends @Nullable Object> content) {
        if (!Sm3.isDigest(previous)) throw new IllegalArgumentException("no SM3 digest in hexadecimal: " + previous);
        return new Sm3()
                .update(previous.getBytes(StandardCharsets.US_ASCII))
                .update(CanonicalJson.bytes(content))
                .hex();
    }

    /** Walks the chain from its very beginning. */
    public static Verdict verify(Iterator<Line> lines) {
        return verify(GENESIS, lines);
    }

    /** Walks a stretch of the chain that follows the hash {@code anchor}, known from elsewhere. */
    public static Verdict verify(String anchor, Iterator<Line> lines) {
        String last = anchor;
        long number = 0;
        while (lines.hasNext()) {
            Line line = lines.next();
            number++;
            if (!line.previous().equals(last)) return new Verdict.Broken(number, Link.PREVIOUS, last, line.previous());
            String hash = hash(last, line.content());
            if (!line.hash().equals(hash)) return new Verdict.Broken(number, Link.HASH, hash, line.hash());
            last = hash;
        }
        return new Verdict.Whole(number, last);
    }
}
