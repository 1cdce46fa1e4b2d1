package org.zhunsheng.platform.litigation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.organs.Posts;

/** The rank under which a head is counted is the one the post had on that day. */
@Component
@Check.Concerns(value = "headRank", effect = Check.Effect.FLAG)
@Asks(Posts.class)
@Basis(instrument = "法释〔2018〕1号", article = "第一百三十一条第一款", from = "2018-02-08", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第六条第一款", from = "2020-07-01")
final class RankMustMatchThePost implements BatchRule<CourtAppearance> {

    private final Posts posts;

    RankMustMatchThePost(Posts posts) {
        this.posts = posts;
    }

    @Override
    public List<Verdict> judge(List<CourtAppearance> contents) {
        return HeadsOnTheDay.judge(posts, contents, RankMustMatchThePost::verdict);
    }

    private static Verdict verdict(CourtAppearance appearance, List<Posts.Held> there) {
        List<Posts.Held> own = there.stream()
                .filter(post -> post.name().equals(appearance.headName()))
                .toList();
        if (own.isEmpty()) return Verdict.SILENT;
        return own.stream().anyMatch(post -> post.rank() == appearance.headRank()) ? Verdict.KEPT : Verdict.BROKEN;
    }
}
