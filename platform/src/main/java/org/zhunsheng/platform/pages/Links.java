package org.zhunsheng.platform.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.web.IWebExchange;

/**
 * Writes the links of pages: each carries the organ and the day from which its page looks, so that a reader stays where
 * they stand. {@code @{/x(asOf='')}} leaves the day behind.
 */
final class Links extends AbstractLinkBuilder {

    private final StandardLinkBuilder links = new StandardLinkBuilder();

    private static final List<String> CARRIED = List.of("organ", "asOf");

    /** What looks the same from everywhere. */
    private static final Pattern PLAIN = Pattern.compile("/(?:webjars/|zs\\.|favicon|logout|login).*|(?!/).*|//.*");

    @Override
    public @Nullable String buildLink(
            IExpressionContext context, @Nullable String base, @Nullable Map<String, Object> parameters) {
        if (base == null || PLAIN.matcher(base).matches() || !(context instanceof IWebContext web))
            return links.buildLink(context, base, parameters);
        Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters == null ? Map.of() : parameters);
        for (String name : CARRIED) {
            String carried = carried(web.getExchange(), name);
            if (carried != null && !says(base, name)) all.putIfAbsent(name, carried);
        }
        all.values().removeIf(value -> value == null || value.equals(""));
        return links.buildLink(context, base, all);
    }

    private static @Nullable String carried(IWebExchange exchange, String name) {
        String value = exchange.getRequest().getParameterValue(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static boolean says(String base, String name) {
        return base.contains("?" + name + "=") || base.contains("&" + name + "=");
    }
}
