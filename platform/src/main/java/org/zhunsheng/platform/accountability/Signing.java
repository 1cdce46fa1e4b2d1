package org.zhunsheng.platform.accountability;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.organs.PostRank;
import org.zhunsheng.platform.organs.Posts;

/** Compares names with the chiefs of organs on a day, for many records at once. */
final class Signing {

    private Signing() {}

    /** Not checkable where no post of the organ is registered for the day. */
    static <R> List<Verdict> byTheHead(
            Posts posts, List<R> contents, Function<R, Posts.Moment> moment, Function<R, String> name) {
        Map<Posts.Moment, List<Posts.Held>> held =
                posts.on(contents.stream().map(moment).toList());
        return contents.stream()
                .map(content -> {
                    List<Posts.Held> there = held.getOrDefault(moment.apply(content), List.of());
                    if (there.isEmpty()) return Verdict.NOT_CHECKABLE;
                    return there.stream()
                                    .anyMatch(post -> post.rank() == PostRank.CHIEF
                                            && post.name().equals(name.apply(content)))
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
