package org.zhunsheng.platform.accountability;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.organs.Posts;

/** A report on what a head did is signed by the one who was head on that day. */
@Component
@Check.Concerns(value = "signer", effect = Check.Effect.FLAG)
@Asks(Posts.class)
@Basis(instrument = Instruments.DUTIES, article = "第四条", from = Instruments.DUTIES_FROM)
final class DutyReportIsSignedByTheHead implements BatchRule<DutyReport> {

    private final Posts posts;

    DutyReportIsSignedByTheHead(Posts posts) {
        this.posts = posts;
    }

    @Override
    public List<Verdict> judge(List<DutyReport> contents) {
        return Signing.byTheHead(
                posts, contents, report -> new Posts.Moment(report.organ(), report.signedOn()), DutyReport::signer);
    }
}
