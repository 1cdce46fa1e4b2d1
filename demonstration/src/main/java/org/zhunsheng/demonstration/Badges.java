package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Recruits.Candidate;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.calendar.WorkingDays;

/**
 * Who may enforce for which organ, and with which certificate (执法证件). The ledgers of certificates and renewals are
 * written from here, and so are the officers that other ledgers name; whoever asks, it is the same people.
 */
final class Badges {

    /** A certificate. What ends it early is filled in while the years are drawn. */
    static final class Badge {

        final String number;
        final Organ organ;
        final String holder;
        final String citizenId;
        final boolean frontLine;
        final @Nullable LocalDate passedOn;
        final LocalDate issuedOn;
        final LocalDate validTo;

        @Nullable
        LocalDate leftOn;

        @Nullable
        LocalDate endedOn;

        String ending = "";

        @Nullable
        LocalDate suspendedFrom;

        @Nullable
        LocalDate suspendedTo;

        Badge(
                String number,
                Organ organ,
                String holder,
                String citizenId,
                boolean frontLine,
                @Nullable LocalDate passedOn,
                LocalDate issuedOn) {
            this.number = number;
            this.organ = organ;
            this.holder = holder;
            this.citizenId = citizenId;
            this.frontLine = frontLine;
            this.passedOn = passedOn;
            this.issuedOn = issuedOn;
            this.validTo = issuedOn.plusYears(5).minusDays(1);
        }

        String number() {
            return number;
        }

        String holder() {
            return holder;
        }

        boolean frontLine() {
            return frontLine;
        }

        boolean inForceOn(LocalDate day) {
            boolean suspended = suspendedFrom != null
                    && !day.isBefore(suspendedFrom)
                    && (suspendedTo == null || !day.isAfter(suspendedTo));
            return !day.isBefore(issuedOn)
                    && !day.isAfter(validTo)
                    && (endedOn == null || day.isBefore(endedOn))
                    && (leftOn == null || !day.isAfter(leftOn))
                    && !suspended;
        }
    }

    /** An application for a new certificate; {@code rejection} is empty where it was approved. */
    record Renewal(
            String number,
            Badge old,
            String reason,
            LocalDate appliedOn,
            LocalDate reviewedOn,
            String rejection,
            @Nullable Badge renewed) {}

    /** Whoever asks gets the same people. */
    private static final long SEED = 20_200_817;

    static final int REVIEWED_IN_2021 = 2910;

    /** Organs that enforce, with the number of their officers at the beginning of 2020; streets and towns are drawn. */
    private static final String OFFICERS = "区市场监管局 560 区城管执法局 380 区卫生健康委 190 区住房城乡建设委 130 区交通局 130 区应急局 120"
            + " 区人力社保局 105 区生态环境局 100 区规划和自然资源分局 85 区税务局 70 区城市管理委 60 区文化和旅游局 60 区消防支队 60"
            + " 区农业农村局 55 区园林绿化局 55 区水务局 45 区烟草专卖局 30 区民政局 25 区教委 25 区医保局 24 区统计局 22"
            + " 区商务局 20 区发展改革委 20 区人防办 18 区司法局 14 区科技信息化局 12 区财政局 10 区审计局 8 区体育局 8"
            + " 区退役军人局 6 区气象局 6";

    private static final LocalDate NEW_STYLE = LocalDate.of(2021, 1, 4);

    private final Draw draw;
    private final Names names;
    private final Citizens citizens;
    private final Recruits recruits;
    private final Map<Organ, List<Badge>> byOrgan = new LinkedHashMap<>();
    private final List<Renewal> renewals = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Badges(Roll roll, WorkingDays workingDays) {
        this.draw = new Draw(SEED, workingDays);
        this.names = new Names(draw);
        this.citizens = new Citizens(draw);
        String[] said = OFFICERS.split(" ", -1);
        for (int i = 0; i < said.length; i += 2) serving(roll.named(said[i]), Integer.parseInt(said[i + 1]));
        roll.streetsAndTowns().forEach(organ -> serving(organ, draw.between(17, 28)));
        this.recruits = new Recruits(draw, names, citizens, List.copyOf(byOrgan.keySet()));
        appointed(2020);
        leavers();
        renewals(2021, REVIEWED_IN_2021);
        appointed(2021);
        renewals(2022, 160);
        slips();
    }

    private void serving(Organ organ, int officers) {
        byOrgan.put(organ, new ArrayList<>());
        for (int i = 0; i < officers; i++) {
            LocalDate issuedOn = draw.workday(LocalDate.of(2016, 5, 3), LocalDate.of(2019, 11, 29));
            issue(organ, names.next(), citizens.born(1964, 1994), draw.percent(82), null, issuedOn);
        }
    }

    private Badge issue(
            Organ organ,
            String holder,
            String citizenId,
            boolean frontLine,
            @Nullable LocalDate passedOn,
            LocalDate issuedOn) {
        // the national style of 2020 has longer numbers
        String series = organ.code().substring(12, 16) + (issuedOn.isBefore(NEW_STYLE) ? "" : "21");
        String number = "99" + series + "%04d".formatted(numbers.merge(series, 1, Integer::sum));
        Badge badge = new Badge(number, organ, holder, citizenId, frontLine, passedOn, issuedOn);
        byOrgan.computeIfAbsent(organ, none -> new ArrayList<>()).add(badge);
        return badge;
    }

    /** Who passed gets a certificate some weeks after the results. */
    private void appointed(int year) {
        for (Candidate candidate : recruits.candidates()) {
            if (candidate.batch().heldOn().getYear() != year || !candidate.passed()) continue;
            issue(
                    candidate.organ(),
                    candidate.name(),
                    candidate.citizenId(),
                    draw.percent(88),
                    candidate.batch().heldOn(),
                    draw.after(candidate.batch().resultsOn(), 12, 30));
        }
    }

    /** Some retire, leave or go to posts that don't enforce; now and then nobody cancels the certificate. */
    private void leavers() {
        int left = 0;
        for (Badge badge : all()) {
            if (!draw.percent(4)) continue;
            badge.leftOn = draw.workday(
                    badge.issuedOn.isBefore(LocalDate.of(2020, 1, 10))
                            ? LocalDate.of(2020, 1, 10)
                            : badge.issuedOn.plusDays(60),
                    LocalDate.of(2021, 3, 26));
            if (++left % 13 == 0) continue;
            badge.endedOn = draw.after(badge.leftOn, 1, 20);
            badge.ending = draw.weighted(List.of("退休 5", "调离执法岗位 6", "离职 1"));
        }
    }

    /** So many applications are reviewed in the year, the soonest to expire among them first. */
    private void renewals(int year, int count) {
        LocalDate first = LocalDate.of(year, 1, 11);
        LocalDate last = year == 2022 ? LocalDate.of(2022, 3, 25) : LocalDate.of(year, 12, 10);
        List<Badge> due = draw.shuffled(all().stream()
                .filter(badge -> badge.issuedOn.isBefore(NEW_STYLE) && badge.endedOn == null && badge.leftOn == null)
                .filter(badge -> renewals.stream().noneMatch(renewal -> renewal.old() == badge))
                .toList());
        List<Badge> chosen = due.stream()
                .sorted(Comparator.comparing((Badge badge) -> badge.validTo.getYear() > year))
                .limit(count)
                .toList();
        if (chosen.size() != count) throw new IllegalStateException(year + ": " + chosen.size() + " to renew");
        for (int i = 0; i < count; i++) {
            Badge old = chosen.get(i);
            boolean expires = old.validTo.getYear() == year;
            LocalDate latest = expires && old.validTo.minusDays(20).isBefore(last) ? old.validTo.minusDays(20) : last;
            LocalDate appliedOn = draw.workday(first, latest.isBefore(first) ? first.plusDays(20) : latest);
            LocalDate reviewedOn = draw.after(appliedOn, 2, 12);
            String rejection = i % 77 == 5 ? draw.one(List.of("岗位职责与执法无关", "未完成年度培训学时", "照片和信息不符合要求")) : "";
            Badge renewed = null;
            if (rejection.isEmpty()) {
                LocalDate issuedOn = draw.after(reviewedOn, 6, 18);
                renewed = issue(old.organ, old.holder, old.citizenId, old.frontLine, null, issuedOn);
                old.endedOn = issuedOn;
                old.ending = "换发新证";
            }
            renewals.add(new Renewal(
                    "换%d-%04d".formatted(year, i + 1),
                    old,
                    expires ? "有效期届满" : draw.weighted(List.of("证件样式更换 94", "岗位调整 3", "信息变更 2", "证件遗失 1")),
                    appliedOn,
                    reviewedOn,
                    rejection,
                    renewed));
        }
    }

    /** Three go to another organ and get a certificate there while the old one still stands; a few are suspended. */
    private void slips() {
        List<Badge> standing = draw.shuffled(all().stream()
                .filter(badge -> badge.endedOn == null && badge.leftOn == null && badge.issuedOn.isBefore(NEW_STYLE))
                .toList());
        List<Organ> organs = List.copyOf(byOrgan.keySet());
        for (Badge badge : standing.subList(0, 3)) {
            Organ other = organs.get((organs.indexOf(badge.organ) + 7) % organs.size());
            issue(
                    other,
                    badge.holder,
                    badge.citizenId,
                    true,
                    null,
                    draw.workday(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 9, 30)));
        }
        for (Badge badge : standing.subList(3, 9)) {
            badge.suspendedFrom = draw.workday(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 11, 30));
            badge.suspendedTo = badge.suspendedFrom.plusDays(draw.between(14, 60));
        }
        Badge revoked = standing.get(9);
        revoked.endedOn = LocalDate.of(2021, 8, 18);
        revoked.ending = "吊销";
    }

    Recruits recruits() {
        return recruits;
    }

    /** Every certificate, by organ and in the order in which they were issued there. */
    List<Badge> all() {
        return byOrgan.values().stream().flatMap(List::stream).toList();
    }

    List<Renewal> renewals() {
        return List.copyOf(renewals);
    }

    /** The certificates of the organ that are in force on the day, those of the front line first; none where it does not enforce. */
    List<Badge> of(Organ organ, LocalDate day) {
        return byOrgan.getOrDefault(organ, List.of()).stream()
                .filter(badge -> badge.inForceOn(day))
                .sorted(Comparator.comparing(badge -> !badge.frontLine()))
                .toList();
    }
}
