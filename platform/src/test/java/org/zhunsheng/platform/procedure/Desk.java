package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.platform.procedure.Town.CITY;
import static org.zhunsheng.platform.procedure.Town.CONGRESS;
import static org.zhunsheng.platform.procedure.Town.HOUSING;
import static org.zhunsheng.platform.procedure.Town.JUSTICE;
import static org.zhunsheng.platform.procedure.Town.OFFICE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.zhunsheng.platform.calendar.Counting;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.procedure.Deed.Verb;

/**
 * Where a matter's course is acted upon in a {@link Town}: 赵、钱 in the housing committee, 孙、李 in justice, 周、吴 in the
 * government's office, 郑 in the congress, 王 in city management.
 */
final class Desk {

    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    final Town town;
    private final Deadlines deadlines = Counting.byThePublishedNotices();
    private final Acting acting;
    private Course course;

    private Desk(Town town, Course course) {
        this.town = town;
        this.course = course;
        this.acting = new Acting(town, deadlines);
    }

    private static Town town() {
        Town town = new Town();
        Stream.of("赵", "钱").forEach(account -> town.join(account, HOUSING, LONG_AGO));
        Stream.of("孙", "李").forEach(account -> town.join(account, JUSTICE, LONG_AGO));
        Stream.of("周", "吴").forEach(account -> town.join(account, OFFICE, LONG_AGO));
        town.join("郑", CONGRESS, LONG_AGO);
        town.join("王", CITY, LONG_AGO);
        return town;
    }

    /** A matter that somebody began. */
    static Desk begun(Procedure procedure, String by, OrganCode organ, String on, String... columns) {
        Deed first =
                Deed.of(Verb.DO, procedure.begins().id(), by, organ, day(on)).writes(columns(columns));
        Desk desk = new Desk(town(), new Course(procedure, List.of(first)));
        assertThat(desk.acting.begins(procedure, first)).isNull();
        return desk;
    }

    /** A matter of a record that stood in the ledger before. */
    static Desk takenOver(Procedure procedure, String on, String... columns) {
        Deed deed = Deed.of(Verb.TAKE_OVER, procedure.begins().id(), "platform", OFFICE, day(on))
                .writes(columns(columns));
        return new Desk(town(), new Course(procedure, List.of(deed)));
    }

    static Procedure read(String yaml, String... mayBeEmpty) {
        List<String> columns = Pattern.compile("(?:fills|number): \\[([^]]*)]|on: (\\w+On)|sets: \\{ (\\w+):")
                .matcher(yaml)
                .results()
                .flatMap(found -> Stream.of(1, 2, 3).map(found::group))
                .filter(found -> found != null)
                .flatMap(found -> Stream.of(found.split(", ")))
                .distinct()
                .toList();
        Set<String> required = new TreeSet<>(columns);
        required.removeAll(List.of(mayBeEmpty));
        return Procedure.read(
                        new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "test"),
                        ledger -> new Procedure.Vocabulary(
                                ledger, columns, required, Map.of(), Set.of("P-REV"), none -> Optional.empty()))
                .getFirst();
    }

    Deed deed(Verb verb, String step, String by, String on) {
        return Deed.of(verb, step, by, OFFICE, day(on));
    }

    /** @return why not; null where it was done */
    @Nullable
    String act(Deed deed) {
        return act(course.deeds().size(), deed);
    }

    @Nullable
    String act(int seen, Deed deed) {
        Procedure procedure = course.procedure();
        Deed whole = deed;
        if (deed.does()) {
            Map<String, String> sets = new TreeMap<>();
            procedure.step(deed.step()).sets().forEach((column, word) -> {
                if (word.equals(Procedure.TODAY)) sets.put(column, deed.on().toString());
            });
            whole = deed.and(sets);
        }
        Step doing = procedure.step(deed.verb() == Verb.RETURN ? deed.from() : deed.step());
        OrganCode office = acting.office(standing(deed.on().toString()), doing, deed);
        if (office != null) whole = whole.at(office);
        Refusal why = acting.inTheWay(course, seen, whole);
        if (why != null) return why.key();
        course = course.with(whole, deadlines);
        return null;
    }

    void done(String step, String by, String on, String... columns) {
        assertThat(act(deed(Verb.DO, step, by, on).writes(columns(columns)))).isNull();
    }

    void doneFor(String member, String step, String by, String on) {
        assertThat(act(deed(Verb.DO, step, by, on).member(member))).isNull();
    }

    void returned(String step, String from, String by, String on) {
        assertThat(act(deed(Verb.RETURN, step, by, on).from(from, "依据不全"))).isNull();
    }

    Course course() {
        return course;
    }

    Standing standing(String on) {
        return course.standing(day(on), deadlines);
    }

    boolean owed(String step, String on) {
        return standing(on).owed(course.procedure().step(step));
    }

    boolean isDone(String step, String on) {
        return standing(on).done(course.procedure().step(step));
    }

    boolean turn(String step, String on) {
        return standing(on).turn(course.procedure().step(step));
    }

    @Nullable
    LocalDate due(String step, String on) {
        return standing(on).due(course.procedure().step(step), deadlines);
    }

    /** What is in the way of a step, in the words that a page says it by. */
    List<Refusal> missing(String step, String on) {
        return standing(on).missing(course.procedure().step(step), deadlines).stream()
                .map(Acting::said)
                .toList();
    }

    /** The steps before it that are not settled. */
    List<String> waitsFor(String step, String on) {
        return missing(step, on).stream()
                .flatMap(why -> why.arguments().stream())
                .filter(Step.class::isInstance)
                .map(earlier -> ((Step) earlier).id())
                .toList();
    }

    List<Duty> duties(String on) {
        return acting.duties(standing(on), day(on));
    }

    Duty duty(String step, String on) {
        return duties(on).stream()
                .filter(duty -> duty.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Map<String, String> columns(String... said) {
        Map<String, String> columns = new TreeMap<>();
        for (int i = 0; i < said.length; i += 2) columns.put(said[i], said[i + 1]);
        return columns;
    }
}
