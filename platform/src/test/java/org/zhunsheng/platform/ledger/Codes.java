package org.zhunsheng.platform.ledger;

/** Credit codes for invented organs. */
public final class Codes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Codes() {}

    /** The first seventeen characters with the check character that belongs to them (GB 32100-2015). */
    public static String code(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen.substring(0, 17) + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
