package org.zhunsheng.platform.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.SocialCreditCode;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.school.Lesson;
import org.zhunsheng.platform.school.LessonKind;

/**
 * An office with three sections below it, and what they learnt, small enough to be counted by hand:
 *
 * <pre>
 *          2020              2021
 * one      L(50)             L(120) M(80) M(30)
 * two                        L(100) M(20)
 * three    M(10)
 * </pre>
 *
 * L a lecture, M a study before a meeting, with attendances. A section that ended in 2020 had one lesson in it.
 */
final class School {

    static final OrganCode OFFICE = code("7000001");
    static final OrganCode ONE = code("7000002");
    static final OrganCode TWO = code("7000003");
    static final OrganCode THREE = code("7000004");
    static final OrganCode ENDED = code("7000005");

    static final Person SECTION_ONE = new Person(
            "section-one", "一科", ONE, List.of(new Person.Grant("*", Set.of(Right.READ), Scope.of(Set.of(ONE)))));
    static final Person NOBODY_HERE = new Person("stranger", "外人", ONE, List.of());

    /** Reads in another module only. */
    static final Person ELSEWHERE = new Person(
            "elsewhere", "外人", ONE, List.of(new Person.Grant("litigation", Set.of(Right.READ), Scope.WHOLE)));

    private final Ledgers ledgers;
    final Entries<Lesson> lessons;

    School(Ledgers ledgers, Organs organs) {
        this.ledgers = ledgers;
        this.lessons = ledgers.of(Lesson.class);
        if (!organs.named(OFFICE.value()).isEmpty()) return;
        organ("示范区学法办公室", OFFICE, "OTHER", "示范区人民政府", Map.of());
        organs.refresh();
        organ("学法一科", ONE, "SECTION", OFFICE.value(), Map.of());
        organ("学法二科", TWO, "SECTION", OFFICE.value(), Map.of());
        organ("学法三科", THREE, "SECTION", OFFICE.value(), Map.of());
        organ("学法旧科", ENDED, "SECTION", OFFICE.value(), Map.of("endedOn", "2020-12-31", "endKind", "DISSOLVED"));
        organs.refresh();
        lesson("宪法", ONE, "2020-03-02", LessonKind.LECTURE, 50, "100.00", "林书和", "2020-04-01");
        lesson("行政诉讼法", THREE, "2020-06-01", LessonKind.BEFORE_MEETING, 10, null, "林书和", null);
        lesson("行政复议法", ENDED, "2020-07-01", LessonKind.BEFORE_MEETING, 5, null, null, null);
        lesson("行政处罚法", ONE, "2021-02-01", LessonKind.LECTURE, 120, "1200.50", "许知远", "2021-03-01");
        lesson("行政许可法", ONE, "2021-05-06", LessonKind.BEFORE_MEETING, 80, null, "林书和", null);
        lesson("行政强制法", ONE, "2021-12-31", LessonKind.BEFORE_MEETING, 30, null, "林书和", "2022-01-10");
        lesson("民法典", TWO, "2021-06-01", LessonKind.LECTURE, 100, "800.00", "许知远", "2021-06-02");
        lesson("信访条例", TWO, "2021-09-01", LessonKind.BEFORE_MEETING, 20, null, null, null);
    }

    /** A code of ours with the check character that makes it one. */
    private static OrganCode code(String number) {
        String body = "11990100MB" + number;
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> body + (char) last)
                .filter(code -> SocialCreditCode.problemOf(code) == null)
                .map(OrganCode::new)
                .findFirst()
                .orElseThrow();
    }

    private void organ(String name, OrganCode code, String kind, String parent, Map<String, String> more) {
        Map<String, String> texts = new LinkedHashMap<>(more);
        texts.putAll(
                Map.of("name", name, "code", code.value(), "kind", kind, "parent", parent, "foundedOn", "2019-03-01"));
        written(ledgers.register(ledgers.named("organs/organs").orElseThrow(), District.OFFICER, texts));
    }

    private void lesson(
            String title,
            OrganCode organ,
            String heldOn,
            LessonKind kind,
            long attendances,
            String cost,
            String speaker,
            String reportedOn) {
        written(lessons.register(
                District.OFFICER,
                new Lesson(
                        title,
                        organ,
                        LocalDate.parse(heldOn),
                        kind,
                        attendances,
                        cost == null
                                ? null
                                : org.zhunsheng.platform.kernel.Money.parse(cost)
                                        .orElseThrow(),
                        speaker,
                        reportedOn == null ? null : LocalDate.parse(reportedOn))));
    }

    static UUID written(Outcome outcome) {
        if (outcome instanceof Outcome.Written(UUID id)) return id;
        throw new IllegalStateException(outcome.toString());
    }
}
