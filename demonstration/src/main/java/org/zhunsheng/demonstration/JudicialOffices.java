package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * Who worked in the judicial offices of the 43 streets and towns (司法所) on the days of four snapshots: how many, with a
 * law degree and with the qualification, is set; who it is, is drawn.
 */
final class JudicialOffices {

    private static final String STAFF = "counsel/judicial-office-staff";

    /** @param left how many without a law degree had left since the snapshot before */
    private record Snapshot(LocalDate day, int people, int lawDegrees, int qualified, int left) {}

    private static final List<Snapshot> SNAPSHOTS = List.of(
            new Snapshot(LocalDate.of(2020, 6, 30), 369, 195, 48, 0),
            new Snapshot(LocalDate.of(2020, 12, 31), 374, 205, 55, 6),
            new Snapshot(LocalDate.of(2021, 6, 30), 381, 224, 69, 12),
            new Snapshot(LocalDate.of(2021, 12, 31), 387, 238, 80, 8));

    /** What stays the same of somebody from snapshot to snapshot. */
    private static final class Member {

        final Organ organ;
        final int index;
        final String name;
        final String employment;
        final LocalDate since;
        final String education;
        final String discipline;

        @Nullable
        LocalDate qualifiedOn;

        @Nullable
        LocalDate reviewingSince;

        LocalDate until = LocalDate.MAX;

        Member(
                Organ organ,
                int index,
                String name,
                String employment,
                LocalDate since,
                String education,
                String discipline) {
            this.organ = organ;
            this.index = index;
            this.name = name;
            this.employment = employment;
            this.since = since;
            this.education = education;
            this.discipline = discipline;
        }

        boolean law() {
            return discipline.equals("法学类");
        }

        boolean on(LocalDate day) {
            return !day.isBefore(since) && day.isBefore(until);
        }

        boolean qualified(LocalDate day) {
            return qualifiedOn != null && !qualifiedOn.isAfter(day);
        }
    }

    private final Draw draw;
    private final Names names;
    private final List<Organ> organs;
    private final List<Member> members = new ArrayList<>();
    private final Map<Organ, Integer> last = new HashMap<>();

    JudicialOffices(Desk desk) {
        this.draw = desk.draw();
        this.names = new Names(draw);
        this.organs = desk.roll().streetsAndTowns();
        LocalDate before = LocalDate.of(2012, 1, 1);
        for (Snapshot snapshot : SNAPSHOTS) {
            LocalDate from = before;
            draw.shuffled(there(before).stream()
                            .filter(member -> !member.law() && member.qualifiedOn == null)
                            .toList())
                    .subList(0, snapshot.left())
                    .forEach(member -> member.until =
                            draw.workday(from.plusDays(5), snapshot.day().minusDays(5)));
            int lawDegrees = snapshot.lawDegrees()
                    - (int) there(before).stream().filter(Member::law).count();
            int others =
                    snapshot.people() - (int) there(snapshot.day()).stream().count() - lawDegrees;
            for (int i = 0; i < lawDegrees + others; i++)
                join(from.plusDays(3), snapshot.day().minusDays(10), i < lawDegrees);
            qualify(snapshot, from);
            before = snapshot.day();
        }
        reviewers();
    }

    private List<Member> there(LocalDate day) {
        return members.stream().filter(member -> member.on(day)).toList();
    }

    /** Somebody comes to the smallest office. */
    private void join(LocalDate first, LocalDate latest, boolean law) {
        Organ organ = organs.stream()
                .min(Comparator.comparingLong((Organ one) -> members.stream()
                        .filter(member -> member.organ.equals(one) && member.until.equals(LocalDate.MAX))
                        .count()))
                .orElseThrow();
        members.add(new Member(
                organ,
                last.merge(organ, 1, Integer::sum),
                names.next(),
                draw.weighted(List.of("政法专项编制 60", "事业编制 23", "辅助人员 17")),
                draw.workday(first, latest),
                draw.weighted(law ? List.of("大学本科 82", "硕士研究生 18") : List.of("大学本科 70", "大学专科 24", "硕士研究生 6")),
                law ? "法学类" : draw.weighted(List.of("其他专业 88", "法律实务类 12"))));
    }

    /** So many have the qualification on the day; nearly all of them have a law degree. */
    private void qualify(Snapshot snapshot, LocalDate before) {
        int missing = snapshot.qualified()
                - (int) there(snapshot.day()).stream()
                        .filter(member -> member.qualified(snapshot.day()))
                        .count();
        List<Member> unqualified = draw.shuffled(there(snapshot.day()).stream()
                .filter(member -> member.qualifiedOn == null && !member.employment.equals("辅助人员"))
                .toList());
        List<Member> chosen = new ArrayList<>(
                unqualified.stream().filter(Member::law).limit(missing - 1L).toList());
        unqualified.stream().filter(member -> !member.law()).limit(1).forEach(chosen::add);
        for (Member member : chosen) {
            LocalDate first = before.getYear() < 2020 ? LocalDate.of(2009, 3, 2) : before.plusDays(1);
            member.qualifiedOn = draw.workday(first, snapshot.day().minusDays(4));
        }
    }

    /** With the powers came the review of penalties: a qualified person does it, or in a few offices somebody without. */
    private void reviewers() {
        LocalDate transfer = LocalDate.of(2020, 7, 1);
        int unqualified = 0;
        for (Organ organ : organs) {
            List<Member> there = there(transfer).stream()
                    .filter(member -> member.organ.equals(organ) && member.until.equals(LocalDate.MAX))
                    .toList();
            Member reviewer = there.stream()
                    .filter(member -> member.qualified(transfer))
                    .findFirst()
                    .orElse(null);
            if (reviewer == null && unqualified++ < 4) reviewer = there.getFirst();
            if (reviewer != null) reviewer.reviewingSince = transfer;
        }
    }

    /** A week after the day of a snapshot; one office forgets the third and sends it weeks later. */
    void write(Desk desk) {
        Organ forgetful = organs.get(11);
        for (Snapshot snapshot : SNAPSHOTS) {
            LocalDate day = desk.workingDays().plus(snapshot.day(), 6);
            String name = snapshot.day() + "司法所人员统计";
            boolean forgotten = snapshot.day().equals(LocalDate.of(2021, 6, 30));
            desk.send(
                    day,
                    15,
                    STAFF,
                    name + ".csv",
                    () -> rows(snapshot).stream()
                            .filter(row -> !forgotten || !Objects.equals(row.get("organ"), forgetful.shortName()))
                            .toList());
            if (forgotten)
                desk.send(
                        desk.workingDays().plus(day, 21),
                        15,
                        STAFF,
                        name + "（" + forgetful.shortName() + "补报）.csv",
                        () -> rows(snapshot).stream()
                                .filter(row -> Objects.equals(row.get("organ"), forgetful.shortName()))
                                .toList());
        }
    }

    private List<Row> rows(Snapshot snapshot) {
        List<Row> rows = new ArrayList<>();
        String first = "";
        for (Member member : there(snapshot.day()).stream()
                .sorted(Comparator.comparingInt((Member one) -> organs.indexOf(one.organ))
                        .thenComparingInt(one -> one.index))
                .toList()) {
            boolean qualified = member.qualified(snapshot.day());
            String certificate = qualified ? certificate(member) : "";
            // in the second snapshot one office copied another's number
            if (qualified && snapshot.day().equals(LocalDate.of(2020, 12, 31))) {
                if (first.isEmpty()) first = certificate;
                else if (member.organ.equals(organs.get(30))) certificate = first;
            }
            Row row = new Row(Row.of(
                            "number snapshotOn", place(member.organ) + "所-%02d".formatted(member.index), snapshot.day())
                    .and("organ office name", member.organ.shortName(), place(member.organ) + "司法所", member.name)
                    .and("employment onPostSince education", member.employment, member.since, member.education)
                    .and("discipline", member.discipline)
                    .and("qualification", qualified ? member.law() || member.index % 2 == 0 ? "A 类" : "C 类" : "未取得")
                    .and("certificate qualifiedOn", certificate, qualified ? member.qualifiedOn : ""));
            boolean reviews = member.reviewingSince != null && !member.reviewingSince.isAfter(snapshot.day());
            row.and("publicLawyer", qualified && member.index % 3 == 0 ? "是" : "否")
                    .and("reviewingSince", reviews ? String.valueOf(member.reviewingSince) : "");
            rows.add(row);
        }
        return rows;
    }

    private static String certificate(Member member) {
        LocalDate on = Objects.requireNonNull(member.qualifiedOn);
        return (member.law() || member.index % 2 == 0 ? "A" : "C")
                + on.getYear()
                + "9901%06d".formatted(Math.floorMod(member.name.hashCode(), 900_000) + 1);
    }

    private static String place(Organ organ) {
        return organ.shortName().replaceAll("街道$|地区$|乡$", "");
    }
}
