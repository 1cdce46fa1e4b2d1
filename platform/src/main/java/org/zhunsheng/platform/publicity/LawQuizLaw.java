package org.zhunsheng.platform.publicity;

import java.time.format.DateTimeFormatter;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link LawQuiz}. */
final class LawQuizLaw extends Law<LawQuiz> {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    LawQuizLaw() {
        // A month's quiz opens in that month.
        check("QuizOpensInItsMonth", "openedOn")
                .basis("中办发〔2017〕31号", "第二部分", "2017-05-17", "2025-10-31")
                .basis("法治宣传教育法", "第九条", "2025-11-01")
                .kept(quiz -> quiz.openedOn().format(MONTH).equals(quiz.month()));
    }
}
