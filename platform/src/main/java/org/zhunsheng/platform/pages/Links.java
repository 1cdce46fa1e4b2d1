package org.zhunsheng.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.servlet.IServletWebExchange;

/**
 * Writes the links of pages: each carries the organ and the day from which its page looks, so that a reader stays where
 * they stand. {@code @{/x(asOf='')}} leaves the day behind, and where a form posts to, nothing is carried. Overviews and figures carry the year too, as {@code period};
 * on the way to a ledger it becomes the first and the last day that are asked for, and back again.
 */
final class Links extends AbstractLinkBuilder {

    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");
    private static final Pattern SHOWS_A_YEAR = Pattern.compile("/|/chapters/[^/?]+|/figures(?:/[^/?]+)?|/filling");

    private final StandardLinkBuilder links = new StandardLinkBuilder();
    private final Predicate<String> lists;

    /** @param lists whether a ledger's list stands at the path */
    Links(Predicate<String> lists) {
        this.lists = lists;
    }

    private static final List<String> CARRIED = List.of("organ", "asOf");

    /** What looks the same from everywhere. */
    private static final Pattern PLAIN = Pattern.compile("/(?:webjars/|zs\\.|favicon|logout|login).*|(?!/).*|//.*");

    @Override
    public @Nullable String buildLink(
            IExpressionContext context, @Nullable String base, @Nullable Map<String, Object> parameters) {
        if (base == null || PLAIN.matcher(base).matches() || !(context instanceof IWebContext web))
            return links.buildLink(context, base, parameters);
        Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters == null ? Map.of() : parameters);
        if (!sends(context)) {
            for (String name : CARRIED) {
                String carried = carried(web.getExchange(), name);
                if (carried != null && !says(base, name)) all.putIfAbsent(name, carried);
            }
            String year = year(web.getExchange());
            if (year != null) carry(year, web.getExchange(), base, all);
        }
        all.values().removeIf(value -> value == null || value.equals(""));
        return links.buildLink(context, base, all);
    }

    /** The link is where a form posts to: what it says beside the form's fields would be read as more of them. */
    private static boolean sends(IExpressionContext context) {
        if (!(context instanceof ITemplateContext template)
                || template.getElementStack().isEmpty()) return false;
        IProcessableElementTag tag = template.getElementStack().getLast();
        return tag.getElementCompleteName().equals("button")
                || (tag.getElementCompleteName().equals("form")
                        && "post".equalsIgnoreCase(tag.getAttributeValue("method")));
    }

    private void carry(String year, IWebExchange exchange, String base, Map<String, @Nullable Object> all) {
        String path = base.replaceFirst("\\?.*$", "");
        if (SHOWS_A_YEAR.matcher(path).matches()) {
            if (!says(base, "period")) all.putIfAbsent("period", year);
        } else if (base.equals(path)
                && !path.equals(exchange.getRequest().getPathWithinApplication())
                && lists.test(path)
                && !all.containsKey("from")) {
            all.put("from", year + "-01-01");
            all.put("to", year + "-12-31");
        }
    }

    /** The whole year that the address asks for, in either way. */
    private static @Nullable String year(IWebExchange exchange) {
        String period = carried(exchange, "period");
        if (period != null) return YEAR.matcher(period).matches() ? period : null;
        String from = carried(exchange, "from");
        String to = carried(exchange, "to");
        if (from == null || to == null || !from.endsWith("-01-01") || !to.endsWith("-12-31")) return null;
        String year = from.substring(0, from.length() - 6);
        return YEAR.matcher(year).matches() && to.startsWith(year) ? year : null;
    }

    private static @Nullable String carried(IWebExchange exchange, String name) {
        String value =
                Addressed.said((HttpServletRequest) ((IServletWebExchange) exchange).getNativeRequestObject(), name);
        return value == null || value.isBlank() ? null : value;
    }

    private static boolean says(String base, String name) {
        return base.contains("?" + name + "=") || base.contains("&" + name + "=");
    }
}
