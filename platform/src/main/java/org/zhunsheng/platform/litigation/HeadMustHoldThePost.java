package org.zhunsheng.platform.litigation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.organs.Posts;

/** Who appeared as head was one of the defendant's own leaders on that day; those of an organ below it don't count. */
@Component
@Check.Concerns(value = "headName", id = "A-03", effect = Check.Effect.FLAG)
@Asks(Posts.class)
@Basis(instrument = "法释〔2015〕9号", article = "第五条", from = "2015-05-01", to = "2018-02-07")
@Basis(instrument = "法释〔2018〕1号", article = "第一百二十八条第一款", from = "2018-02-08", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第二条", from = "2020-07-01")
final class HeadMustHoldThePost implements BatchRule<CourtAppearance> {

    private final Posts posts;

    HeadMustHoldThePost(Posts posts) {
        this.posts = posts;
    }

    @Override
    public List<Verdict> judge(List<CourtAppearance> contents) {
        return HeadsOnTheDay.judge(
                posts,
                contents,
                (appearance, there) ->
                        there.stream().anyMatch(post -> post.leads() && same(post.name(), appearance.headName()))
                                ? Verdict.KEPT
                                : Verdict.BROKEN);
    }

    /** Names of two characters are often written with a space between them, so that they line up. */
    private static boolean same(String one, @Nullable String other) {
        return other != null && one.replaceAll("[\\s\u3000]", "").equals(other.replaceAll("[\\s\u3000]", ""));
    }
}
