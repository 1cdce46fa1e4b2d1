package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.SocialCreditCode;

/** Numbers of organs, enterprises and people that don't exist (统一社会信用代码, 公民身份号码), in a division that doesn't: 990100. */
final class Codes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private Codes() {}

    static String credit(int number) {
        return valid("11990100" + organisation("MC%06d".formatted(number)));
    }

    static String enterprise(int number) {
        return valid("91990100" + organisation("MJ%06d".formatted(number)));
    }

    private static String valid(String body) {
        for (int i = 0; i < ALPHABET.length(); i++) {
            char last = ALPHABET.charAt(i);
            if (SocialCreditCode.problemOf(body + last) == null) return body + last;
        }
        throw new IllegalStateException("no check character fits " + body);
    }

    /** @param sequence of those born on the day, from 1 to 999 */
    static String citizen(LocalDate birth, int sequence) {
        String body = "990100" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        for (char last : "0123456789X".toCharArray()) {
            if (CitizenId.problemOf(body + last) == null) return body + last;
        }
        throw new IllegalStateException("no check character fits " + body);
    }

    /** The code of an organisation within the credit code (全国组织机构代码, GB 11714): eight characters and their check. */
    private static String organisation(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++)
            sum += ORGANISATION_WEIGHTS[i] * Character.digit(code.charAt(i), Character.MAX_RADIX);
        int check = 11 - sum % 11;
        return code + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
    }
}
