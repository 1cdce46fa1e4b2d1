package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Badges.Badge;
import org.zhunsheng.demonstration.Badges.Renewal;
import org.zhunsheng.demonstration.Recruits.Batch;
import org.zhunsheng.demonstration.Recruits.Candidate;
import org.zhunsheng.platform.calendar.WorkingDays;

/** What was sent to the ledgers of examinations, certificates and renewals: each batch as it went, the rest by quarters. */
final class OfficersAnnals implements Annals {

    private static final String BATCHES = "officers/exam-batches";
    private static final String REGISTRATIONS = "officers/exam-registrations";
    private static final String SCORES = "officers/exam-scores";
    private static final String CERTIFICATES = "officers/certificates";
    private static final String RENEWALS = "officers/renewals";

    private static final LocalDate OPENED = LocalDate.of(2020, 1, 7);

    @Override
    public void write(Desk desk) {
        Badges badges = new Badges(desk.roll(), desk.workingDays());
        desk.judge(
                OPENED, 9, CERTIFICATES, "示范区执法证件台账.csv", "organ", () -> issued(badges, LocalDate.MIN, OPENED), null);
        for (Batch batch : badges.recruits().batches())
            examination(desk, batch, badges.recruits().of(batch));
        LocalDate before = OPENED;
        for (YearMonth quarter = YearMonth.of(2020, 3);
                quarter.isBefore(YearMonth.from(Docket.TODAY));
                quarter = quarter.plusMonths(3)) {
            LocalDate day = desk.workingDays().plus(quarter.atEndOfMonth(), 5);
            quarter(desk, badges, quarter.getYear() + "年第" + quarter.getMonthValue() / 3 + "季度", before, day);
            before = day;
        }
    }

    private static void examination(Desk desk, Batch batch, List<Candidate> candidates) {
        WorkingDays days = desk.workingDays();
        String name = batch.number() + "批次";
        desk.send(days.plus(batch.announcedOn(), 1), 9, BATCHES, name + ".csv", () -> List.of(batch(batch)));
        desk.judge(
                days.plus(batch.closedOn(), 7),
                10,
                REGISTRATIONS,
                name + "报名.csv",
                "organ",
                () -> candidates.stream().map(OfficersAnnals::registration).toList(),
                null);
        desk.judge(
                days.plus(batch.resultsOn(), 1),
                9,
                SCORES,
                name + "成绩.csv",
                "organ",
                () -> candidates.stream()
                        .filter(candidate -> !candidate.result().equals("rejected"))
                        .map(OfficersAnnals::score)
                        .toList(),
                null);
        desk.correct(
                days.plus(batch.resultsOn(), 1),
                11,
                BATCHES,
                name + "成绩公布.csv",
                () -> List.of(Row.of("number resultsOn", batch.number(), batch.resultsOn())),
                "公布成绩");
    }

    private static Row batch(Batch batch) {
        return Row.of("number organ", batch.number(), "区司法局")
                .and(
                        "notice",
                        "示政执考〔" + batch.heldOn().getYear() + "〕"
                                + batch.number().substring(5) + "号")
                .and("closedOn heldOn papers passMark", batch.closedOn(), batch.heldOn(), "公共法律知识；专业法律知识", 60);
    }

    private static Row registration(Candidate candidate) {
        boolean rejected = candidate.result().equals("rejected");
        int mixed = mixed(candidate);
        return Row.of("number batch", candidate.number(), candidate.batch().number())
                .and("organ registeredOn", candidate.organ().shortName(), candidate.registeredOn())
                .and("name citizenId post", candidate.name(), candidate.citizenId(), mixed % 4 == 0 ? "事业编制" : "行政编制")
                .and("education", mixed % 9 == 0 ? "大学专科" : mixed % 5 == 0 ? "硕士研究生" : "大学本科")
                .and("legalQualification review", mixed % 6 == 0 ? "是" : "否", rejected ? "审核不通过" : "审核通过")
                .and("reviewedOn rejection", candidate.reviewedOn(), rejected ? "不在执法岗位编制内" : "");
    }

    private static Row score(Candidate candidate) {
        int mixed = mixed(candidate);
        boolean sat = !candidate.result().equals("absent");
        int failing = 41 + mixed % 19;
        return Row.of(
                        "ticket",
                        candidate.batch().heldOn().toString().replace("-", "") + "%04d".formatted(candidate.serial()))
                .and(
                        "registration organ name",
                        candidate.number(),
                        candidate.organ().shortName(),
                        candidate.name())
                .and("examOn attendance", candidate.batch().heldOn(), sat ? "参加考试" : "缺考")
                .and("publicLaw", sat ? 60 + mixed % 39 : null)
                .and("professionalLaw", sat ? candidate.passed() ? 60 + mixed / 7 % 38 : failing : null)
                .and("passed", sat ? candidate.passed() ? "是" : "否" : null);
    }

    /** Differs from candidate to candidate and stays the same. */
    private static int mixed(Candidate candidate) {
        return Math.floorMod(Objects.hash(candidate.citizenId(), candidate.serial()), 10_007);
    }

    private static void quarter(Desk desk, Badges badges, String quarter, LocalDate before, LocalDate day) {
        Predicate<@Nullable LocalDate> fresh = within(before, day);
        sent(
                desk,
                day,
                9,
                RENEWALS,
                quarter + "换证申请.csv",
                () -> badges.renewals().stream()
                        .filter(renewal -> fresh.test(renewal.appliedOn()))
                        .map(renewal -> application(renewal, day))
                        .toList(),
                null);
        sent(
                desk,
                day,
                10,
                RENEWALS,
                quarter + "换证审核结果.csv",
                () -> badges.renewals().stream()
                        .filter(renewal -> !renewal.appliedOn().isAfter(before))
                        .filter(renewal -> fresh.test(renewal.reviewedOn())
                                || (renewal.renewed() != null && fresh.test(renewal.renewed().issuedOn)))
                        .map(renewal -> review(renewal, day))
                        .toList(),
                "补填审核结果和新证编号");
        sent(
                desk,
                day,
                11,
                CERTIFICATES,
                quarter + "证件终止和暂扣.csv",
                () -> badges.all().stream()
                        .filter(badge -> !badge.issuedOn.isAfter(before))
                        .filter(badge -> fresh.test(badge.endedOn)
                                || fresh.test(badge.leftOn)
                                || fresh.test(badge.suspendedFrom)
                                || fresh.test(badge.suspendedTo))
                        .map(badge -> change(badge, day))
                        .toList(),
                "人员变动、换证和处理");
        sent(desk, day, 14, CERTIFICATES, quarter + "新发证件.csv", () -> issued(badges, before, day), null);
    }

    private static void sent(
            Desk desk,
            LocalDate day,
            int hour,
            String ledger,
            String file,
            Supplier<List<Row>> rows,
            @Nullable String reason) {
        if (!rows.get().isEmpty()) desk.judge(day, hour, ledger, file, "organ", rows, reason);
    }

    private static Predicate<@Nullable LocalDate> within(LocalDate before, LocalDate day) {
        return then -> then != null && then.isAfter(before) && !then.isAfter(day);
    }

    private static List<Row> issued(Badges badges, LocalDate before, LocalDate day) {
        return badges.all().stream()
                .filter(badge -> badge.issuedOn.isAfter(before) && !badge.issuedOn.isAfter(day))
                .map(badge -> {
                    Row row = Row.of("number organ holder", badge.number, badge.organ.shortName(), badge.holder)
                            .and("citizenId post", badge.citizenId, badge.frontLine ? "A 岗（一线执法）" : "B 岗（执法辅助）")
                            .and("field passedOn issuedOn", field(badge), badge.passedOn, badge.issuedOn)
                            .and("validTo", badge.validTo);
                    row.putAll(changes(badge, day));
                    return row;
                })
                .toList();
    }

    private static String field(Badge badge) {
        return switch (badge.organ.kind()) {
            case "STREET", "TOWN" -> "综合行政执法";
            default -> badge.organ.shortName().replaceAll("^区|分局$|[局委办]$", "");
        };
    }

    private static Row change(Badge badge, LocalDate day) {
        Row row = Row.of("number organ", badge.number, badge.organ.shortName());
        row.putAll(changes(badge, day));
        return row;
    }

    private static Row changes(Badge badge, LocalDate day) {
        LocalDate ended = known(badge.endedOn, day);
        return Row.of("suspendedFrom suspendedTo", known(badge.suspendedFrom, day), known(badge.suspendedTo, day))
                .and("leftPostOn endedOn ending", known(badge.leftOn, day), ended, ended == null ? "" : badge.ending);
    }

    private static Row application(Renewal renewal, LocalDate day) {
        Row row = Row.of("number organ", renewal.number(), renewal.old().organ.shortName())
                .and("applicant citizenId", renewal.old().holder, renewal.old().citizenId)
                .and("certificate reason appliedOn", renewal.old().number, renewal.reason(), renewal.appliedOn());
        row.putAll(results(renewal, day));
        return row;
    }

    private static Row review(Renewal renewal, LocalDate day) {
        Row row = Row.of("number organ", renewal.number(), renewal.old().organ.shortName());
        row.putAll(results(renewal, day));
        return row;
    }

    private static Row results(Renewal renewal, LocalDate day) {
        LocalDate reviewed = known(renewal.reviewedOn(), day);
        Badge renewed = renewal.renewed();
        LocalDate issued = renewed == null ? null : known(renewed.issuedOn, day);
        return Row.of("reviewedOn", reviewed)
                .and("result", reviewed == null ? "" : renewal.rejection().isEmpty() ? "同意换证" : "不同意换证")
                .and("rejection", reviewed == null ? "" : renewal.rejection())
                .and("newNumber issuedOn", renewed == null || issued == null ? "" : renewed.number, issued);
    }

    private static @Nullable LocalDate known(@Nullable LocalDate day, LocalDate today) {
        return day == null || day.isAfter(today) ? null : day;
    }
}
