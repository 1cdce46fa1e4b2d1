package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.calendar.WorkingDays;

/** What was sent to the ledger of reconsiderations: so many applications a year as are set here, by quarters. */
final class ReconsiderationsAnnals implements Annals {

    private static final String RECONSIDERATIONS = "litigation/reconsiderations";

    private record Application(
            Organ organ,
            String act,
            String applicant,
            LocalDate appliedOn,
            String admission,
            LocalDate examinedOn,
            @Nullable LocalDate copySentOn,
            @Nullable LocalDate copyReceivedOn,
            @Nullable LocalDate repliedOn,
            boolean extended,
            @Nullable LocalDate decidedOn,
            String outcome,
            @Nullable LocalDate opinionReceivedOn,
            @Nullable LocalDate correctedOn,
            @Nullable LocalDate performedOn) {}

    private static final Map<Integer, Integer> APPLICATIONS = Map.of(2020, 171, 2021, 226, 2022, 63);

    private static final List<String> OUTCOMES =
            List.of("维持 44", "驳回复议请求 14", "驳回复议申请 6", "终止 18", "调解 4", "撤销或者部分撤销 7", "确认违法 4", "责令履行 3");

    private static final List<String> ACTS = List.of("行政处罚决定", "政府信息公开答复", "投诉举报处理告知", "限期拆除决定", "工伤认定决定", "不履行法定职责");

    @Override
    public void write(Desk desk) {
        List<Application> applications = applications(desk);
        Map<Application, String> numbers = new HashMap<>();
        Map<Integer, Integer> last = new HashMap<>();
        for (Application one : applications) {
            int year = one.appliedOn().getYear();
            numbers.put(one, "示政复字〔" + year + "〕" + last.merge(year, 1, Integer::sum) + "号");
        }
        WorkingDays days = desk.workingDays();
        LocalDate before = LocalDate.of(2019, 12, 31);
        LocalDate entered = before;
        for (YearMonth quarter = YearMonth.of(2020, 3);
                quarter.isBefore(YearMonth.from(Docket.TODAY));
                quarter = quarter.plusMonths(3)) {
            LocalDate end = quarter.atEndOfMonth();
            LocalDate from = before;
            LocalDate since = entered;
            LocalDate day = days.plus(end, 5);
            String name = quarter.getYear() + "年第" + quarter.getMonthValue() / 3 + "季度行政复议";
            desk.send(
                    day,
                    9,
                    RECONSIDERATIONS,
                    name + "申请.csv",
                    () -> applications.stream()
                            .filter(one -> one.appliedOn().isAfter(from)
                                    && !one.appliedOn().isAfter(end))
                            .map(one -> row(one, numbers.get(one), day))
                            .toList());
            List<Application> changed = applications.stream()
                    .filter(one -> !one.appliedOn().isAfter(from))
                    .filter(one -> !row(one, "", day).equals(row(one, "", since)))
                    .toList();
            if (!changed.isEmpty())
                desk.correct(
                        day,
                        10,
                        RECONSIDERATIONS,
                        name + "进展.csv",
                        () -> changed.stream()
                                .map(one -> row(one, numbers.get(one), day))
                                .toList(),
                        "补填答复和复议结果");
            before = end;
            entered = day;
        }
    }

    private static List<Application> applications(Desk desk) {
        List<Organ> organs = desk.suits().stream()
                .filter(Suit::agency)
                .map(suit -> suit.organ)
                .toList();
        Draw draw = desk.draw();
        Names names = new Names(draw);
        List<Application> applications = new ArrayList<>();
        // in the order of years: the lot falls alike in every process
        new TreeMap<>(APPLICATIONS).forEach((year, count) -> {
            LocalDate last = year == 2022 ? LocalDate.of(2022, 3, 31) : LocalDate.of(year, 12, 31);
            for (int i = 0; i < count; i++)
                applications.add(application(
                        draw,
                        desk.workingDays(),
                        draw.one(organs),
                        names.next(),
                        draw.workday(LocalDate.of(year, 1, 3), last)));
        });
        applications.sort(Comparator.comparing(Application::appliedOn).thenComparing(Application::applicant));
        return applications;
    }

    private static Application application(
            Draw draw, WorkingDays days, Organ organ, String applicant, LocalDate applied) {
        String act = draw.one(ACTS);
        LocalDate examined = days.plus(applied, draw.percent(96) ? draw.between(1, 5) : draw.between(6, 8));
        if (draw.percent(9))
            return new Application(
                    organ, act, applicant, applied, "不予受理", examined, null, null, null, false, null, "", null, null,
                    null);
        LocalDate sent = days.plus(examined, draw.percent(98) ? draw.between(1, 7) : draw.between(8, 10));
        LocalDate received = days.plus(sent, draw.between(0, 2));
        String outcome = draw.weighted(OUTCOMES);
        LocalDate replied = draw.percent(95) ? draw.after(received, 3, 8) : draw.after(received, 14, 18);
        // who does not answer is seldom upheld
        if (draw.percent(2)) replied = null;
        boolean extended = draw.percent(11);
        int most = extended ? 88 : draw.percent(98) ? 58 : 75;
        LocalDate decided = draw.before(examined.plusDays(most), 0, 28);
        boolean corrected = outcome.equals("撤销或者部分撤销") || outcome.equals("确认违法") || outcome.equals("责令履行");
        LocalDate opinion = corrected && draw.percent(45) ? draw.after(decided, 1, 6) : null;
        return new Application(
                organ,
                act,
                applicant,
                applied,
                "受理",
                examined,
                sent,
                received,
                replied,
                extended,
                decided,
                outcome,
                opinion,
                opinion == null ? null : draw.after(opinion, 20, 64),
                outcome.equals("责令履行") ? draw.after(decided, 12, 36) : null);
    }

    private static Row row(Application one, @Nullable String number, LocalDate day) {
        boolean examined = !one.examinedOn().isAfter(day);
        boolean accepted = examined && one.admission().equals("受理");
        LocalDate decided = accepted ? known(one.decidedOn(), day) : null;
        boolean ordered = decided != null && one.outcome().equals("责令履行");
        return Row.of("number organ reviewer applicantKind", number, one.organ().shortName(), "示范区人民政府", "自然人")
                .and("applicant challengedAct appliedOn", one.applicant(), one.act(), one.appliedOn())
                .and("admission examinedOn", examined ? one.admission() : "待审查", examined ? one.examinedOn() : null)
                .and("procedure copySentOn", accepted ? "普通程序" : "", accepted ? known(one.copySentOn(), day) : null)
                .and("copyReceivedOn", accepted ? known(one.copyReceivedOn(), day) : null)
                .and("repliedOn", accepted ? known(one.repliedOn(), day) : null)
                .and("extended decidedOn", one.extended() && accepted ? "是" : "否", decided)
                .and("outcome", decided == null ? "" : one.outcome())
                .and("opinionReceivedOn", decided == null ? null : known(one.opinionReceivedOn(), day))
                .and("correctedOn", decided == null ? null : known(one.correctedOn(), day))
                .and(
                        "performanceDueOn",
                        ordered ? Objects.requireNonNull(decided).plusDays(30) : null)
                .and("performedOn", ordered ? known(one.performedOn(), day) : null)
                .and(
                        "sued",
                        decided == null ? "" : Math.floorMod(one.applicant().hashCode(), 4) == 0 ? "是" : "否");
    }

    private static @Nullable LocalDate known(@Nullable LocalDate day, LocalDate today) {
        return day == null || day.isAfter(today) ? null : day;
    }
}
