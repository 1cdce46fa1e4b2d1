package org.zhunsheng.platform.accountability;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.organs.Posts;

/** Who makes a statement for an organ heads it on the day of the statement. Party posts are not registered. */
@Component
@Check.Concerns(value = "person", effect = Check.Effect.FLAG)
@Asks(Posts.class)
@Basis(instrument = Instruments.DUTIES, article = "第七条", from = Instruments.DUTIES_FROM)
final class StatementIsByTheHead implements BatchRule<DutyStatement> {

    private final Posts posts;

    StatementIsByTheHead(Posts posts) {
        this.posts = posts;
    }

    @Override
    public List<Verdict> judge(List<DutyStatement> contents) {
        Iterator<Verdict> judged = Signing.byTheHead(
                        posts,
                        contents.stream().filter(StatementIsByTheHead::concerns).toList(),
                        statement -> new Posts.Moment(statement.organ(), statement.heldOn()),
                        DutyStatement::person)
                .iterator();
        List<Verdict> verdicts = new ArrayList<>(contents.size());
        for (DutyStatement statement : contents) verdicts.add(concerns(statement) ? judged.next() : Verdict.SILENT);
        return verdicts;
    }

    private static boolean concerns(DutyStatement statement) {
        return statement.office() != HeadOffice.PARTY;
    }
}
