package org.zhunsheng.platform.training;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Entry;

/** A class that organs hold together is entered by one of them: on one day, of one kind, hosts don't name each other. */
@Component
@Check.Concerns(value = "coHosts", effect = Check.Effect.FLAG)
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
        List<Course> all = Stream.concat(
                        rolls
                                .courses(
                                        "startsOn",
                                        contents.stream()
                                                .map(Course::startsOn)
                                                .map(LocalDate::toString)
                                                .collect(Collectors.toSet()))
                                .stream()
                                .map(Entry::content),
                        contents.stream())
                .toList();
        return contents.stream()
                .map(course -> all.stream().anyMatch(other -> same(course, other)) ? Verdict.BROKEN : Verdict.KEPT)
                .toList();
    }

    private boolean same(Course course, Course other) {
        return !course.name().equals(other.name())
                && course.kind() == other.kind()
                && course.startsOn().equals(other.startsOn())
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
