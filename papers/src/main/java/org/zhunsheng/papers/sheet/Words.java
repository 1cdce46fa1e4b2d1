package org.zhunsheng.papers.sheet;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of {@code messages/sheet} in the reader's language, the English beside the Chinese; Chinese where there is no other. */
final class Words {

    private final ResourceBundle bundle = ResourceBundle.getBundle("messages.sheet", Locale.ROOT);
    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
    }

    String of(String key, Object... arguments) {
        String english = key + "@en";
        boolean other = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) && bundle.containsKey(english);
        return new MessageFormat(bundle.getString(other ? english : key), locale).format(arguments);
    }
}
