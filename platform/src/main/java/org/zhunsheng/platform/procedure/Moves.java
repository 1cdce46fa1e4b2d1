package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.AccountNames;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.organs.Organs;

/**
 * What is owed follows whoever moves (人员和机构变动): nobody does anything in a matter when a clerk leaves, a role ends, an
 * organ is merged or a day passes, and yet somebody else has it in hand then, or silence has spoken. The table of duties is
 * put anew at once, shortly behind midnight, and at every start.
 */
@Component
class Moves {

    private static final Set<String> OF_PERSONS = Set.of(
            "access.accountCreated",
            "access.accountDisabled",
            "access.accountEnabled",
            "access.granted",
            "access.grantEnded",
            "procedure.standIn",
            "procedure.standInEnded");

    private final Matters matters;
    private final MatterStore store;
    private final Procedures procedures;
    private final Seats seats;
    private final Organs organs;
    private final AccountNames accounts;
    private final Today today;

    Moves(
            Matters matters,
            MatterStore store,
            Procedures procedures,
            Seats seats,
            Organs organs,
            AccountNames accounts,
            Today today) {
        this.matters = matters;
        this.store = store;
        this.procedures = procedures;
        this.seats = seats;
        this.organs = organs;
        this.accounts = accounts;
        this.today = today;
    }

    @EventListener
    void written(Acts.Written act) {
        if (OF_PERSONS.contains(act.kind())) person(act.subject());
        else if (act.subject().equals("organs/organs")) {
            organs.refresh();
            matters.rederive(ofMovedOffices());
        }
    }

    private void person(String account) {
        AccountNames.Called called = accounts.people(Set.of(account)).get(account);
        if (called == null) return;
        LocalDate day = today.day();
        List<UUID> changed = new ArrayList<>(store.inHandOf(account));
        for (MatterStore.Lying lying : store.lyingOpen(seats.offices(called.organ(), day)))
            changed.addAll(store.hangingOn(account, lying, others(account, lying, day)));
        matters.rederive(changed);
    }

    /** Who sits there besides. */
    private Set<String> others(String account, MatterStore.Lying lying, LocalDate day) {
        Procedure procedure = procedures.named(lying.procedure()).orElse(null);
        if (procedure == null) return Set.of();
        Set<String> others =
                new TreeSet<>(seats.seated(procedures.shape(procedure).module(), lying.office(), lying.right(), day));
        others.remove(account);
        return others;
    }

    private List<UUID> ofMovedOffices() {
        LocalDate day = today.day();
        return store.lying(store.offices().stream()
                .filter(office -> !seats.present(office, day).equals(office))
                .toList());
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 1 0 * * *", zone = "Asia/Shanghai")
    void day() {
        List<UUID> changed = new ArrayList<>(store.due(today.day(), withSilence()));
        changed.addAll(ofMovedOffices());
        changed.addAll(store.nobodysLeft());
        store.taken().stream()
                .filter(this::gone)
                .map(MatterStore.Taken::taker)
                .distinct()
                .forEach(account -> changed.addAll(store.inHandOf(account)));
        matters.rederive(changed);
    }

    private List<String> withSilence() {
        return procedures.all().stream()
                .flatMap(procedure -> procedure.steps().stream()
                        .filter(step -> !step.silence().isEmpty())
                        .map(step -> procedure.id() + "." + step.id()))
                .toList();
    }

    /** Whoever has it in hand sits there no more: left, or a role's last day has passed. */
    private boolean gone(MatterStore.Taken taken) {
        return procedures
                .named(taken.procedure())
                .map(procedure -> seats.in(procedures.shape(procedure).module())
                        .names(taken.taker(), taken.office(), taken.right(), today.day())
                        .isEmpty())
                .orElse(false);
    }
}
