package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.zhunsheng.demonstration.Cast.Tenure;

/** Who was trained: classes with their rolls, the monthly lectures for streets and towns, and the manuals handed out. */
final class TrainingAnnals implements Annals {

    static final String DOCUMENTS_COURSE = "2021年规范性文件审核和备案培训班";

    /**
     * Name, kind, audience, topic, lecturer, begins, ends, hours a day, people, how many of them miss the last day,
     * examined.
     */
    private static final String COURSES = Texts.text("training-courses.txt");

    private static final List<String> LECTURES = Texts.lines("training-lectures.txt");

    private static final List<String> LECTURERS = List.of("季怀瑾", "尹知微", "骆行舟", "白素衡");

    @Override
    public void write(Desk desk) {
        Map<LocalDate, List<Row>> courses = new TreeMap<>();
        Map<LocalDate, List<Row>> rolls = new TreeMap<>();
        Map<LocalDate, List<Row>> examined = new TreeMap<>();
        Set<Tenure> newHeads = new HashSet<>();
        COURSES.lines()
                .map(line -> line.split("\\|", -1))
                .sorted(Comparator.comparing(said -> said[5]))
                .forEach(said -> course(desk, said, courses, rolls, examined, newHeads));
        lectures(desk, 2020, 10, 1_421, courses);
        lectures(desk, 2021, 18, 3_047, courses);
        lectures(desk, 2022, 4, 662, courses);
        courses.forEach((quarter, rows) ->
                desk.send(quarter, 9, "training/courses", quarter + "培训班次.csv", () -> List.copyOf(rows)));
        rolls.forEach((quarter, rows) ->
                desk.send(quarter, 10, "training/attendances", quarter + "参训名册.csv", () -> List.copyOf(rows)));
        examined.forEach((quarter, rows) ->
                desk.correct(quarter, 15, "training/courses", quarter + "考核结果.csv", () -> List.copyOf(rows), "补填考核结果"));
        materials(desk);
    }

    /** What is told of a quarter is told some days after it. */
    private static LocalDate told(Desk desk, LocalDate day) {
        int last = (day.getMonthValue() + 2) / 3 * 3;
        return desk.workingDays()
                .plus(day.withMonth(last).withDayOfMonth(1).plusMonths(1).minusDays(1), 3);
    }

    private static void course(
            Desk desk,
            String[] said,
            Map<LocalDate, List<Row>> courses,
            Map<LocalDate, List<Row>> rolls,
            Map<LocalDate, List<Row>> examined,
            Set<Tenure> newHeads) {
        LocalDate starts = LocalDate.parse(said[5]);
        LocalDate ends = LocalDate.parse(said[6]);
        int people = Integer.parseInt(said[8]);
        int missing = Integer.parseInt(said[9]);
        int days = (int) (ends.toEpochDay() - starts.toEpochDay()) + 1;
        List<Tenure> trainees = trainees(desk, said[1], starts, people, newHeads);
        LocalDate told = told(desk, starts);
        boolean exam = said[10].equals("是");
        courses.computeIfAbsent(told, none -> new ArrayList<>())
                .add(Row.of("name kind organ", said[0], said[1], "区司法局")
                        .and("coHosts audience topic", said[1].equals("处级干部进修班") ? "区人力社保局" : "", said[2], said[3])
                        .and("lecturer startsOn endsOn", said[4], starts, ends)
                        .and(
                                "hours expected",
                                Integer.parseInt(said[7]) * days,
                                people + desk.draw().between(0, 6))
                        .and("people attendances examined passed", people, people * days - missing, "否", ""));
        List<Row> roll = rolls.computeIfAbsent(told, none -> new ArrayList<>());
        for (int day = 0; day < days; day++) {
            int came = day == days - 1 ? people - missing : people;
            for (Tenure trainee : trainees.subList(0, came))
                roll.add(Row.of(
                                "trainee organ post",
                                trainee.name(),
                                trainee.organ().shortName(),
                                trainee.title())
                        .and("course kind attendedOn hours", said[0], said[1], starts.plusDays(day), said[7]));
        }
        if (exam)
            examined.computeIfAbsent(told, none -> new ArrayList<>())
                    .add(Row.of(
                            "name examined passed",
                            said[0],
                            "是",
                            people - desk.draw().between(0, 4)));
    }

    /** People in office on the day; of heads of streets and towns those who came last, and nobody twice. */
    private static List<Tenure> trainees(Desk desk, String kind, LocalDate day, int people, Set<Tenure> newHeads) {
        Set<String> streets = Set.of("STREET", "TOWN");
        Predicate<Tenure> called = tenure -> switch (kind) {
            case "处级干部进修班" -> tenure.rank().equals("副职");
            case "行政执法人员培训" -> !tenure.leads() || tenure.rank().equals("副职");
            default -> !tenure.rank().equals("正职");
        };
        List<Tenure> serving =
                desk.cast().all().stream().filter(tenure -> tenure.on(day)).toList();
        if (!kind.equals("新任街乡党政正职培训班"))
            return desk.draw()
                    .shuffled(serving.stream().filter(called).toList())
                    .subList(0, people);
        List<Tenure> latest = serving.stream()
                .filter(tenure -> tenure.rank().equals("正职")
                        && streets.contains(tenure.organ().kind())
                        && !newHeads.contains(tenure))
                .sorted(Comparator.comparing(Tenure::from).reversed())
                .limit(people)
                .toList();
        newHeads.addAll(latest);
        return latest;
    }

    /** The name of the year's lecture with this number. */
    static String lecture(int year, int number) {
        return year + "年“每月一讲”第" + number + "批";
    }

    /** So many classes through the year, to which so many came together. */
    private static void lectures(Desk desk, int year, int classes, int attendances, Map<LocalDate, List<Row>> courses) {
        LocalDate first = LocalDate.of(year, 1, 11);
        int days = year == 2022 ? 76 : 345;
        int left = attendances;
        for (int i = 1; i <= classes; i++) {
            LocalDate from = first.plusDays((long) days * (i - 1) / classes);
            LocalDate day = desk.draw().workday(from, from.plusDays(days / classes - 1));
            int rest = classes - i;
            int came = rest == 0 ? left : left / (rest + 1) + desk.draw().between(-18, 18);
            left -= came;
            courses.computeIfAbsent(told(desk, day), none -> new ArrayList<>())
                    .add(Row.of("name kind organ coHosts", lecture(year, i), "每月一讲", "区司法局", "区城管执法局")
                            .and("audience topic", "街乡综合行政执法队", LECTURES.get(i % LECTURES.size()))
                            .and(
                                    "lecturer startsOn endsOn",
                                    i % 9 == 5 ? "" : desk.draw().one(LECTURERS),
                                    day,
                                    day)
                            .and(
                                    "hours expected people",
                                    "3",
                                    came + desk.draw().between(4, 25),
                                    came)
                            .and("attendances examined passed", came, "否", ""));
        }
    }

    private static void materials(Desk desk) {
        Map<LocalDate, Row> sent = new TreeMap<>();
        sent.put(LocalDate.of(2020, 11, 27), material("街乡综合执法办案手册（一）", "实务指导手册", "2020-11-26", 700, 652));
        sent.put(LocalDate.of(2021, 3, 19), material("行政处罚法释义", "法律法规汇编", "2021-03-18", 300, 288));
        sent.put(LocalDate.of(2021, 7, 16), material("街乡综合执法办案手册（二）", "实务指导手册", "2021-07-15", 480, 430));
        sent.put(LocalDate.of(2021, 9, 10), material("街乡综合执法办案手册（二）", "实务指导手册", "2021-09-09", 320, 312));
        sent.put(LocalDate.of(2021, 11, 12), material("街乡综合执法办案手册（二）", "实务指导手册", "2021-11-11", 200, 184));
        sent.put(LocalDate.of(2022, 2, 25), material("执法案例汇编", "讲义、案例", "2022-02-24", 200, 176));
        sent.forEach((day, row) -> desk.send(day, 14, "training/materials", day + "资料发放.csv", () -> List.of(row)));
    }

    private static Row material(String name, String kind, String day, int printed, int handedOut) {
        return Row.of("name kind organ handedOutOn recipients", name, kind, "区司法局", day, "各街乡综合行政执法队")
                .and("printed handedOut", printed, handedOut);
    }
}
