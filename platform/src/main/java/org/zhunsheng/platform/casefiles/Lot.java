package org.zhunsheng.platform.casefiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.zhunsheng.platform.kernel.OrganCode;

/**
 * Draws files by lot (随机抽取), so that anybody can repeat it: of the files of one organ and kind, numbered from 1 in the
 * order of its list, those are drawn whose SHA-256 of {@code seed|organ's code|kind|number} is the smallest.
 */
public final class Lot {

    private record Ticket(long number, String hash) {}

    private Lot() {}

    /** The numbers of {@code sample} files out of {@code population}; all of them where the sample is not smaller. */
    public static Set<Long> draw(String seed, OrganCode organ, CaseFileKind kind, long population, long sample) {
        MessageDigest sha256 = sha256();
        return LongStream.rangeClosed(1, population)
                .mapToObj(number -> new Ticket(number, hash(sha256, seed + '|' + organ + '|' + kind + '|' + number)))
                .sorted(Comparator.comparing(Ticket::hash))
                .limit(sample)
                .map(Ticket::number)
                .collect(Collectors.toSet());
    }

    private static String hash(MessageDigest sha256, String text) {
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
