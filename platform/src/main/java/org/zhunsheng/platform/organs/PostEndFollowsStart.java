package org.zhunsheng.platform.organs;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A term ends on the day it began or later. */
@Check.Concerns("endedOn")
@Basis(instrument = "公务员法", article = "第三十八条", from = "2006-01-01", to = "2019-05-31")
@Basis(instrument = "公务员法", article = "第四十条", from = "2019-06-01")
final class PostEndFollowsStart implements Rule<Post> {

    @Override
    public boolean concerns(Post post) {
        return post.endedOn() != null;
    }

    @Override
    public boolean keptBy(Post post) {
        return post.endedOn() == null || !post.endedOn().isBefore(post.startedOn());
    }
}
