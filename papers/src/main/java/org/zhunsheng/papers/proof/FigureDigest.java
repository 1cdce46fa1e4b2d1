package org.zhunsheng.papers.proof;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a figure (数字摘要): SM3 over the raw 32-byte digests of its records, one after another in the order of
 * their ids. A record's digest is SM3 over the RFC 8785 JSON of its content. Another digest later means that a record
 * was added, dropped or changed.
 */
public final class FigureDigest {

    /**
     * The order of records: ids of digits alone come first, by number, then the others by their code points. A database
     * that counts its ids and one that draws them at random both list their records in this order by themselves.
     */
    public static final Comparator<String> ID_ORDER = FigureDigest::compareIds;

    private final Sm3 sm3 = new Sm3();
    private @Nullable String lastId;
    private long count;

    /** The digest of a record with this content, 64 hexadecimal digits. */
    public static String ofRecord(Map<String, ? extends @Nullable Object> content) {
        return Sm3.hex(CanonicalJson.bytes(content));
    }

    /**
     * Takes the next record's digest.
     *
     * @throws IllegalArgumentException when the id does not come after the one before, or the digest is none
     */
    public FigureDigest add(String id, String recordDigest) {
        if (lastId != null && compareIds(lastId, id) >= 0)
            throw new IllegalArgumentException("record " + id + " does not come after record " + lastId);
        if (!Sm3.isDigest(recordDigest))
            throw new IllegalArgumentException("record " + id + " has no SM3 digest: " + recordDigest);
        sm3.update(Sm3.raw(recordDigest));
        lastId = id;
        count++;
        return this;
    }

    /** How many records were taken since the start or the last digest. */
    public long count() {
        return count;
    }

    /** The figure's digest, 64 hexadecimal digits; of no records, that of no bytes. */
    public String hex() {
        lastId = null;
        count = 0;
        return sm3.hex();
    }

    private static int compareIds(String left, String right) {
        boolean number = isNumber(left);
        if (number != isNumber(right)) return number ? -1 : 1;
        int byNumber = number ? compareNumbers(left, right) : 0;
        return byNumber != 0 ? byNumber : compareCodePoints(left, right);
    }

    private static boolean isNumber(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') return false;
        }
        return !id.isEmpty();
    }

    private static int compareNumbers(String left, String right) {
        String l = left.replaceFirst("^0+", "");
        String r = right.replaceFirst("^0+", "");
        return l.length() != r.length() ? Integer.compare(l.length(), r.length()) : l.compareTo(r);
    }

    private static int compareCodePoints(String left, String right) {
        int i = 0;
        while (i < left.length() && i < right.length()) {
            int l = left.codePointAt(i);
            int r = right.codePointAt(i);
            if (l != r) return Integer.compare(l, r);
            i += Character.charCount(l);
        }
        return Integer.compare(left.length(), right.length());
    }
}
