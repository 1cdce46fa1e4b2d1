package org.zhunsheng.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.zhunsheng.demonstration.Cast.Tenure;
import org.zhunsheng.demonstration.Clerks.Clerk;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.Today;

/** Everything that was ever entered in the demonstration district, in the order in which it was. */
final class Chronicle {

    private static final long SEED = 20_220_412;
    static final String ORGANS = "organs/organs";
    private static final String STAFF = "organs/staff";
    private static final String POSTS = "organs/posts";
    private static final String APPEARANCES = "litigation/court-appearances";

    /** The parts of the past beside organs, people and courts, each with lots of its own by its place: new ones come last. Each is told once. */
    private static final List<Supplier<Annals>> ANNALS = List.of(
            OfficersAnnals::new,
            CounselAnnals::new,
            PowersAnnals::new,
            EnforcementAnnals::new,
            CasefilesAnnals::new,
            PublicityAnnals::new,
            ServicesAnnals::new,
            ComplianceAnnals::new,
            LitigationCasesAnnals::new,
            ReconsiderationsAnnals::new,
            TrainingAnnals::new,
            AccountabilityAnnals::new,
            SupervisionAnnals::new,
            DocumentsAnnals::new,
            DecisionsAnnals::new,
            AssessmentAnnals::new,
            LeaderTasksAnnals::new);

    /** Before this day nothing was entered. */
    static final LocalDate OPENING = LocalDate.of(2020, 1, 2);

    private final Roll roll = new Roll();
    private final Cast cast;
    private final Docket docket;
    private final Clerks clerks;
    private final WorkingDays workingDays;
    private final Draw clock;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Handled> handled = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private final Map<Tenure, String> staffNumbers = new HashMap<>();

    Chronicle(WorkingDays workingDays) {
        this.workingDays = workingDays;
        Draw draw = new Draw(SEED, workingDays);
        Names names = new Names(draw);
        this.cast = new Cast(draw, names, roll);
        this.docket = new Docket(draw, roll, cast, names);
        this.clerks = new Clerks(roll, cast);
        this.clock = new Draw(SEED + 1, workingDays);
        opening();
        for (YearMonth month = YearMonth.of(2020, 1);
                !month.isAfter(YearMonth.of(2022, 4));
                month = month.plusMonths(1)) {
            people(month);
            appearances(month);
            endings(month);
        }
        latecomers();
        for (int i = 0; i < ANNALS.size(); i++) {
            Desk desk = new Desk(SEED + 100L * (i + 1), roll, cast, docket.suits(), workingDays);
            ANNALS.get(i).get().write(desk);
            happenings.addAll(desk.sent());
            handled.addAll(desk.handled());
        }
        oneAfterTheOther();
    }

    /** In the order of their moments; of two at one moment the later one came a second afterwards. */
    private void oneAfterTheOther() {
        moments.addAll(happenings);
        moments.addAll(sittings());
        moments.sort(Comparator.comparing(Moment::at));
        for (int i = 1; i < moments.size(); i++) {
            Instant before = moments.get(i - 1).at();
            if (!moments.get(i).at().isAfter(before))
                moments.set(i, moments.get(i).at(before.plusSeconds(1)));
        }
    }

    private record Seat(LocalDate day, int hour, String by, String procedure) {}

    /** What one account does in one hour about the matters of a procedure is done in one sitting. */
    private List<Sitting> sittings() {
        Map<Seat, Map<Handled, List<Handling>>> sittings = new TreeMap<>(Comparator.comparing(Seat::day)
                .thenComparingInt(Seat::hour)
                .thenComparing(Seat::by)
                .thenComparing(Seat::procedure));
        for (Handled matter : handled)
            for (Handling deed : matter.course())
                sittings.computeIfAbsent(
                                new Seat(deed.day(), deed.hour(), deed.by(), matter.procedure()),
                                none -> new LinkedHashMap<>())
                        .computeIfAbsent(matter, none -> new ArrayList<>())
                        .add(deed);
        Draw minutes = new Draw(SEED + 2, workingDays);
        return sittings.entrySet().stream()
                .map(sitting -> new Sitting(
                        moment(sitting.getKey().day(), sitting.getKey().hour(), minutes),
                        sitting.getKey().by(),
                        sitting.getKey().procedure(),
                        sitting.getValue().entrySet().stream()
                                .map(one -> new Sitting.Portion(one.getKey(), one.getValue()))
                                .toList()))
                .toList();
    }

    Roll roll() {
        return roll;
    }

    Clerks clerks() {
        return clerks;
    }

    Cast cast() {
        return cast;
    }

    List<Suit> suits() {
        return docket.suits();
    }

    /** Everything, the earliest first; no two at one moment. */
    List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** The files among them. */
    List<Happening> happenings() {
        return moments.stream()
                .filter(Happening.class::isInstance)
                .map(Happening.class::cast)
                .toList();
    }

    /** The matters that came through procedures. */
    List<Handled> handled() {
        return List.copyOf(handled);
    }

    private void opening() {
        happenings.add(new Happening(
                moment(OPENING, 9), clerks.keeper(ORGANS).login(), ORGANS, "示范区机构名录.csv", roll::rows, null));
        List<Tenure> serving = cast.entered().stream()
                .filter(tenure -> tenure.from().isBefore(OPENING))
                .toList();
        send(
                OPENING,
                14,
                STAFF,
                "示范区人员台账.csv",
                serving.stream().map(one -> member(one, OPENING)).toList(),
                "");
        send(
                workingDays.next(OPENING),
                10,
                POSTS,
                "示范区任职台账.csv",
                serving.stream().map(one -> one.post(OPENING)).toList(),
                "");
    }

    private Row member(Tenure tenure, LocalDate known) {
        return tenure.member(
                staffNumbers.computeIfAbsent(tenure, none -> "%04d".formatted(staffNumbers.size() + 1)), known);
    }

    /** On the third working day after a month: who left a post in it, and who came. */
    private void people(YearMonth month) {
        LocalDate day = workingDays.plus(month.atEndOfMonth(), 2);
        if (!day.isBefore(Docket.TODAY)) return;
        LocalDate known = month.atEndOfMonth();
        List<Tenure> ended = cast.entered().stream()
                .filter(tenure ->
                        tenure.to() != null && YearMonth.from(tenure.to()).equals(month))
                .toList();
        List<Tenure> begun = cast.entered().stream()
                .filter(tenure -> !tenure.from().isBefore(OPENING)
                        && YearMonth.from(tenure.from()).equals(month))
                .toList();
        String of = month.getYear() + "年" + month.getMonthValue() + "月";
        send(
                day,
                9,
                POSTS,
                of + "免职.csv",
                ended.stream().map(one -> one.post(known)).toList(),
                "职务变动");
        send(
                day,
                10,
                STAFF,
                of + "人员变动.csv",
                ended.stream().map(one -> member(one, known)).toList(),
                "调离");
        send(
                day,
                11,
                STAFF,
                of + "新到人员.csv",
                begun.stream().map(one -> member(one, known)).toList(),
                "");
        send(
                day,
                14,
                POSTS,
                of + "任职.csv",
                begun.stream().map(one -> one.post(known)).toList(),
                "");
    }

    /** Some working days after a month what was heard in it; the hearings of April 2022, and those to come, on the day before today. */
    private void appearances(YearMonth month) {
        boolean last = month.equals(YearMonth.from(Docket.TODAY));
        LocalDate day =
                last ? workingDays.plus(Docket.TODAY, -1) : workingDays.plus(month.atEndOfMonth(), clock.between(4, 8));
        if (!day.isBefore(Docket.TODAY)) day = workingDays.plus(Docket.TODAY, -1);
        LocalDate known = day;
        List<Row> rows = suits().stream()
                .filter(suit -> !suit.late)
                .filter(suit -> last
                        ? !suit.heardOn.isBefore(month.atDay(1))
                        : YearMonth.from(suit.heardOn).equals(month))
                .map(suit -> suit.row(known))
                .toList();
        send(day, 15, APPEARANCES, month.getYear() + "年" + month.getMonthValue() + "月出庭应诉.csv", rows, "");
    }

    /** After each quarter and before today: what courts decided since the hearing was entered, and what followed. */
    private void endings(YearMonth month) {
        boolean last = month.equals(YearMonth.from(Docket.TODAY));
        if (month.getMonthValue() % 3 != 0 && !last) return;
        LocalDate day = last
                ? workingDays.plus(Docket.TODAY, -1)
                : workingDays.plus(month.atEndOfMonth(), clock.between(10, 13));
        if (!day.isBefore(Docket.TODAY)) return;
        List<Row> rows = suits().stream()
                .filter(suit -> !suit.late && YearMonth.from(suit.heardOn).compareTo(month) <= 0)
                .filter(suit -> changed(suit, day))
                .map(suit -> suit.addition(day))
                .toList();
        send(day, 16, APPEARANCES, month.getYear() + "年" + month.getMonthValue() + "月裁判结果.csv", rows, "补填裁判结果");
    }

    private final Map<Suit, Row> told = new HashMap<>();

    private boolean changed(Suit suit, LocalDate day) {
        Row before = told.getOrDefault(suit, suit.addition(entered(suit)));
        Row now = suit.addition(day);
        told.put(suit, now);
        return !before.equals(now);
    }

    /** The day of the batch in which it came. */
    private LocalDate entered(Suit suit) {
        return happenings.stream()
                .filter(happening -> happening.ledger().equals(APPEARANCES) && happening.reason() == null)
                .filter(happening -> happening.rows().stream()
                        .anyMatch(row -> Objects.equals(row.get("caseNumber"), suit.number)
                                && Objects.equals(row.get("organ"), suit.organ.shortName())))
                .map(happening -> Today.dayOf(happening.at()))
                .findFirst()
                .orElseThrow();
    }

    /** What organs had forgotten, each sent some weeks later. */
    private void latecomers() {
        Set<LocalDate> taken = new HashSet<>();
        for (Suit suit : suits()) {
            if (!suit.late) continue;
            LocalDate day = clock.after(suit.heardOn, 48, 110);
            if (!day.isBefore(Docket.TODAY)) day = workingDays.plus(Docket.TODAY, -2);
            while (!taken.add(day)) day = workingDays.plus(day, -1);
            send(
                    day,
                    17,
                    clerks.of(suit.organ).orElseGet(() -> clerks.keeper(APPEARANCES)),
                    APPEARANCES,
                    suit.organ.shortName() + "补登" + suit.heardOn + ".csv",
                    List.of(suit.row(day)),
                    "");
        }
    }

    private void send(LocalDate day, int hour, String ledger, String file, List<Row> rows, String reason) {
        send(day, hour, clerks.keeper(ledger), ledger, file, rows, reason);
    }

    private void send(LocalDate day, int hour, Clerk by, String ledger, String file, List<Row> rows, String reason) {
        if (rows.isEmpty()) return;
        List<Row> kept = rows.stream().map(Row::new).toList();
        happenings.add(new Happening(
                moment(day, hour), by.login(), ledger, file, () -> kept, reason.isEmpty() ? null : reason));
    }

    private Instant moment(LocalDate day, int hour) {
        return moment(day, hour, clock);
    }

    private static Instant moment(LocalDate day, int hour, Draw clock) {
        return day.atTime(LocalTime.of(hour, clock.between(1, 55), clock.between(0, 59)))
                .atZone(Today.BEIJING)
                .toInstant();
    }
}
