package org.zhunsheng.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a request says. A form that was sent has fields of its own, and a ledger may call one {@code organ}:
 * what is read from here is never one of them.
 */
final class Addressed {

    private Addressed() {}

    /** Null where the address does not say it. */
    static @Nullable String said(HttpServletRequest request, String name) {
        if (request.getMethod().equals("GET")) return request.getParameter(name);
        String query = request.getQueryString();
        if (query == null) return null;
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair ->
                        UriUtils.decode(pair.substring(name.length() + 1).replace('+', ' '), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }
}
