package org.zhunsheng.platform.reports;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to a person what is wrong with a template, and how to mend it. */
@Component
final class FaultWords {

    private final MessageSource messages;

    FaultWords(MessageSource messages) {
        this.messages = messages;
    }

    String reason(Fault fault, Locale locale) {
        return say("reports.fault." + fault.what(), locale, fault.arguments().toArray());
    }

    String remedy(Fault fault, Locale locale) {
        return say(
                "reports.fault." + fault.what() + ".remedy",
                locale,
                fault.arguments().toArray());
    }

    Optional<String> maybe(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
