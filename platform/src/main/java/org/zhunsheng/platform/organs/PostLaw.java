package org.zhunsheng.platform.organs;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Post}. */
final class PostLaw extends Law<Post> {

    PostLaw() {
        // A term ends on the day it began or later.
        check("PostEndFollowsStart", "endedOn")
                .basis("公务员法", "第三十八条", "2006-01-01", "2019-05-31")
                .basis("公务员法", "第四十条", "2019-06-01")
                .concerns(post -> post.endedOn() != null)
                .kept(post -> post.endedOn() == null || !post.endedOn().isBefore(post.startedOn()));

        // The chief and the deputies are an organ's leaders by law; of others the organ says it.
        check("ChiefAndDeputiesLead", "leads")
                .basis("法释〔2015〕9号", "第五条", "2015-05-01", "2018-02-07")
                .basis("法释〔2018〕1号", "第一百二十八条第一款", "2018-02-08", "2020-06-30")
                .basis("法释〔2020〕3号", "第二条第一款", "2020-07-01")
                .kept(PostLaw::chiefAndDeputiesLead);

        asks(HolderServesTheOrgan.class);
        asks(OneChiefAtATime.class);
    }

    private static boolean chiefAndDeputiesLead(Post post) {
        return switch (post.rank()) {
            case CHIEF, EXECUTIVE_DEPUTY, DEPUTY -> post.leads();
            case DEPUTY_LEVEL, OTHER -> true;
        };
    }
}
