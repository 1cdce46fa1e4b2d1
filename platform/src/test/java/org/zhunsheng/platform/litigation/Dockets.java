package org.zhunsheng.platform.litigation;

import java.util.Map;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.ledger.Ledgers;

/** A clerk's rows for the ledgers of cases, reconsiderations and judicial suggestions. */
final class Dockets {

    private static final Map<String, String> IN_ORDER = Map.of(
            "litigation/cases",
            "caseNumber=（2021）京9901行初70001号 organ=区城管执法局 role=被告 instance=一审 court=示范区人民法院"
                    + " plaintiffKind=自然人 plaintiff=黎青禾 challengedAct=行政处罚决定 publicInterest=否 filedOn=2021-03-01"
                    + " procedure=普通程序 complaintReceivedOn=2021-03-04 defenceFiledOn=2021-03-16 heardOn=2021-05-12"
                    + " decidedOn=2021-06-10 servedOn=2021-06-15 outcome=责令履行职责 lost=是 lossReason=不履行职责"
                    + " performanceDueOn=2021-08-15 performedOn=2021-08-15 reviewedOn=2021-07-05 lesson=完善流程",
            "litigation/reconsiderations",
            "number=测复字〔2021〕1号 organ=区城管执法局 reviewer=示范区人民政府 applicantKind=自然人 applicant=黎青禾"
                    + " challengedAct=行政处罚决定 appliedOn=2021-06-01 admission=受理 examinedOn=2021-06-04 procedure=普通程序"
                    + " copySentOn=2021-06-08 copyReceivedOn=2021-06-09 repliedOn=2021-06-17 extended=否 decidedOn=2021-07-26"
                    + " outcome=维持",
            "litigation/suggestions",
            "number=（2024）京9901司建71号 court=示范区人民法院 organ=区城管执法局 kind=综合治理 receivedOn=2024-01-10"
                    + " suggestion=完善告知程序 replyDueOn=2024-02-10 repliedOn=2024-02-10 adopted=全部采纳 measures=已完善");

    private Dockets() {}

    static Clerk clerk(Ledgers ledgers) {
        return new Clerk(ledgers, IN_ORDER);
    }
}
