package org.zhunsheng.platform.access;

import java.util.regex.Pattern;
import org.zhunsheng.platform.kernel.Language;

/**
 * Where an account's holder gets mail (收件邮箱).
 *
 * @param language in which they read
 */
public record Mailbox(String address, Language language) {

    /** One address and nothing else: no name, no second one, no line break. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private static final int LONGEST = 254;

    static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }
}
