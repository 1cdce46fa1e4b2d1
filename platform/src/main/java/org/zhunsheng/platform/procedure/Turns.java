package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.organs.Posts;

/** The period that ended last, the last day of the one that the record names, and who heads the office that day. */
@Component
final class Turns implements Known {

    private static final Pattern NAMED = Pattern.compile("(\\d{4})年?(?:(上|下)半年|H([12])|Q([1-4]))?Y?");

    private final Posts posts;

    Turns(Posts posts) {
        this.posts = posts;
    }

    @Override
    public Set<String> words() {
        return Set.of("last-year", "last-half", "last-quarter", "period-end", "head");
    }

    @Override
    public @Nullable String say(String word, About about) {
        LocalDate day = about.day();
        return switch (word) {
            case "last-year" -> day.getYear() - 1 + "年";
            case "last-half" -> {
                LocalDate before = day.minusMonths(6);
                yield before.getYear() + "年" + (before.getMonthValue() <= 6 ? "上" : "下") + "半年";
            }
            case "last-quarter" -> {
                LocalDate before = day.minusMonths(3);
                yield before.getYear() + "Q" + (before.getMonthValue() + 2) / 3;
            }
            case "period-end" -> end(about.columns().get("period"));
            case "head" ->
                posts.headOf(about.office(), day).map(Posts.Held::name).orElse(null);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static @Nullable String end(@Nullable String named) {
        Matcher period = NAMED.matcher(named == null ? "" : named);
        if (!period.matches()) return null;
        int year = Integer.parseInt(period.group(1));
        if (period.group(2) != null)
            return Period.half(year, period.group(2).equals("上") ? 1 : 2).last().toString();
        if (period.group(3) != null)
            return Period.half(year, Integer.parseInt(period.group(3))).last().toString();
        if (period.group(4) != null)
            return Period.quarter(year, Integer.parseInt(period.group(4)))
                    .last()
                    .toString();
        return Period.year(year).last().toString();
    }
}
