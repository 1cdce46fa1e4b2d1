package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.zhunsheng.demonstration.PowerList.Power;
import org.zhunsheng.demonstration.PowerList.Version;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.calendar.WorkingDays;

/** How the lists of powers came about and changed: entered in 2020, adjusted four times, the last in spring 2022. */
final class PowersAnnals implements Annals {

    private static final String ITEMS = "powers/items";
    private static final String ADJUSTMENTS = "powers/adjustments";

    /** The department from whose list a power goes is not known of these adjustments. */
    private static final int FORGOTTEN = 97;

    private record Round(
            LocalDate on, String approval, LocalDate approved, String cause, String document, String reason) {}

    private static final List<Round> ROUNDS = List.of(
            new Round(
                    PowerList.DEVOLUTION,
                    "示政发〔2020〕11号",
                    LocalDate.of(2020, 6, 15),
                    "职权下放或者收回",
                    "示政发〔2020〕9号",
                    "职权下放街乡"),
            new Round(PowerList.REGULATION, "示政发〔2020〕26号", LocalDate.of(2020, 12, 18), "法律、法规、规章制定", "新制定的地方性法规", ""),
            new Round(
                    PowerList.REVISION,
                    "示政发〔2021〕14号",
                    LocalDate.of(2021, 7, 5),
                    "法律、法规、规章修改",
                    "《中华人民共和国行政处罚法》",
                    "依法修订职权清单"),
            new Round(PowerList.SPRING, "示政发〔2022〕3号", LocalDate.of(2022, 2, 18), "法律、法规、规章废止", "市级清理结果", "依法取消职权"));

    @Override
    public void write(Desk desk) {
        PowerList list = new PowerList(desk.roll());
        List<Organ> departments = list.organsWithPowers().stream()
                .filter(organ -> organ.kind().equals("DEPARTMENT"))
                .toList();
        desk.send(
                LocalDate.of(2020, 1, 6),
                10,
                ITEMS,
                "区政府部门处罚职权清单.csv",
                () -> items(
                        list, departments, (power, version) -> version.from().equals(PowerList.REFORM)));
        desk.send(LocalDate.of(2020, 1, 6), 15, ITEMS, "区政府部门许可职权清单.csv", () -> licences(departments));
        for (Round round : ROUNDS) adjust(desk, list, departments, round);
        desk.send(
                LocalDate.of(2020, 7, 2),
                16,
                ITEMS,
                "街乡处罚职权清单.csv",
                () -> items(list, desk.roll().streetsAndTowns(), (_, _) -> true));
    }

    /** First the decision on what changes, then the ends of what ends, then what begins. */
    private static void adjust(Desk desk, PowerList list, List<Organ> departments, Round round) {
        LocalDate day = desk.workingDays().plus(round.approved(), 3);
        String name = round.on().toString();
        desk.send(
                day,
                9,
                ADJUSTMENTS,
                name + "职权清单调整.csv",
                () -> adjustments(list, departments, round, desk.workingDays()));
        if (!round.reason().isEmpty())
            desk.correct(day, 11, ITEMS, name + "终止的职权.csv", () -> endings(list, departments, round), round.reason());
        Supplier<List<Row>> begun =
                () -> items(list, departments, (_, version) -> version.from().equals(round.on()));
        if (!round.on().equals(PowerList.DEVOLUTION)) desk.send(day, 15, ITEMS, name + "生效的职权.csv", begun);
    }

    private static List<Row> items(PowerList list, List<Organ> organs, BiPredicate<Power, Version> which) {
        List<Row> rows = new ArrayList<>();
        for (Organ organ : organs) {
            for (Power power : list.of(organ)) {
                for (Version version : power.versions()) if (which.test(power, version)) rows.add(item(power, version));
            }
        }
        return rows;
    }

    private static Row item(Power power, Version version) {
        boolean street = !power.organ().kind().equals("DEPARTMENT");
        Row row = Row.of("code organ name kind", power.code(), power.organ().shortName(), power.name(), "行政处罚")
                .and("level violation violatedBasis", street ? "街乡" : "区", power.violation(), power.violated())
                .and("basis basisLevel penaltyKinds", power.basis(), power.level(), power.kinds());
        boolean fines = power.fines();
        row.and("fineFrom", fines ? String.valueOf(version.fineFrom()) : "")
                .and("fineTo", fines ? String.valueOf(version.fineTo()) : "");
        boolean benchmark = fines && (street || power.slip().equals("L-10"));
        row.and("benchmarkFrom", benchmark ? String.valueOf(version.fineFrom()) : "")
                .and(
                        "benchmarkTo",
                        benchmark
                                ? String.valueOf(power.slip().equals("L-10") ? version.fineTo() * 2 : version.fineTo())
                                : "")
                .and(
                        "legalReview",
                        power.kinds().contains("停产") || power.kinds().contains("吊销") ? "是" : "否")
                .and("validFrom validTo", version.from().toString(), "");
        Round round = ROUNDS.stream()
                .filter(one -> one.on().equals(version.from()))
                .findFirst()
                .orElse(null);
        row.put("approval", round == null ? "示政发〔2019〕5号" : round.approval());
        LocalDate approved = round == null ? LocalDate.of(2019, 3, 18) : round.approved();
        row.and("approvedOn", approved.toString())
                .and(
                        "publishedOn",
                        power.slip().equals("L-08")
                                ? version.from().plusDays(12).toString()
                                : approved.plusDays(8).toString())
                .and("devolution devolvedFrom", street ? "下放" : "", street ? "区城管执法局" : "")
                .and("devolutionDocument", street ? "示政发〔2020〕9号" : "")
                .and("devolvedOn", street ? PowerList.DEVOLUTION.toString() : "");
        return row;
    }

    private static List<Row> licences(List<Organ> departments) {
        List<Row> rows = new ArrayList<>();
        for (Organ organ : departments) {
            for (Licence licence : Licence.of(organ)) {
                Row row = Row.of("code organ name kind", licence.code(), organ.shortName(), licence.name(), "行政许可")
                        .and("level basis validFrom approval", "区", licence.basis(), PowerList.REFORM, "示政发〔2019〕5号")
                        .and("approvedOn publishedOn", "2019-03-18", "2019-03-26");
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Row> adjustments(PowerList list, List<Organ> departments, Round round, WorkingDays days) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Organ organ : departments) {
            for (Power power : list.of(organ)) {
                String kind = kind(power, round.on());
                if (kind.isEmpty() || ++number % FORGOTTEN == 0) continue;
                Row row = Row.of("code organ name kind", power.code(), organ.shortName(), power.name(), kind)
                        .and("cause document", kind.equals("新增") ? "法律、法规、规章制定" : round.cause(), round.document())
                        .and("detail proposedOn", kind.equals("变更") ? "调整罚款幅度" : "", days.plus(round.approved(), -28))
                        .and("reviewedOn approval", days.plus(round.approved(), -8), round.approval())
                        .and("approvedOn publishedOn", round.approved(), days.plus(round.approved(), 1))
                        .and("effectiveOn", round.on());
                rows.add(row);
            }
        }
        return rows;
    }

    /** What happened to the power on the day; empty where nothing did. */
    private static String kind(Power power, LocalDate on) {
        boolean began =
                power.versions().stream().anyMatch(version -> version.from().equals(on));
        boolean ended =
                power.versions().stream().anyMatch(version -> on.minusDays(1).equals(version.to()));
        if (began && ended) return "变更";
        if (began) return "新增";
        if (!ended) return "";
        return on.equals(PowerList.DEVOLUTION) ? "下放" : "取消";
    }

    private static List<Row> endings(PowerList list, List<Organ> departments, Round round) {
        List<Row> rows = new ArrayList<>();
        for (Organ organ : departments) {
            for (Power power : list.of(organ)) {
                for (Version version : power.versions()) {
                    if (!round.on().minusDays(1).equals(version.to())) continue;
                    rows.add(Row.of("code organ validFrom", power.code(), organ.shortName(), version.from())
                            .and("validTo", version.to()));
                }
            }
        }
        return rows;
    }
}
