package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.platform.calendar.Counting;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.procedure.Deed.Verb;

/**
 * What must always be true, asked by an {@link Asker} after every deed of random courses, while people join, leave, stand in
 * and organs merge every few deeds. {@code -Dprocedure.seed=…} repeats one; {@code -Dprocedure.acts=…} does more.
 */
@DisplayName("随机的经过")
class RandomCoursesTest {

    private static final String RECONSIDERATION = """
            reconsideration:
              name: 行政复议 / Reconsideration
              ledger: litigation/reconsiderations
              basis: 行政复议法
              parts: { bureau: { office: justice }, government: { office: government } }
              begins: { name: 登记 / Opening, by: bureau, fills: [number], basis: 行政复议法 }
              steps:
                decision: { name: 决定 / Decision, by: bureau, fills: [outcome], basis: 行政复议法 }
                suit:     { name: 应诉 / Suit, by: government, fills: [sued], rests-on: decision, opens: { procedure: court-appearance }, basis: 行政诉讼法 }
                verdict:  { name: 裁判 / Verdict, by: government, awaits: suit, applies: { sued: '*' }, fills: [verdict], rests-on: suit, basis: 行政诉讼法 }
                remaking: { name: 重新决定 / Remaking, by: bureau, applies: { verdict: REMAKE }, owes: decision, basis: 行政诉讼法 }
            """;

    private static final String APPEARANCE = """
            court-appearance:
              name: 出庭应诉 / Court appearance
              ledger: litigation/court-appearances
              basis: 行政诉讼法
              parts: { government: { office: government } }
              begins: { name: 登记 / Opening, by: government, fills: [caseNumber], basis: 行政诉讼法 }
              steps:
                appearance: { name: 出庭 / Appearance, by: government, fills: [heardOn], basis: 行政诉讼法 }
                closure:    { name: 结案 / Closed, by: government, fills: [closedOn], ends: true, basis: 行政诉讼法 }
            """;

    /** Deeds in one district before the next one, with the next seed. */
    private static final int IN_ONE = 250;

    private static final int ACTS = Integer.getInteger("procedure.acts", 4_000);

    @Test
    @DisplayName("人员常调动、机关常合并：每办一步以后，不丢、不越权、栏目有主、到期日不差")
    void whateverHappens() {
        long seed = Long.getLong("procedure.seed", System.nanoTime());
        Map<Verb, Integer> done = new EnumMap<>(Verb.class);
        long started = System.nanoTime();
        int districts = Math.max(1, ACTS / IN_ONE);
        for (int i = 0; i < districts; i++) {
            RandomDistrict district = new RandomDistrict(seed + i, Breach.NONE);
            try {
                district.run(IN_ONE);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("-Dprocedure.acts=" + IN_ONE + " -Dprocedure.seed=" + (seed + i), broken);
            }
            district.done.forEach((verb, times) -> done.merge(verb, times, Integer::sum));
        }
        System.out.printf(
                "%d deeds in %d districts, %d ms, seed %d: %s%n",
                done.values().stream().mapToInt(Integer::intValue).sum(),
                districts,
                (System.nanoTime() - started) / 1_000_000,
                seed,
                done);
        // what the house sees of figures is no person's deed
        assertThat(done)
                .containsOnlyKeys(EnumSet.complementOf(EnumSet.of(Verb.SEE)).toArray(Verb[]::new));
    }

    /** What somebody could break, without touching the core: another declaration, register or calendar, or a changed course. */
    enum Breach {
        NONE,
        /** 审核人回避没有声明. */
        NOT_FORGOTTEN(yaml -> yaml.replace("not: [submission, supplement]", "rounds: false")),
        /** 核实的回避没有声明. */
        NOT_ORGAN_FORGOTTEN(yaml -> yaml.replace("not-organ: progress", "rounds: false")),
        /** 核实的换成了别的机关. */
        ANOTHER_PART(yaml ->
                yaml.replace("verifier:  { office: justice, instead: government }", "verifier: { office: congress }")),
        /** 别的步骤写了结论. */
        ANOTHERS_COLUMN(yaml -> yaml.replace("fills: [submittedOn, draft]", "fills: [submittedOn, draft, conclusion]")
                .replace("fills: [conclusion, points]", "fills: [points]")),
        /** 沉默说成了别的意思. */
        SILENCE_SAYS_ELSE(yaml -> yaml.replace("silence: { acceptance: COMPLETE", "silence: { acceptance: INCOMPLETE")),
        /** 期限长了一天. */
        TERM_A_DAY_LONGER(yaml -> yaml.replace("limit: 15 workday", "limit: 16 workday")),
        /** 停下的期限照走. */
        STOP_FORGOTTEN(yaml -> yaml.replace("stops: { of: review, from: askedOn, to: suppliedOn }", "rounds: false")),
        /** 另立的事项没有办结就登记结果. */
        WAIT_FORGOTTEN(yaml -> yaml.replace("awaits: suit", "rounds: false")),
        /** 依据改了，审核不重来. */
        REST_FORGOTTEN(yaml -> yaml.replace("rests-on: [submission, supplement, hearing]", "rounds: false")),
        LEAVERS_STAY,
        MERGERS_FORGOTTEN,
        ANY_NAME,
        ANOTHER_CALENDAR,
        STALE_READING,
        ANOTHERS_HAND,
        COLUMN_CHANGED,
        DEED_LOST,
        /** 另立的事项办结了，没有告知. */
        END_UNTOLD,
        /** 另立的事项没有办结，却告知办结了. */
        END_TOO_SOON;

        private final UnaryOperator<String> declared;

        Breach() {
            this(UnaryOperator.identity());
        }

        Breach(UnaryOperator<String> declared) {
            this.declared = declared;
        }

        Procedure legalityReview() {
            return LegalityReviewTest.procedure(declared.apply(LegalityReviewTest.REVIEW));
        }

        Procedure rectification() {
            return RectificationTest.procedure(declared.apply(RectificationTest.RECTIFICATION));
        }

        Procedure reconsideration() {
            return Desk.read(declared.apply(RECONSIDERATION), "verdict");
        }

        Deadlines deadlines() {
            return this == ANOTHER_CALENDAR ? Counting.byWeekendsAlone() : Counting.byThePublishedNotices();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @DisplayName("故意弄坏一处，一定查出来")
    void aBreachIsCaught(Breach breach) {
        boolean another = !breach.reconsideration()
                        .steps()
                        .equals(Breach.NONE.reconsideration().steps())
                || !breach.legalityReview()
                        .steps()
                        .equals(Breach.NONE.legalityReview().steps())
                || !breach.rectification()
                        .steps()
                        .equals(Breach.NONE.rectification().steps())
                || !breach.rectification()
                        .part(breach.rectification().step("verification"))
                        .equals(Breach.NONE
                                .rectification()
                                .part(Breach.NONE.rectification().step("verification")));
        assertThat(another).isEqualTo(breach.ordinal() < Breach.LEAVERS_STAY.ordinal());
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= 20; seed++) new RandomDistrict(seed, breach).run(IN_ONE);
                })
                .isInstanceOf(Asker.Broken.class);
    }

    @Test
    @DisplayName("一万件各停三次以上：每一个到期日与逐日数出来的一样")
    void everyDueDayIsCountedDayByDay() {
        long seed = Long.getLong("procedure.seed", System.nanoTime());
        Random random = new Random(seed);
        Procedure procedure = Breach.NONE.legalityReview();
        Step review = procedure.step("review");
        Deadlines deadlines = Counting.byThePublishedNotices();
        Asker asker = new Asker(procedure, new Town());
        int known = 0;
        for (int i = 0; i < 10_000; i++) {
            List<Deed> course = stoppedOften(random);
            Standing standing =
                    new Course(procedure, course).standing(course.getLast().on(), deadlines);
            LocalDate due = standing.due(review, deadlines);
            assertThat(due)
                    .as("-Dprocedure.seed=%d, course %d: %s", seed, i, course)
                    .isEqualTo(asker.due(standing.course(), review));
            if (due != null) known++;
        }
        assertThat(known).isBetween(5_000, 9_900);
    }

    /** Asked for more, invited experts, three to eight times; some stops overlap, the last may still be open. */
    private static List<Deed> stoppedOften(Random random) {
        LocalDate day = LocalDate.of(2021, 1, 4).plusDays(random.nextInt(700));
        List<Deed> course = new ArrayList<>();
        course.add(did("begins", day, "number", "审1", "submittedBy", "区住建委", "organ", "区司法局"));
        course.add(did("submission", day, "submittedOn", day.toString(), "draft", "稿"));
        String received = day.plusDays(random.nextInt(5)).toString();
        int stops = 3 + random.nextInt(6);
        for (int stop = 0; stop < stops; stop++) {
            boolean asked = random.nextBoolean();
            String from = day.toString();
            if (asked)
                course.add(did("acceptance", day, "receivedOn", received, "acceptance", "INCOMPLETE", "askedOn", from));
            else course.add(did("invitation", day, "invitedOn", from));
            if (random.nextInt(3) == 0) course.add(did("invitation", day, "invitedOn", from));
            day = day.plusDays(random.nextInt(12));
            if (stop == stops - 1 && random.nextInt(4) == 0) break;
            String to = day.toString();
            if (asked) course.add(did("supplement", day, "suppliedOn", to));
            else course.add(did("hearing", day, "heardOn", to));
            if (asked) course.add(did("acceptance", day, "receivedOn", received, "acceptance", "COMPLETE"));
            day = day.plusDays(random.nextInt(4));
        }
        if (random.nextInt(3) == 0) course.add(did("extension", day, "extensionNumber", "延1"));
        return course;
    }

    private static Deed did(String step, LocalDate on, String... columns) {
        return Deed.of(Verb.DO, step, "赵", Town.HOUSING, on).writes(Desk.columns(columns));
    }

    /** A district in which something happens all the time. */
    private static final class RandomDistrict {

        private static final int MATTERS = 12;

        private static final Procedure APPEARING = Desk.read(APPEARANCE);

        private final Breach breach;
        private final Random random;
        private final Town town = new Town();
        private final Deadlines deadlines;
        private final Acting acting;
        private final List<Procedure> procedures;
        private final Map<String, Asker> askers;
        private final List<Course> open = new ArrayList<>();
        /** The ids of those that others opened, by the one that each opened. */
        private final Map<String, Course> opened = new TreeMap<>();

        private final List<String> people = new ArrayList<>();
        private final List<OrganCode> organs = new ArrayList<>(Town.ORGANS);
        final Map<Verb, Integer> done = new EnumMap<>(Verb.class);
        private LocalDate today = LocalDate.of(2022, 1, 4);
        private int hired;
        private int begun;

        RandomDistrict(long seed, Breach breach) {
            this.breach = breach;
            this.random = new Random(seed);
            this.deadlines = breach.deadlines();
            this.acting = new Acting(offices(), deadlines);
            this.procedures = List.of(breach.legalityReview(), breach.rectification(), breach.reconsideration());
            this.askers = Map.of(
                    "legality-review", new Asker(Breach.NONE.legalityReview(), town),
                    "rectification", new Asker(Breach.NONE.rectification(), town),
                    "reconsideration", new Asker(Breach.NONE.reconsideration(), town),
                    "court-appearance", new Asker(APPEARING, town));
            for (OrganCode organ : Town.ORGANS) for (int i = 0; i < 4; i++) hire(organ);
        }

        /** The town, or one that forgets. */
        private Offices offices() {
            return new Offices() {

                @Override
                public OrganCode present(OrganCode organ, LocalDate day) {
                    return breach == Breach.MERGERS_FORGOTTEN ? organ : town.present(organ, day);
                }

                @Override
                public OrganCode fixed(Part.Fixed office) {
                    return town.fixed(office);
                }

                @Override
                public Set<String> names(String account, OrganCode organ, Right right, LocalDate day) {
                    Set<String> names = new TreeSet<>(town.names(account, organ, right, day));
                    if (breach == Breach.ANY_NAME) names.addAll(people);
                    if (breach == Breach.LEAVERS_STAY)
                        names.addAll(town.names(account, organ, right, day.minusDays(30)));
                    return names;
                }

                @Override
                public Set<String> staff(OrganCode organ, Right right, LocalDate day) {
                    Set<String> staff = new TreeSet<>(town.staff(organ, right, day));
                    if (breach == Breach.LEAVERS_STAY) staff.addAll(town.staff(organ, right, day.minusDays(30)));
                    return staff;
                }
            };
        }

        void run(int acts) {
            for (int accepted = 0; accepted < acts; ) {
                if (random.nextInt(8) == 0) today = today.plusDays(random.nextInt(4));
                if (random.nextInt(6) == 0) somebodyMoves();
                if (act()) accepted++;
            }
        }

        private boolean act() {
            open.removeIf(course -> !opened.containsValue(course)
                    && waitsFor(course).isEmpty()
                    && (course.deeds().size() > 60 || (random.nextInt(10) == 0 && settled(course))));
            while (open.size() < MATTERS) open.add(begin());
            int which = random.nextInt(open.size());
            Course course = open.get(which);
            Standing standing = course.standing(today, deadlines);
            Course stands = new Course(course.procedure(), standing.course());
            Deed wanted = random.nextInt(8) == 0 ? wild(stands) : likely(stands, standing);
            Step doing = course.procedure().step(wanted.verb() == Verb.RETURN ? wanted.from() : wanted.step());
            OrganCode office = acting.office(standing, doing, wanted);
            Deed deed = office == null ? wanted : wanted.at(office);
            int size = stands.deeds().size();
            int read = random.nextInt(6) == 0 ? Math.max(1, size - 3) : size;
            Refusal why = acting.inTheWay(stands, breach == Breach.STALE_READING ? size : read, deed);
            if (why != null) return false;
            boolean opens = deed.verb() == Verb.DO && doing.opens() != null;
            String child = opens ? "关联" + begun++ : "";
            Course after = tampered(stands.with(deed.to(opens ? child : deed.to()), deadlines));
            open.set(which, after);
            if (opens) open(child, deed);
            opened.replaceAll((_, one) -> one.equals(course) ? after : one);
            if (after.standing(today, deadlines).ended() || breach == Breach.END_TOO_SOON) ended(after);
            done.merge(deed.verb(), 1, Integer::sum);
            Asker asker = asker(course);
            boolean all = breach != Breach.NONE || random.nextInt(8) == 0;
            asker.everyDeedWasTheirs(after.deeds(), all ? 0 : course.deeds().size());
            if (breach != Breach.DEED_LOST) asker.hadReadItAll(after.deeds(), read);
            ask(asker, after);
            return deed.verb() != Verb.URGE;
        }

        /** What a step opens begins with its deed, by the same hand. */
        private void open(String id, Deed deed) {
            Course linked = new Course(
                    APPEARING,
                    List.of(Deed.of(Verb.DO, "begins", deed.by(), deed.organ(), today)
                            .inNameOf(deed.inNameOf())
                            .writes(Map.of("caseNumber", id))));
            opened.put(id, linked);
            open.add(linked);
        }

        /** The one that opened it is told in the same act. */
        private void ended(Course course) {
            List<String> ids = opened.keySet().stream()
                    .filter(id -> course.equals(opened.get(id)))
                    .toList();
            for (String id : ids) {
                if (breach != Breach.END_UNTOLD)
                    open.replaceAll(one -> waitsFor(one).contains(id) ? one.closed(id, today) : one);
                if (breach != Breach.END_TOO_SOON) opened.remove(id);
                done.merge(Verb.CLOSE, 1, Integer::sum);
            }
        }

        /** What its steps opened and it has not been told the end of. */
        private static Set<String> waitsFor(Course course) {
            Set<String> waits = new TreeSet<>();
            for (Deed deed : course.deeds()) {
                boolean opens = deed.verb() == Verb.DO
                        && course.procedure().step(deed.step()).opens() != null;
                if (opens) waits.add(deed.to());
                if (deed.verb() == Verb.CLOSE) waits.remove(deed.to());
            }
            return waits;
        }

        private void ask(Asker asker, Course course) {
            asker.nothingIsDoneTooSoon(course.deeds(), opened.keySet());
            Standing standing = course.standing(today, deadlines);
            List<Duty> duties = acting.duties(standing, today);
            asker.nothingIsLost(standing, duties, opened.keySet(), today);
            asker.everyColumnHasItsHand(standing);
            asker.everyDueDayIsRight(standing, duties);
        }

        private Asker asker(Course course) {
            return Objects.requireNonNull(askers.get(course.procedure().id()));
        }

        private boolean settled(Course course) {
            Standing standing = course.standing(today, deadlines);
            return standing.ended() || standing.complete();
        }

        /** Somebody changed a deed behind everybody's back. */
        private Course tampered(Course course) {
            if (breach == Breach.NONE || course.deeds().size() < 6 || random.nextInt(4) > 0) return course;
            List<Deed> deeds = new ArrayList<>(course.deeds());
            int i = 1 + random.nextInt(deeds.size() - 2);
            Deed deed = deeds.get(i);
            if (deed.by().equals(Deed.NOBODY)) return course;
            switch (breach) {
                case ANOTHERS_HAND -> {
                    String other = one(people);
                    deeds.set(
                            i,
                            Deed.of(deed.verb(), deed.step(), other, deed.organ(), deed.on())
                                    .member(deed.member())
                                    .writes(deed.columns())
                                    .to(deed.to())
                                    .from(deed.from(), deed.why()));
                }
                case COLUMN_CHANGED -> deeds.set(i, deed.and(Map.of("number", "改过")));
                case DEED_LOST -> {
                    boolean spokenOf = deeds.subList(i + 1, deeds.size()).stream()
                            .anyMatch(later -> later.step().equals(deed.step()) && later.verb() != Verb.DO);
                    if (List.of("submission", "division").contains(deed.step()) && !spokenOf) deeds.remove(i);
                }
                default -> {}
            }
            return new Course(course.procedure(), deeds);
        }

        private Course begin() {
            Procedure procedure = procedures.get(begun++ % procedures.size());
            boolean review = procedure.id().equals("legality-review");
            OrganCode begins = procedure.id().equals("reconsideration") ? Town.JUSTICE : Town.OFFICE;
            OrganCode office = town.present(review ? one(List.of(Town.HOUSING, Town.CITY)) : begins, today);
            if (town.staff(office, Right.WRITE, today).isEmpty()) hire(office);
            String by = one(List.copyOf(town.staff(office, Right.WRITE, today)));
            String name = one(List.copyOf(town.names(by, office, Right.WRITE, today)));
            Map<String, String> columns = values(procedure.begins());
            if (review) columns.put("submittedBy", office.value());
            boolean old = random.nextInt(6) == 0;
            if (old) {
                Step until = one(procedure.steps().subList(1, 4));
                for (Step step : procedure.steps())
                    if (!step.may() && step.ordinal() <= until.ordinal()) columns.putAll(values(step));
            }
            Deed first = Deed.of(
                            old ? Verb.TAKE_OVER : Verb.DO, procedure.begins().id(), by, office, today)
                    .inNameOf(name)
                    .writes(columns);
            if (old) done.merge(Verb.TAKE_OVER, 1, Integer::sum);
            else assertThat(acting.begins(procedure, first)).isNull();
            return new Course(procedure, List.of(first));
        }

        private Deed likely(Course course, Standing standing) {
            List<Step> turn = course.procedure().steps().stream()
                    .filter(standing::turn)
                    .filter(step -> !step.ends() || random.nextInt(40) == 0)
                    .filter(step -> step.event() == null || random.nextInt(5) == 0)
                    .toList();
            if (turn.isEmpty()) return wild(course);
            Step step = one(turn);
            String member = one(standing.members(step));
            OrganCode office = acting.office(standing, step, member, today);
            if (office == null) return wild(course);
            List<String> staff = List.copyOf(town.staff(office, Right.WRITE, today));
            String by = staff.isEmpty() || random.nextInt(6) == 0 ? one(people) : one(staff);
            Set<String> names = town.names(by, office, Right.WRITE, today);
            String name = names.isEmpty() || random.nextInt(20) == 0 ? one(people) : one(List.copyOf(names));
            Deed paper = standing.registered(step, member);
            Deed deed = switch (paper != null && random.nextBoolean() ? 100 : random.nextInt(14)) {
                case 100 -> Deed.of(Verb.CONFIRM, step.id(), by, office, today);
                case 0 -> Deed.of(Verb.TAKE, step.id(), by, office, today);
                case 1 -> Deed.of(Verb.HAND_ON, step.id(), by, office, today).to(one(people));
                case 2 -> Deed.of(Verb.URGE, step.id(), by, office, today);
                case 3, 4 ->
                    Deed.of(
                                    Verb.RETURN,
                                    step.before().isEmpty() ? "begins" : one(List.copyOf(step.before())),
                                    by,
                                    office,
                                    today)
                            .from(step.id(), "再看");
                case 5 -> Deed.of(Verb.WITHDRAW, one(course.deeds()).step(), by, office, today);
                case 6, 7 ->
                    Deed.of(Verb.REGISTER, step.id(), by, office, today)
                            .writes(written(step))
                            .to(one(staff.isEmpty() ? people : staff))
                            .saying("第一页");
                default -> Deed.of(Verb.DO, step.id(), by, office, today).writes(written(step));
            };
            deed = deed.inNameOf(name);
            if (deed.verb() == Verb.WITHDRAW || deed.verb() == Verb.RETURN) {
                List<String> members = standing.members(course.procedure().step(deed.step()));
                boolean whole = members.isEmpty() || (deed.verb() == Verb.RETURN && random.nextBoolean());
                return deed.member(whole ? "" : one(members));
            }
            return deed.member(member);
        }

        private Deed wild(Course course) {
            Procedure procedure = course.procedure();
            Step step = one(procedure.steps());
            List<String> members = course.standing(today, deadlines).members(step);
            Map<String, String> columns = written(step);
            if (random.nextInt(4) == 0) columns.putAll(values(one(procedure.steps())));
            return Deed.of(one(List.of(Verb.values())), step.id(), one(people), one(organs), today)
                    .inNameOf(one(people))
                    .member(members.isEmpty() ? "无" : one(members))
                    .writes(columns)
                    .to(one(people))
                    .from(one(procedure.steps()).id(), random.nextBoolean() ? "" : "因为");
        }

        /** What the step's people fill, and what it writes by itself. */
        private Map<String, String> written(Step step) {
            Map<String, String> written = values(step);
            step.sets().keySet().forEach(column -> written.put(column, today.toString()));
            return written;
        }

        private Map<String, String> values(Step step) {
            Map<String, String> values = new TreeMap<>();
            for (String column : step.fills())
                if (step.required().contains(column) || random.nextInt(3) > 0) values.put(column, value(column));
            return values;
        }

        private String value(String column) {
            return switch (column) {
                case "submittedBy" -> Town.HOUSING.value();
                case "organ" -> Town.JUSTICE.value();
                case "units" -> Town.HOUSING + "、" + Town.CITY;
                case "points" -> "第三条、第九条";
                case "acceptance" -> one(List.of("COMPLETE", "COMPLETE", "INCOMPLETE"));
                case "conclusion" -> one(List.of("LAWFUL", "AMEND"));
                case "verdict" -> one(List.of("STANDS", "REMAKE"));
                default ->
                    column.endsWith("On")
                            ? today.minusDays(random.nextInt(3)).toString()
                            : column + random.nextInt(1000);
            };
        }

        /** Joins, leaves, comes back elsewhere, stands in; an organ is merged into another or into a new one. */
        private void somebodyMoves() {
            // who acted today sat there today
            today = today.plusDays(1);
            String person = one(people);
            OrganCode organ = one(organs);
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> {
                    town.leave(person, today);
                    town.join(person, organ, today);
                }
                case 3, 4 -> {
                    town.leave(person, today);
                    people.remove(person);
                    hire(organ);
                }
                case 5, 6, 7 -> town.standIn(person, one(people), organ, today, today.plusDays(14));
                case 8 -> {
                    OrganCode founded = new OrganCode("新组建机关" + hired + "-" + organs.size() + "-" + today);
                    if (organs.contains(founded)) return;
                    organs.remove(organ);
                    organs.add(founded);
                    town.merge(organ, founded, today);
                }
                default -> {
                    if (organs.size() <= 3) return;
                    organs.remove(organ);
                    town.merge(organ, one(organs), today);
                }
            }
            for (OrganCode held : organs)
                if (town.staff(held, Right.WRITE, today).size() < 3) hire(held);
        }

        private void hire(OrganCode organ) {
            String person = "人" + hired++;
            people.add(person);
            town.join(person, organ, today);
        }

        private <T> T one(List<T> several) {
            return several.get(random.nextInt(several.size()));
        }
    }
}
