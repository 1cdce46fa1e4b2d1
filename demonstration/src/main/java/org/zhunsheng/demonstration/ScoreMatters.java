package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.zhunsheng.demonstration.Roll.Organ;

/** Scores as they came about (考核得分): opened and measured by the bureau, assessed by each unit itself, verified, notified, final. */
final class ScoreMatters {

    private static final String PROCEDURE = "score";
    private static final String LEDGER = "assessment/scores";

    private ScoreMatters() {}

    /** Of a year that is over; without a denominator there is nothing to score. */
    static void scored(Desk desk, Row row) {
        Organ organ = desk.roll().named(row.text("organ"));
        LocalDate snapshot = LocalDate.parse(row.text("snapshotOn"));
        Handled score = new Handled(PROCEDURE, LEDGER, row);
        score.did("begins", "justice", snapshot, 10)
                .did("measure", "justice", desk.workingDays().plus(snapshot, 1), 10);
        desk.handle(score);
        if (row.text("value").isEmpty()) {
            score.did("inapplicable", "justice", desk.workingDays().plus(snapshot, 2), 10);
            return;
        }
        String unit = desk.clerks().clerk(organ);
        String scorer = scorer(organ);
        LocalDate notified = LocalDate.parse(row.text("notifiedOn"));
        score.did(
                        "self",
                        unit,
                        desk.workingDays()
                                .plus(snapshot, 2 + Math.floorMod(organ.code().hashCode(), 4)),
                        14)
                .did("verification", scorer, desk.workingDays().plus(notified, -1), 10)
                .did("notice", scorer, notified, 10);
        if (!row.text("appealedOn").isEmpty())
            score.did("appeal", unit, LocalDate.parse(row.text("appealedOn")), 15)
                    .did("decision", panel(organ), LocalDate.parse(row.text("appealDecidedOn")), 10);
        score.did("final", scorer, desk.workingDays().plus(notified, 10), 16);
    }

    /** The bureau does not judge itself. */
    private static String scorer(Organ organ) {
        return organ.shortName().equals("区司法局") ? "inspection-office" : "justice";
    }

    private static String panel(Organ organ) {
        return organ.shortName().equals("区政府办") ? "justice" : "inspection-office";
    }

    /** What one of them waits for, each at its step. */
    static final List<String> STAGES = List.of("measure", "self", "verification", "notice", "decision", "final");

    static void underWay(Desk desk, Row whole, int stage) {
        Organ organ = desk.roll().named(whole.text("organ"));
        LocalDate opened = LocalDate.of(2022, 4, 1);
        Row row = new Row(whole)
                .and("period snapshotOn selfEvidence", "2022Q1", opened, "补充材料一份")
                .and("appealedOn appealGrounds appealDecidedOn appealResult finalScore", "", "", "", "", "");
        if (stage < 1) row.and("numerator denominator value fullScore systemScore", "", "", "", "", "");
        if (stage < 2) row.and("selfScore selfEvidence", "", "");
        if (stage < 3) row.and("verifiedScore", "");
        row.put("notifiedOn", stage < 4 ? "" : "2022-04-08");
        if (stage == 4) row.and("appealedOn appealGrounds", "2022-04-11", "有一件没有计入");
        Handled score = new Handled(PROCEDURE, LEDGER, row).did("begins", "justice", opened, 10);
        if (stage > 0) score.did("measure", "justice", LocalDate.of(2022, 4, 2), 10);
        if (stage > 1) score.did("self", desk.clerks().clerk(organ), LocalDate.of(2022, 4, 6), 14);
        if (stage > 2) score.did("verification", "justice", LocalDate.of(2022, 4, 7), 10);
        if (stage > 3) score.did("notice", "justice", LocalDate.of(2022, 4, 8), 10);
        if (stage == 4) score.did("appeal", desk.clerks().clerk(organ), LocalDate.of(2022, 4, 11), 15);
        desk.handle(score);
    }
}
