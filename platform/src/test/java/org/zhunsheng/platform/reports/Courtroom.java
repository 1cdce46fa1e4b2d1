package org.zhunsheng.platform.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

/** Court appearances of years in which no other test has any. */
final class Courtroom {

    private static int last = 7_000;

    private final Ledgers ledgers;
    final Entries<?> appearances;

    Courtroom(Ledgers ledgers) {
        this.ledgers = ledgers;
        this.appearances = ledgers.named("litigation/court-appearances").orElseThrow();
    }

    /** A head of the organ came to court in that year. */
    UUID headCame(int year, String organ) {
        return written(ledgers.register(appearances, District.OFFICER, row(year, organ)));
    }

    static Map<String, String> row(int year, String organ) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("caseNumber", "（" + year + "）京9901行初" + ++last + "号");
        row.put("organ", organ);
        row.put("role", "被告");
        row.put("instance", "一审");
        row.put("court", "示范区人民法院");
        row.put("plaintiffKind", "自然人");
        row.put("plaintiff", "黎青禾");
        row.put("challengedAct", "行政处罚决定");
        row.put("category", "一般案件");
        row.put("publicInterest", "否");
        row.put("notice", "未通知");
        row.put("filedOn", year + "-03-01");
        row.put("complaintReceivedOn", year + "-03-04");
        row.put("defenceFiledOn", year + "-03-16");
        row.put("hearing", "已开庭");
        row.put("heardOn", year + "-05-12");
        row.put("hearings", "1");
        row.put("decidedOn", year + "-06-10");
        row.put("servedOn", year + "-06-15");
        row.put("attendance", "负责人出庭");
        row.put("headName", "许知远");
        row.put("headPost", "副局长");
        row.put("headRank", "副职");
        row.put("spoke", "是");
        row.put("spokeOnSettlement", "是");
        row.put("outcome", "驳回诉讼请求");
        row.put("lost", "否");
        return row;
    }

    /** It turns out that staff came, not the head. */
    void headDidNotCome(Person by, UUID id, String reason) {
        correct(
                by,
                id,
                Map.of(
                        "attendance", "委托工作人员出庭",
                        "headName", "",
                        "headPost", "",
                        "headRank", "",
                        "spoke", "",
                        "spokeOnSettlement", "",
                        "staff", "何清晏，法制科科长",
                        "absenceReason", "需要履行他人不能代替的公务",
                        "absenceProof", "是"),
                reason);
    }

    void correct(Person by, UUID id, Map<String, String> changes, String reason) {
        Entry<?> entry = appearances.find(by, id).orElseThrow();
        written(ledgers.correct(appearances, by, id, entry.act(), changes, reason));
    }

    String caseNumber(UUID id) {
        return appearances.titles(java.util.List.of(id)).get(id);
    }

    static UUID written(Outcome outcome) {
        if (outcome instanceof Outcome.Written(UUID id)) return id;
        throw new IllegalStateException(outcome.toString());
    }
}
