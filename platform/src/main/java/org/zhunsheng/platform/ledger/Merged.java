package org.zhunsheng.platform.ledger;

import java.util.Arrays;
import java.util.List;
import org.zhunsheng.papers.proof.Sm3;

/**
 * The entries that several readings found, as one: in the order of their ids, and once where two readings found the
 * same.
 */
final class Merged {

    private Merged() {}

    private static final int ID = 16;
    private static final int BOTH = ID + 32;

    /** @param readings each entry's id and digest, one behind the other, in the order of ids */
    static Proven of(List<byte[]> readings) {
        int[] at = new int[readings.size()];
        long count = 0;
        Sm3 digest = new Sm3();
        for (int least = least(readings, at); least >= 0; least = least(readings, at)) {
            byte[] reading = readings.get(least);
            int from = at[least];
            digest.update(reading, from + ID, BOTH - ID);
            count++;
            for (int i = 0; i < at.length; i++) if (stands(readings.get(i), at[i], reading, from)) at[i] += BOTH;
        }
        return new Proven(count, digest.hex());
    }

    /** The reading whose next id comes first; −1 when all are at their ends. */
    private static int least(List<byte[]> readings, int[] at) {
        int least = -1;
        for (int i = 0; i < at.length; i++) {
            if (at[i] == readings.get(i).length) continue;
            if (least < 0 || compare(readings.get(i), at[i], readings.get(least), at[least]) < 0) least = i;
        }
        return least;
    }

    private static boolean stands(byte[] reading, int at, byte[] other, int from) {
        return at < reading.length && compare(reading, at, other, from) == 0;
    }

    /** As the database orders ids. */
    private static int compare(byte[] one, int at, byte[] other, int from) {
        return Arrays.compareUnsigned(one, at, at + ID, other, from, from + ID);
    }
}
