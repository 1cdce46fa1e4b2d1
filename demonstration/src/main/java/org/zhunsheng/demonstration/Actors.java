package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.demonstration.Clerks.Official;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.access.Accounts;
import org.zhunsheng.platform.access.Colleagues;
import org.zhunsheng.platform.access.RoleOver;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.procedure.Answer;
import org.zhunsheng.platform.procedure.Launch;
import org.zhunsheng.platform.procedure.Matters;
import org.zhunsheng.platform.procedure.Matters.Begun;
import org.zhunsheng.platform.procedure.Matters.Piece;
import org.zhunsheng.platform.procedure.Matters.Wanted;
import org.zhunsheng.platform.procedure.Procedure;
import org.zhunsheng.platform.procedure.Procedures;

/**
 * Those who act while the district's past is entered: each gets an account on the day from which they sit in their office,
 * and what they do goes through the door through which everybody acts.
 */
final class Actors {

    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Procedures procedures;
    private final Launch launch;
    private final Matters matters;
    private final Today today;
    private final Function<Organ, OrganCode> codes;
    private final List<Official> toCome;
    /** Procedures by which matters come that the district does not work by yet. */
    private final Set<String> toOpen;

    private final OrganCode district;
    private final Map<Handled, UUID> begun = new HashMap<>();
    /** How many deeds of a matter that was begun before an interruption are not told yet. */
    private final Map<Handled, Integer> left = new HashMap<>();

    private final Map<String, Iterator<Begun>> earlier = new HashMap<>();

    Actors(
            Chronicle chronicle,
            Accounts accounts,
            Colleagues colleagues,
            Procedures procedures,
            Launch launch,
            Matters matters,
            Today today,
            Function<Organ, OrganCode> codes) {
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.procedures = procedures;
        this.launch = launch;
        this.matters = matters;
        this.today = today;
        this.codes = codes;
        this.district = codes.apply(chronicle.roll().government());
        this.toOpen =
                chronicle.handled().stream().map(Handled::procedure).collect(Collectors.toCollection(TreeSet::new));
        this.toCome = officials(chronicle);
    }

    /** Who sends a file or acts in a matter, by the day from which they sit there. */
    private static List<Official> officials(Chronicle chronicle) {
        Clerks clerks = chronicle.clerks();
        Set<String> acting = new TreeSet<>();
        clerks.all().forEach(clerk -> acting.add(clerk.login()));
        chronicle
                .handled()
                .forEach(matter -> matter.course().forEach(deed -> {
                    acting.add(deed.by());
                    if (!deed.to().isEmpty()) acting.add(deed.to());
                }));
        return acting.stream()
                .map(clerks::official)
                .sorted(Comparator.comparing(Official::from).thenComparing(Official::login))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Those who have come by the day and have no account yet get one. */
    void enrol(LocalDate day) {
        while (!toCome.isEmpty() && !toCome.getFirst().from().isAfter(day)) {
            Official official = toCome.removeFirst();
            if (accounts.exists(official.login())) continue;
            OrganCode own = codes.apply(official.organ());
            accounts.enrol(
                    official.login(),
                    official.name(),
                    own,
                    new RoleOver(official.role(), official.whole() ? district : own));
        }
    }

    /**
     * The district works by a procedure from the day on which the first matter is begun by it; what was typed before is taken
     * over. A day that is set again stays the same.
     */
    private void open(Sitting sitting) {
        if (!toOpen.remove(sitting.procedure())) return;
        today.at(sitting.at(), () -> {
            Person justice = colleagues.named("justice").orElseThrow();
            return launch.everywhere(justice, named(sitting.procedure()), today.day())
                    .orElseThrow();
        });
    }

    /** Everything that somebody does in one sitting. @throws IllegalStateException where any of it is refused */
    void sit(Sitting sitting) {
        open(sitting);
        today.at(sitting.at(), () -> {
            enrol(today.day());
            Procedure procedure = named(sitting.procedure());
            Person by = colleagues.named(sitting.by()).orElseThrow();
            List<Answer> answers = matters.all(by, procedure, pieces(procedure, sitting));
            for (int i = 0; i < answers.size(); i++) note(sitting.portions().get(i), answers.get(i));
            return answers;
        });
    }

    private List<Piece> pieces(Procedure procedure, Sitting sitting) {
        return sitting.portions().stream()
                .map(portion -> new Piece(
                        begun.get(portion.matter()),
                        portion.deeds().stream()
                                .map(deed -> wanted(procedure, portion.matter().row(), deed, sitting.by()))
                                .toList()))
                .toList();
    }

    /** They have just looked. */
    private static Wanted wanted(Procedure procedure, Row row, Handling deed, String by) {
        Map<String, String> typed = new LinkedHashMap<>();
        procedure
                .find(deed.step())
                .orElseThrow(() -> new IllegalStateException("no step " + deed.step()))
                .fills()
                .forEach(column -> {
                    String text = deed.typed().getOrDefault(column, row.text(column));
                    if (!text.isEmpty()) typed.put(column, text);
                });
        return new Wanted(
                Integer.MAX_VALUE,
                deed.verb(),
                deed.step(),
                deed.member(),
                by,
                typed,
                deed.to(),
                deed.from(),
                deed.why());
    }

    private void note(Sitting.Portion portion, Answer answer) {
        if (!(answer instanceof Answer.Done(UUID matter)))
            throw new IllegalStateException(portion.matter().procedure() + " "
                    + portion.matter().row() + " " + portion.deeds() + ": " + answer);
        begun.put(portion.matter(), matter);
    }

    /** It was done before the founding was interrupted: matters are told apart by the order in which they were begun. */
    boolean isIn(Sitting sitting) {
        open(sitting);
        for (Sitting.Portion portion : sitting.portions()) {
            if (!begun.containsKey(portion.matter())) {
                Iterator<Begun> before = earlier.computeIfAbsent(
                        sitting.procedure(),
                        id -> matters.begunInOrder(named(id)).iterator());
                if (!before.hasNext()) return false;
                Begun next = before.next();
                begun.put(portion.matter(), next.matter());
                left.put(portion.matter(), next.deeds());
            }
            if (left.merge(portion.matter(), -portion.deeds().size(), Integer::sum) < 0) return false;
        }
        return true;
    }

    private Procedure named(String id) {
        return procedures.named(id).orElseThrow();
    }
}
