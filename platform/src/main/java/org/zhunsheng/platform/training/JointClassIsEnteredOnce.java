package org.zhunsheng.platform.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Entry;

/** A class that organs hold together is entered by one of them: on one day, of one kind, hosts don't name each other. */
@Component
@Check.Concerns(value = "coHosts", effect = Check.Effect.FLAG)
@Asks(Course.class)
@Basis(instrument = Instruments.STUDY, article = "第二部分", from = Instruments.STUDY_FROM)
final class JointClassIsEnteredOnce implements BatchRule<Course> {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[;；、\\n]\\s*");

    private final Rolls rolls;
    private final OrganRegister organs;

    JointClassIsEnteredOnce(Rolls rolls, OrganRegister organs) {
        this.rolls = rolls;
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<Course> contents) {
        Map<Meeting, List<Course>> there = Stream.concat(
                        rolls.joint(contents, named(contents)).stream().map(Entry::content), contents.stream())
                .collect(Collectors.groupingBy(JointClassIsEnteredOnce::meeting));
        Map<Meeting, List<Course>> joint = there.values().stream()
                .flatMap(List::stream)
                .filter(course -> course.coHosts() != null)
                .collect(Collectors.groupingBy(JointClassIsEnteredOnce::meeting));
        return contents.stream()
                .map(course -> {
                    // two that name nobody say nothing of each other
                    List<Course> others =
                            (course.coHosts() == null ? joint : there).getOrDefault(meeting(course), List.of());
                    return others.stream().anyMatch(other -> same(course, other)) ? Verdict.BROKEN : Verdict.KEPT;
                })
                .toList();
    }

    /** What classes must share to be one. */
    private record Meeting(CourseKind kind, LocalDate startsOn) {}

    private static Meeting meeting(Course course) {
        return new Meeting(course.kind(), course.startsOn());
    }

    /** The organs that are named as holding a class too. */
    private Set<OrganCode> named(List<Course> contents) {
        return contents.stream()
                .filter(course -> course.coHosts() != null)
                .flatMap(course -> BETWEEN.splitAsStream(String.valueOf(course.coHosts())))
                .distinct()
                .flatMap(name -> organs.named(name).stream())
                .collect(Collectors.toSet());
    }

    private boolean same(Course course, Course other) {
        return !course.name().equals(other.name())
                && !course.organ().equals(other.organ())
                && (hosts(course, other) || hosts(other, course));
    }

    /** The one names the other's organ among those that hold it too. */
    private boolean hosts(Course course, Course other) {
        return course.coHosts() != null
                && BETWEEN.splitAsStream(course.coHosts())
                        .anyMatch(name -> organs.named(name).contains(other.organ()));
    }
}
