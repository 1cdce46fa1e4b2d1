package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Roll.Organ;

/** Who leads and serves the demonstration district's organs, from when to when; some chiefs are followed by others. */
final class Cast {

    /** Somebody's time in a post; {@code to} is the last day, null to this day. */
    record Tenure(
            String name,
            Organ organ,
            String title,
            String rank,
            boolean leads,
            String inChargeOf,
            LocalDate from,
            @Nullable LocalDate to,
            boolean lawDegree,
            boolean qualified) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        /** As a clerk types it into the staff ledger's template while {@code known} is the last day that is known. */
        Row member(String staffNumber, LocalDate known) {
            return Row.of("name organ staffNumber", name, organ.shortName(), staffNumber)
                    .and("lawDegree legalQualification joinedOn", lawDegree ? "是" : "否", qualified ? "是" : "否", from)
                    .and("leftOn", ended(known));
        }

        /** The same for the ledger of posts. */
        Row post(LocalDate known) {
            return Row.of("title staff organ rank leads", title, name, organ.shortName(), rank, leads ? "是" : "否")
                    .and("inChargeOf startedOn endedOn", inChargeOf, from, ended(known));
        }

        private String ended(LocalDate known) {
            return to == null || to.isAfter(known) ? "" : to.toString();
        }
    }

    /** Whose leaders their own system appoints and nobody has entered here: appearances can't be compared with posts. */
    private static final Set<String> NOT_ENTERED = Set.of("区公安分局", "七里沟乡");

    private static final List<String> CHARGES =
            List.of("分管行政执法和法治工作", "分管业务受理和信访", "分管财务和后勤保障", "分管规划建设和安全", "分管党建和宣传");
    private static final int CHIEFS_WHO_CHANGE = 22;
    private static final LocalDate FIRST_CHANGE = LocalDate.of(2020, 2, 20);
    private static final LocalDate LAST_CHANGE = LocalDate.of(2022, 3, 10);

    private final Draw draw;
    private final Names names;
    private final List<Tenure> tenures = new ArrayList<>();

    Cast(Draw draw, Names names, Roll roll) {
        this.draw = draw;
        this.names = names;
        Set<Organ> changing = Set.copyOf(draw.shuffled(roll.all().stream()
                        .filter(organ -> !organ.kind().equals("GOVERNMENT"))
                        .toList())
                .subList(0, CHIEFS_WHO_CHANGE));
        for (Organ organ : roll.all()) {
            if (changing.contains(organ)) succession(organ);
            else tenures.add(chief(organ, since(), null));
            deputies(organ);
            officers(organ);
        }
    }

    private LocalDate since() {
        return draw.workday(LocalDate.of(2017, 3, 1), LocalDate.of(2019, 11, 29));
    }

    private void succession(Organ organ) {
        LocalDate last = draw.workday(FIRST_CHANGE, LAST_CHANGE);
        tenures.add(chief(organ, since(), last));
        tenures.add(chief(organ, last.plusDays(draw.between(1, 12)), null));
    }

    private Tenure chief(Organ organ, LocalDate from, @Nullable LocalDate to) {
        return tenure(organ, organ.chief(), "正职", true, "主持全面工作", from, to);
    }

    private void deputies(Organ organ) {
        int deputies = switch (organ.kind()) {
            case "GOVERNMENT" -> 5;
            case "DEPARTMENT", "STREET", "TOWN" -> 3;
            default -> 2;
        };
        if (organ.kind().equals("GOVERNMENT"))
            tenures.add(tenure(organ, "常务副区长", "常务副职", true, "负责区政府常务工作", since(), null));
        for (int i = 0; i < deputies; i++)
            tenures.add(tenure(organ, organ.deputy(), "副职", true, CHARGES.get(i), since(), null));
        if (organ.kind().equals("DEPARTMENT") && draw.percent(30))
            tenures.add(tenure(organ, "二级调研员", "副职级", true, "协助分管行政审批", since(), null));
    }

    private void officers(Organ organ) {
        switch (organ.kind()) {
            case "DEPARTMENT" -> tenures.add(tenure(organ, "法制科科长", "其他", false, "法制审核和应诉", since(), null));
            case "STREET", "TOWN" -> {
                tenures.add(tenure(organ, "司法所所长", "其他", false, "司法行政和应诉", since(), null));
                tenures.add(tenure(organ, "综合行政执法队队长", "其他", false, "综合行政执法", since(), null));
            }
            default -> {}
        }
    }

    private Tenure tenure(
            Organ organ,
            String title,
            String rank,
            boolean leads,
            String charge,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean legal = charge.contains("应诉");
        return new Tenure(
                names.next(),
                organ,
                title,
                rank,
                leads,
                charge,
                from,
                to,
                draw.percent(legal ? 62 : 18),
                draw.percent(legal ? 21 : 4));
    }

    /** Everybody, entered in the district's ledgers or not. */
    List<Tenure> all() {
        return List.copyOf(tenures);
    }

    List<Tenure> entered() {
        return tenures.stream()
                .filter(tenure -> !NOT_ENTERED.contains(tenure.organ().shortName()))
                .toList();
    }

    /** Who may appear for the organ as its head on the day, the chief first. */
    List<Tenure> leaders(Organ organ, LocalDate day) {
        return tenures.stream()
                .filter(tenure -> tenure.leads() && tenure.organ().equals(organ) && tenure.on(day))
                .toList();
    }

    /** Who appears beside the head, or without; nobody for organs that have no legal section. */
    List<Tenure> officers(Organ organ, LocalDate day) {
        return tenures.stream()
                .filter(tenure -> !tenure.leads() && tenure.organ().equals(organ) && tenure.on(day))
                .toList();
    }
}
