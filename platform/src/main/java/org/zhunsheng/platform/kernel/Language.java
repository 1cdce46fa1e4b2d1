package org.zhunsheng.platform.kernel;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The languages of the pages (文字), the first being that of the district, and the one in which whoever is being answered
 * reads. Texts are asked in that language without being told it: a request's is known while it is answered, and where
 * nobody asks (jobs, papers, lines of the audit) it is Chinese. Work that leaves the request's thread takes it along.
 */
public enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Of whoever is being answered on this thread. */
    public static Language now() {
        var asked = LocaleContextHolder.getLocaleContext();
        return asked == null ? CHINESE : of(asked.getLocale());
    }

    /** Chinese speaks where another language than English is asked for. */
    public static Language of(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals(ENGLISH.locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    public Locale locale() {
        return locale;
    }

    /** What is said in both languages, in this one. */
    public String of(String chinese, String english) {
        return switch (this) {
            case CHINESE -> chinese;
            case ENGLISH -> english;
        };
    }

    /** In this language, whoever is being answered. */
    public <T> T say(Supplier<T> work) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
