package org.zhunsheng.platform.organs;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** An organ has one chief at a time. Two happen, between an appointment and the end of the old term. */
@Component
@Check.Concerns(value = "rank", effect = Check.Effect.FLAG)
@Asks(Post.class)
@Basis(instrument = "公务员法", article = "第四十一条", from = "2006-01-01", to = "2019-05-31")
@Basis(instrument = "公务员法", article = "第四十三条", from = "2019-06-01")
final class OneChiefAtATime implements BatchRule<Post> {

    private final PostStore store;

    OneChiefAtATime(PostStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<Post> contents) {
        List<Post> chiefs = contents.stream().filter(OneChiefAtATime::isChief).toList();
        List<Post> registered =
                store.chiefs(chiefs.stream().map(Post::organ).distinct().toList());
        return contents.stream()
                .map(post -> {
                    if (!isChief(post)) return Verdict.SILENT;
                    return Stream.concat(registered.stream(), chiefs.stream()).anyMatch(other -> rival(post, other))
                            ? Verdict.BROKEN
                            : Verdict.KEPT;
                })
                .toList();
    }

    private static boolean isChief(Post post) {
        return post.rank() == PostRank.CHIEF;
    }

    private static boolean rival(Post post, Post other) {
        return post.organ().equals(other.organ()) && !post.staff().equals(other.staff()) && post.overlaps(other);
    }
}
