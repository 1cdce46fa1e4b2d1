package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhunsheng.demonstration.Roll.Organ;

/** The reports on each half-year and the heads' statements on each year as they were handled, and those that are still written. */
final class DutyMatters {

    /** Of what ended on this day some is still in hand. */
    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);

    private DutyMatters() {}

    /** @param ends the last day of their period */
    static void reports(Desk desk, List<Row> rows, LocalDate ends) {
        List<Row> inOrder = rows.stream()
                .sorted(Comparator.comparing(row -> row.text("submittedOn")))
                .toList();
        for (int i = 0; i < inOrder.size(); i++)
            report(desk, inOrder.get(i), ends, i, ends.equals(LAST) && i == inOrder.size() - 1);
    }

    /** @param never reports of earlier periods that nobody ever handed in: some are made up for now */
    static void madeUp(Desk desk, List<Row> never) {
        List<Row> made = never.subList(never.size() - MADE_UP.size(), never.size());
        for (int i = 0; i < MADE_UP.size(); i++) madeUp(desk, made.get(i), MADE_UP.get(i));
    }

    /** From its draft to the bureau's receipt; each ninth or so came back once, and the last one is still with the bureau. */
    private static void report(Desk desk, Row row, LocalDate ends, int i, boolean last) {
        Organ organ = desk.roll().named(row.text("organ"));
        LocalDate signed = LocalDate.parse(row.text("signedOn"));
        LocalDate submitted = LocalDate.parse(row.text("submittedOn"));
        Handled report = new Handled(
                "duty-report", "accountability/duty-reports", new Row(row).and("number", number(organ, signed)));
        LocalDate first = desk.workingDays().plus(signed, -4);
        boolean returned = i % 9 == 4 && first.isAfter(ends);
        LocalDate begun = returned ? first : drafted(desk, signed, ends);
        report.did("begins", desk.clerks().clerk(organ), begun, 9);
        if (returned) {
            written(desk, report, organ, begun, begun, i, Row.of("problems", "有的工作还不够扎实。"));
            sent(desk, report, organ, begun);
            report.returned(
                    "draft", "receipt", receiver(organ), desk.workingDays().plus(begun, 1), 15, "问题写得太空，请写明是哪些事、差在哪里。");
        }
        written(desk, report, organ, returned ? drafted(desk, signed, ends) : begun, signed, i, new Row());
        sent(desk, report, organ, submitted);
        if (last)
            report.urged(
                    "receipt",
                    desk.clerks().clerk(organ),
                    desk.workingDays().plus(submitted, 8),
                    10,
                    "报送已过五个工作日，请收下或者退回。");
        else report.did("receipt", receiver(organ), desk.workingDays().plus(submitted, 1 + i % 3), 15);
        desk.handle(report);
    }

    /** On the day before it is signed, or on the same day in the first days after the period. */
    private static LocalDate drafted(Desk desk, LocalDate signed, LocalDate ends) {
        LocalDate before = desk.workingDays().plus(signed, -1);
        return before.isAfter(ends) ? before : signed;
    }

    /** Drafted, checked, signed, numbered and sealed; one in eleven drafts was taken back and written anew, one in eight was signed on paper. */
    private static void written(
            Desk desk, Handled report, Organ organ, LocalDate drafted, LocalDate signed, int i, Row typed) {
        Clerks clerks = desk.clerks();
        report.did("draft", clerks.clerk(organ), drafted, 9, typed);
        if (i % 11 == 7)
            report.withdrawn("draft", clerks.clerk(organ), drafted, 9, "漏写一项，撤回重写。")
                    .did("draft", clerks.clerk(organ), drafted, 9, typed);
        report.did("draft.checking", clerks.second(organ), drafted, 10)
                .did("draft.signing", clerks.head(organ, signed), signed, 11);
    }

    private static void sent(Desk desk, Handled report, Organ organ, LocalDate day) {
        String clerk = desk.clerks().clerk(organ);
        report.did("draft.numbering", clerk, day, 14)
                .did("draft.sealing", clerk, day, 14)
                .did("submission", clerk, day, 14);
    }

    /** An organ does not receive its own. */
    private static String receiver(Organ organ) {
        return organ.shortName().equals("区司法局") ? "inspection-office" : "justice";
    }

    private static String number(Organ organ, LocalDate day) {
        int first = 1 + Math.floorMod(organ.code().hashCode(), 9);
        return organ.shortName().replaceFirst("^区", "") + "报〔" + day.getYear() + "〕" + (first + 2 * day.getMonthValue())
                + "号";
    }

    /** How far those are that are made up for. */
    private static final List<String> MADE_UP =
            List.of("submission", "draft.sealing", "draft.numbering", "draft.signing", "draft.checking", "draft");

    private static void madeUp(Desk desk, Row row, String step) {
        Organ organ = desk.roll().named(row.text("organ"));
        Clerks clerks = desk.clerks();
        String clerk = clerks.clerk(organ);
        LocalDate day = LocalDate.of(2022, 4, 7);
        Handled report = new Handled(
                        "duty-report",
                        "accountability/duty-reports",
                        new Row(row)
                                .and("duties uncoveredReason", "组织领导；依法履职和执法；学法和普法", "人员调整，其他职责没有单独记载。")
                                .and("problems", "当期报告无人经办，没有按时报送。")
                                .and("measures number", "指定专人负责，补报当期报告。", number(organ, day)))
                .unentered();
        List<String> way = List.of("draft", "draft.checking", "draft.signing", "draft.numbering", "draft.sealing");
        List<String> by = List.of(clerk, clerks.second(organ), clerks.head(organ, day), clerk, clerk);
        report.did("begins", clerk, day, 9);
        int done = step.equals("submission") ? way.size() : way.indexOf(step);
        for (int i = 0; i < done; i++) report.did(way.get(i), by.get(i), day, 9 + i);
        if (step.equals("draft")) report.urged("draft", "justice", LocalDate.of(2022, 4, 11), 15, "请于本周内补报。");
        desk.handle(report);
    }

    /**
     * @param mended what was mended, by organ
     * @param ends   the last day of their year
     */
    static void statements(Desk desk, List<Row> rows, List<Row> mended, LocalDate ends) {
        Map<String, String> days =
                mended.stream().collect(Collectors.toMap(row -> row.text("organ"), row -> row.text("mendedOn")));
        List<Row> inOrder = rows.stream()
                .sorted(Comparator.comparing(row -> row.text("heldOn")))
                .toList();
        String uncommented = inOrder.stream()
                .filter(row -> row.text("problems").isEmpty())
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .text("organ");
        for (int i = 0; i < inOrder.size(); i++) {
            Row row = inOrder.get(i);
            String day = days.getOrDefault(row.text("organ"), "");
            statement(
                    desk,
                    new Row(row).and("mendedOn", day),
                    i,
                    ends,
                    ends.equals(LAST) && row.text("organ").equals(uncommented));
        }
    }

    /**
     * @param others organs whose statements are still to be made
     * @param late   one that made none a year before either, and makes up for it
     */
    static void owedStatements(Desk desk, List<Organ> others, Organ late) {
        for (int i = 0; i < others.size(); i++) begun(desk, others.get(i), 2021, i);
        begun(desk, late, 2020, STAGES.size());
    }

    private static void statement(Desk desk, Row row, int i, LocalDate ends, boolean uncommented) {
        Organ organ = desk.roll().named(row.text("organ"));
        LocalDate held = LocalDate.parse(row.text("heldOn"));
        LocalDate begun = desk.workingDays().plus(held, -5);
        LocalDate first = begun.isAfter(ends) ? begun : desk.workingDays().onOrAfter(ends.plusDays(1));
        Handled statement = new Handled("duty-statement", "accountability/duty-statements", row);
        String clerk = desk.clerks().clerk(organ);
        String reviewer = receiver(organ);
        statement.did("begins", clerk, first, 9).did("text", clerk, first, 9);
        approved(desk, statement, organ, first, i);
        if (i % 7 == 2 && desk.workingDays().plus(first, 2).isBefore(held)) {
            LocalDate again = desk.workingDays().plus(first, 2);
            statement
                    .returned("text", "review", reviewer, desk.workingDays().plus(first, 1), 15, "没有联系本单位的案件和执法情况，请补充。")
                    .did("text", clerk, again, 9);
            approved(desk, statement, organ, again, i);
            statement.did("review", reviewer, again, 15);
        } else statement.did("review", reviewer, first, 15);
        statement.did("delivery", clerk, held, held.equals(first) ? 16 : 9);
        if (!uncommented) commented(desk, statement, row, held, clerk, reviewer);
        desk.handle(statement);
    }

    /** By whoever makes the statement; one in ten signed it on paper. */
    private static void approved(Desk desk, Handled statement, Organ organ, LocalDate day, int i) {
        Clerks clerks = desk.clerks();
        String head = clerks.head(organ, day);
        if (i % 10 == 6)
            statement.onPaper("approval", clerks.clerk(organ), clerks.second(organ), head, day, 10, "本人在述法材料纸质稿上签字。");
        else statement.did("approval", head, day, 11);
    }

    private static void commented(
            Desk desk, Handled statement, Row row, LocalDate held, String clerk, String reviewer) {
        LocalDate comment = desk.workingDays().plus(held, 2);
        if (row.text("mendedOn").isEmpty()) {
            statement.did("comment", reviewer, comment, 10);
            return;
        }
        LocalDate mended = LocalDate.parse(row.text("mendedOn"));
        statement
                .did("comment", reviewer, comment.isAfter(mended) ? held : comment, 10)
                .did("mending", clerk, mended, 14);
        // those of the last days are still to be looked at
        if (mended.isBefore(LocalDate.of(2022, 4, 6)))
            statement.did("closure", reviewer, desk.workingDays().plus(mended, 3), 10);
    }

    private static final List<String> STAGES = List.of("text", "approval", "review");

    /** Statements that should have been made: one is written, one waits for the head, one for the bureau, one for its day. */
    private static void begun(Desk desk, Organ organ, int year, int stages) {
        Clerks clerks = desk.clerks();
        LocalDate day = LocalDate.of(2022, 4, 8);
        Handled statement = new Handled(
                        "duty-statement",
                        "accountability/duty-statements",
                        Row.of(
                                        "person organ period",
                                        desk.cast()
                                                .leaders(organ, day)
                                                .getFirst()
                                                .name(),
                                        organ.shortName(),
                                        year + "年")
                                .and("endsOn office form", year + "-12-31", "行政主要负责人", "书面述法")
                                .and("shortcomings shortcomingsText", 1, "因任职调整，没有按时述法。"))
                .unentered();
        List<String> by = List.of(clerks.clerk(organ), clerks.head(organ, day), receiver(organ));
        statement.did("begins", clerks.clerk(organ), day, 9);
        for (int stage = 0; stage < stages; stage++) statement.did(STAGES.get(stage), by.get(stage), day, 9 + stage);
        desk.handle(statement);
    }
}
