package org.zhunsheng.platform.litigation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.organs.Posts;
import org.zhunsheng.platform.procedure.Known;

/**
 * What is known of a case: which government decides, who heads the defendant by the register of posts, how often the court
 * sat, how long a case stood still.
 */
@Component
final class KnownCases implements Known {

    private final OrganRegister organs;
    private final Posts posts;

    KnownCases(OrganRegister organs, Posts posts) {
        this.organs = organs;
        this.posts = posts;
    }

    @Override
    public Set<String> words() {
        return Set.of(
                "reviewing-government",
                "defendant-head",
                "defendant-head-post",
                "defendant-head-rank",
                "one-more-sitting",
                "suspended-days");
    }

    @Override
    public @Nullable String say(String word, About about) {
        Map<String, String> columns = about.columns();
        return switch (word) {
            case "reviewing-government" -> organs.nameOf(organs.root());
            case "defendant-head" -> head(about, Posts.Held::name);
            case "defendant-head-post" -> head(about, Posts.Held::title);
            case "defendant-head-rank" -> head(about, post -> post.rank().name());
            case "one-more-sitting" -> String.valueOf(Long.parseLong(columns.getOrDefault("hearings", "0")) + 1);
            case "suspended-days" -> suspended(columns, about.day());
            default -> throw new IllegalArgumentException(word);
        };
    }

    private @Nullable String head(About about, Function<Posts.Held, String> says) {
        String organ = about.columns().get("organ");
        return organ == null
                ? null
                : posts.headOf(new OrganCode(organ), about.day()).map(says).orElse(null);
    }

    /** With those of suspensions before. */
    private static String suspended(Map<String, String> columns, LocalDate today) {
        LocalDate from = LocalDate.parse(Objects.requireNonNull(columns.get("suspendedOn")));
        long before = Long.parseLong(columns.getOrDefault("suspendedDays", "0"));
        return String.valueOf(before + Math.max(0, ChronoUnit.DAYS.between(from, today)));
    }
}
