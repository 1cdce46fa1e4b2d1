package org.zhunsheng.platform.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Entry;

/** Where a roll is kept, the class says as many people and attendances as stand on it; without a roll nothing is said. */
@Component
@Check.Concerns(value = "people", effect = Check.Effect.FLAG)
@Asks({Course.class, TrainingAttendance.class})
@Basis(instrument = Instruments.STUDY, article = "第二部分", from = Instruments.STUDY_FROM)
final class NamesMatchTheCounts implements BatchRule<Course> {

    private record Trainee(String name, String organ) {}

    private final Rolls rolls;

    NamesMatchTheCounts(Rolls rolls) {
        this.rolls = rolls;
    }

    @Override
    public List<Verdict> judge(List<Course> contents) {
        Map<String, UUID> ids =
                rolls.courses("name", contents.stream().map(Course::name).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(entry -> entry.content().name(), Entry::id));
        Map<UUID, List<TrainingAttendance>> came =
                rolls.attendances(Map.copyOf(ids).values().stream().collect(Collectors.toSet())).stream()
                        .map(Entry::content)
                        .collect(Collectors.groupingBy(
                                attendance -> attendance.course().id()));
        return contents.stream()
                .map(course -> {
                    UUID id = ids.get(course.name());
                    List<TrainingAttendance> roll = id == null ? List.of() : came.getOrDefault(id, List.of());
                    if (roll.isEmpty()) return Verdict.NOT_CHECKABLE;
                    long people = roll.stream()
                            .map(one -> new Trainee(one.trainee(), one.organ().value()))
                            .distinct()
                            .count();
                    return people == course.people() && roll.size() == course.attendances()
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
