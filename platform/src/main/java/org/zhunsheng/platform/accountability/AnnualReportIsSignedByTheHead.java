package org.zhunsheng.platform.accountability;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.organs.Posts;

/** An organ's yearly report is signed by the one who was its head on that day. */
@Component
@Check.Concerns(value = "signer", effect = Check.Effect.FLAG)
@Asks(Posts.class)
@Basis(instrument = Instruments.INSPECTION, article = "第二十五条", from = Instruments.INSPECTION_FROM)
final class AnnualReportIsSignedByTheHead implements BatchRule<AnnualReport> {

    private final Posts posts;

    AnnualReportIsSignedByTheHead(Posts posts) {
        this.posts = posts;
    }

    @Override
    public List<Verdict> judge(List<AnnualReport> contents) {
        return Signing.byTheHead(
                posts, contents, report -> new Posts.Moment(report.organ(), report.signedOn()), AnnualReport::signer);
    }
}
