package org.zhunsheng.platform.procedure;

import org.zhunsheng.platform.kernel.Language;

/** What a thing is called in both languages: declared as {@code 受理 / Acceptance}. */
public record Named(String chinese, String english) {

    /** @throws IllegalArgumentException where one of the two is missing */
    static Named of(String written) {
        int stroke = written.indexOf(" / ");
        if (stroke < 1) throw new IllegalArgumentException(written);
        return new Named(
                written.substring(0, stroke).strip(),
                written.substring(stroke + 3).strip());
    }

    /** In the language of whoever is answered. */
    @Override
    public String toString() {
        return Language.now().of(chinese, english);
    }
}
