package org.zhunsheng.platform.reports;

import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Language;

/** Says to a person what is wrong with a template, and how to mend it. */
@Component
final class FaultWords {

    private final MessageSource messages;

    FaultWords(MessageSource messages) {
        this.messages = messages;
    }

    String reason(Fault fault) {
        return say("reports.fault." + fault.what(), fault.arguments().toArray());
    }

    String remedy(Fault fault) {
        return say(
                "reports.fault." + fault.what() + ".remedy", fault.arguments().toArray());
    }

    Optional<String> maybe(String key) {
        return Optional.ofNullable(
                messages.getMessage(key, null, null, Language.now().locale()));
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Language.now().locale());
    }
}
