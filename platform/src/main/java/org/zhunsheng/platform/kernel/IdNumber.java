package org.zhunsheng.platform.kernel;

/**
 * The number of an identity document of any kind (证件号码), where a file doesn't say which or says it in another column;
 * an identity card's alone is a {@link CitizenId}.
 */
public record IdNumber(String value) implements Personal {

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    public IdNumber {
        if (value.isBlank()) throw new IllegalArgumentException("a number is not blank");
    }

    /** The first three and the last two characters; of a short number nothing. */
    @Override
    public String masked() {
        int hidden = value.length() - SHOWN_FIRST - SHOWN_LAST;
        if (hidden < SHOWN_FIRST) return "*".repeat(value.length());
        return value.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + value.substring(value.length() - SHOWN_LAST);
    }

    @Override
    public String toString() {
        return masked();
    }
}
