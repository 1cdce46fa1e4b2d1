package org.zhunsheng.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;

/** Codes of what went wrong (编号): read out over a telephone, found in the audit chain. */
@Component
final class Codes {

    private static final Logger LOG = LoggerFactory.getLogger(Codes.class);

    /** Without the letters and digits that are taken for one another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

    private final SecureRandom random = new SecureRandom();
    private final Today today;
    private final Acts acts;

    Codes(Today today, Acts acts) {
        this.today = today;
        this.acts = acts;
    }

    /** {@code E-20220412-1403-7K4M}. */
    String next() {
        var code = new StringBuilder("E-")
                .append(LocalDateTime.ofInstant(today.now(), Today.BEIJING).format(MINUTE))
                .append('-');
        for (int i = 0; i < 4; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return code.toString();
    }

    /** Puts it into the chain: every failure of ours, and what a person was refused. A stranger's wrong address is not kept. */
    boolean keep(String code, Wrong wrong, HttpServletRequest request, @Nullable Person person) {
        if (person == null && !wrong.status().is5xxServerError()) return false;
        try {
            acts.note(
                    person == null ? "" : person.account(),
                    "page.error",
                    code,
                    Map.of("wrong", wrong.name(), "method", request.getMethod(), "path", request.getRequestURI()));
            return true;
        } catch (RuntimeException notKept) {
            LOG.error("{} could not be put into the audit chain", code, notKept);
            return false;
        }
    }
}
