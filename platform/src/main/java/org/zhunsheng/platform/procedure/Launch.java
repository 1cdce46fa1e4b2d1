package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Hands;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.organs.Organs;

/**
 * From which day an organ works by a procedure (启用): the Justice Bureau sets it, organ by organ. What the organ's ledger
 * holds by then counts as taken over (补录); of what is not finished a matter goes on at the first step that is not done.
 */
@Service
public class Launch {

    private final Procedures procedures;
    private final Matters matters;
    private final Live live;
    private final Hands hands;
    private final Organs organs;
    private final Acts acts;

    Launch(Procedures procedures, Matters matters, Live live, Hands hands, Organs organs, Acts acts) {
        this.procedures = procedures;
        this.matters = matters;
        this.live = live;
        this.hands = hands;
        this.organs = organs;
        this.acts = acts;
    }

    /**
     * Sets the day for one organ. One act, with all that is taken over.
     *
     * @return how many records became matters; empty where the person may not set it
     */
    public OptionalInt live(Person by, Procedure procedure, OrganCode organ, LocalDate from) {
        return live(by, procedure, Set.of(organ), from);
    }

    /** The same for every organ of the register. */
    public OptionalInt everywhere(Person by, Procedure procedure, LocalDate from) {
        return live(
                by, procedure, organs.all().stream().map(Organs.Listed::code).collect(Collectors.toSet()), from);
    }

    private OptionalInt live(Person by, Procedure procedure, Set<OrganCode> wanted, LocalDate from) {
        Shape<?> shape = procedures.shape(procedure);
        if (!wanted.stream().allMatch(by.scope(Right.ASSESS, shape.module())::covers)) return OptionalInt.empty();
        Map<UUID, Map<String, String>> records = new HashMap<>();
        hands.of(shape, wanted, records::put);
        matters.begun(procedure).forEach(records::remove);
        return OptionalInt.of(acts.write(
                by, Scope.WHOLE, "procedure.live", procedure.ledger(), notes(procedure, wanted, from), act -> {
                    for (OrganCode organ : wanted) live.set(act, procedure.id(), organ, from, by.account());
                    return matters.takeOver(act, procedure, records);
                }));
    }

    private static Map<String, ?> notes(Procedure procedure, Set<OrganCode> organs, LocalDate from) {
        return Map.of(
                "procedure",
                procedure.id(),
                "organs",
                organs.stream().map(OrganCode::value).sorted().toList(),
                "from",
                from.toString());
    }
}
