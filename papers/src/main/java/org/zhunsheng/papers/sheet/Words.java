package org.zhunsheng.papers.sheet;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of {@code messages/sheet} in the reader's language; Chinese where there is no other. */
final class Words {

    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Locale locale) {
        // Without the control, a machine set to English would answer a Chinese reader in English.
        this.bundle = ResourceBundle.getBundle(
                "messages.sheet", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
