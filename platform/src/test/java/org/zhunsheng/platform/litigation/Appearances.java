package org.zhunsheng.platform.litigation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

/** A clerk's rows: one that is in order, and others that differ from it in what a test names. */
final class Appearances {

    private static int last = 1_000;

    private Appearances() {}

    /** The head of a bureau came, on a day under 法释〔2020〕3号, and the claim was dismissed. */
    static Map<String, String> inOrder() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("caseNumber", "（2021）京9901行初" + ++last + "号");
        row.put("organ", "区市场监管局");
        row.put("role", "被告");
        row.put("instance", "一审");
        row.put("court", "示范区人民法院");
        row.put("plaintiffKind", "自然人");
        row.put("plaintiff", "黎青禾");
        row.put("challengedAct", "行政处罚决定");
        row.put("category", "一般案件");
        row.put("publicInterest", "否");
        row.put("notice", "书面通知");
        row.put("notifiedOn", "2021-05-06");
        row.put("filedOn", "2021-03-01");
        row.put("complaintReceivedOn", "2021-03-04");
        row.put("defenceFiledOn", "2021-03-16");
        row.put("hearing", "已开庭");
        row.put("heardOn", "2021-05-12");
        row.put("hearings", "1");
        row.put("decidedOn", "2021-06-10");
        row.put("servedOn", "2021-06-15");
        row.put("attendance", "负责人出庭");
        row.put("headName", "许知远");
        row.put("headPost", "副局长");
        row.put("headRank", "副职");
        row.put("spoke", "是");
        row.put("spokeOnSettlement", "是");
        row.put("identityProofOn", "2021-05-10");
        row.put("outcome", "驳回诉讼请求");
        row.put("lost", "否");
        return row;
    }

    /** The same case with staff in court and a proven reason. */
    static Map<String, String> absent() {
        return with(
                inOrder(),
                "attendance=委托工作人员出庭 headName= headPost= headRank= spoke= spokeOnSettlement= identityProofOn="
                        + " staff=何清晏，法制科科长 absenceReason=需要履行他人不能代替的公务 absenceProof=是 notice=未通知 notifiedOn=");
    }

    /** The same case, withdrawn before the hearing. */
    static Map<String, String> withdrawn() {
        return with(
                inOrder(),
                "hearing=未开庭即结案 hearings=0 attendance= headName= headPost= headRank= spoke= spokeOnSettlement="
                        + " identityProofOn= outcome=撤诉 decidedOn=2021-05-08 notice=未通知 notifiedOn=");
    }

    /** @param changes {@code column=text} with blanks between; no text empties the column */
    static Map<String, String> with(Map<String, String> row, String changes) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        for (String change : changes.split(" ")) {
            if (change.isEmpty()) continue;
            String[] parts = change.split("=", -1);
            changed.put(parts[0], parts[1]);
        }
        return changed;
    }

    /** What the checks say of the row, in the order of the ledger; a row that is registered is taken out again. */
    static List<Finding> findings(Ledgers ledgers, Person by, Map<String, String> row) {
        Entries<CourtAppearance> entries = ledgers.of(CourtAppearance.class);
        return switch (ledgers.register(entries, by, row)) {
            case Outcome.Refused(var findings) -> findings;
            case Outcome.Written(var id) -> {
                var entry = entries.find(by, id).orElseThrow();
                entries.withdraw(by, id, entry.act(), "测试用记录");
                yield entries.shape().judge(List.of(entry.content())).getFirst();
            }
            case Outcome.Changed _, Outcome.Unchanged _, Outcome.Missing _ -> throw new IllegalStateException();
        };
    }
}
