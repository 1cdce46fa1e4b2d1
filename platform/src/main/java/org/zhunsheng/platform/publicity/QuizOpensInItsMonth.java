package org.zhunsheng.platform.publicity;

import java.time.format.DateTimeFormatter;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A month's quiz opens in that month. */
@Check.Concerns("openedOn")
@Basis(instrument = "中办发〔2017〕31号", article = "第二部分", from = "2017-05-17", to = "2025-10-31")
@Basis(instrument = "法治宣传教育法", article = "第九条", from = "2025-11-01")
final class QuizOpensInItsMonth implements Rule<LawQuiz> {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    @Override
    public boolean keptBy(LawQuiz quiz) {
        return quiz.openedOn().format(MONTH).equals(quiz.month());
    }
}
