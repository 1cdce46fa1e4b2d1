package org.zhunsheng.platform.organs;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The chief and the deputies are an organ's leaders by law; of others the organ says it. */
@Check.Concerns("leads")
@Basis(instrument = "法释〔2015〕9号", article = "第五条", from = "2015-05-01", to = "2018-02-07")
@Basis(instrument = "法释〔2018〕1号", article = "第一百二十八条第一款", from = "2018-02-08", to = "2020-06-30")
@Basis(instrument = "法释〔2020〕3号", article = "第二条第一款", from = "2020-07-01")
final class ChiefAndDeputiesLead implements Rule<Post> {

    @Override
    public boolean keptBy(Post post) {
        return switch (post.rank()) {
            case CHIEF, EXECUTIVE_DEPUTY, DEPUTY -> post.leads();
            case DEPUTY_LEVEL, OTHER -> true;
        };
    }
}
