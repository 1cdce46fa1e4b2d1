package org.zhunsheng.platform.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Reference;

/** Classes and the rolls of who came to them, for checks: across the district, whoever asks. */
@Component
class Rolls {

    private final Ledgers ledgers;

    Rolls(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    Map<UUID, Course> courses(Collection<Reference> wanted) {
        Set<UUID> ids = wanted.stream().map(Reference::id).collect(Collectors.toSet());
        return ledgers.of(Course.class).all(Person.PLATFORM, ids).stream()
                .collect(Collectors.toMap(Entry::id, Entry::content));
    }

    /** The classes whose column holds one of these values. */
    List<Entry<Course>> courses(String column, Set<String> values) {
        return with(Course.class, column, values);
    }

    /** The classes on the days of these that name further organs, or are held by one of those named. */
    List<Entry<Course>> joint(List<Course> courses, Set<OrganCode> named) {
        if (courses.isEmpty()) return List.of();
        Question thoseDays = Question.everything(Scope.WHOLE)
                .with(
                        "startsOn",
                        new Condition.In(courses.stream()
                                .map(course -> course.startsOn().toString())
                                .collect(Collectors.toSet())));
        List<Entry<Course>> found = new ArrayList<>(
                ledgers.of(Course.class).all(Person.PLATFORM, thoseDays.with("coHosts", new Condition.Empty(false))));
        if (!named.isEmpty())
            found.addAll(ledgers.of(Course.class)
                    .all(
                            Person.PLATFORM,
                            thoseDays.with(
                                    "organ",
                                    new Condition.In(
                                            named.stream().map(OrganCode::value).collect(Collectors.toSet())))));
        return found;
    }

    /** Who came to these classes. */
    List<Entry<TrainingAttendance>> attendances(Set<UUID> courses) {
        return with(
                TrainingAttendance.class,
                "course",
                courses.stream().map(UUID::toString).collect(Collectors.toSet()));
    }

    private <R extends Record> List<Entry<R>> with(Class<R> type, String column, Set<String> values) {
        if (values.isEmpty()) return List.of();
        return ledgers.of(type)
                .all(Person.PLATFORM, Question.everything(Scope.WHOLE).with(column, values.toArray(String[]::new)));
    }
}
