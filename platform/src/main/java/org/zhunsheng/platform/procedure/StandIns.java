package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.access.Colleagues;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;

/**
 * Who acts for whom while they are away (代办): dated, and also for what the other had taken before. Everybody names who
 * stands in for themselves, of their own organ; both names are written down with what is done.
 */
@Service
class StandIns {

    /** @param first {@code last}: both inclusive */
    record StandIn(UUID id, String account, String inNameOf, LocalDate first, LocalDate last, String reason) {}

    private static final String COLUMNS = "id, account, in_name_of, first_day, last_day, reason";

    private final DSLContext dsl;
    private final Acts acts;
    private final Colleagues colleagues;
    private final Today today;

    StandIns(DSLContext dsl, Acts acts, Colleagues colleagues, Today today) {
        this.dsl = dsl;
        this.acts = acts;
        this.colleagues = colleagues;
        this.today = today;
    }

    /** The accounts for which this one acts that day. */
    Set<String> heldBy(String account, LocalDate day) {
        return dsl.fetch("""
                select in_name_of from procedure.stand_in
                where account = ? and ended_act is null and first_day <= ?::date and last_day >= ?::date""", account, day, day).stream()
                .map(row -> row.get(0, String.class))
                .collect(Collectors.toSet());
    }

    /** For whom each account acts that day that acts for anybody. */
    Map<String, Set<String>> on(LocalDate day) {
        return dsl.fetch("""
                select account, in_name_of from procedure.stand_in
                where ended_act is null and first_day <= ?::date and last_day >= ?::date""", day, day).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("account", String.class),
                        Collectors.mapping(row -> row.get("in_name_of", String.class), Collectors.toSet())));
    }

    /** Those that concern an account, on either side, and are not over; the newest first. */
    List<StandIn> of(String account, LocalDate day) {
        return dsl.fetch(
                        "select " + COLUMNS
                                + " from procedure.stand_in where (account = ? or in_name_of = ?) and ended_act is null and last_day >= ?::date order by id desc",
                        account,
                        account,
                        day)
                .map(StandIns::standIn);
    }

    /**
     * Names who stands in for oneself.
     *
     * @return why it can't be; empty where it is done
     */
    Optional<Refusal> name(Person by, String account, LocalDate first, LocalDate last, String reason) {
        if (reason.isBlank()) return Optional.of(Refusal.of("reason"));
        if (last.isBefore(first) || last.isBefore(today.day())) return Optional.of(Refusal.of("standIn.days"));
        if (account.equals(by.account())) return Optional.of(Refusal.of("standIn.oneself"));
        boolean colleague = colleagues
                .named(account)
                .filter(other -> other.organ().equals(by.organ()))
                .isPresent();
        if (!colleague) return Optional.of(Refusal.of("standIn.stranger"));
        acts.write(by, Scope.NOTHING, "procedure.standIn", account, Map.of("reason", reason), act -> {
            act.dsl().execute("""
                    insert into procedure.stand_in (account, in_name_of, first_day, last_day, given_by, reason, act)
                    values (?, ?, ?::date, ?::date, ?, ?, ?)""", account, by.account(), first, last, by.account(), reason, act.number());
            return true;
        });
        return Optional.empty();
    }

    /** Ends one before its day; the two whom it concerns may. */
    boolean end(Person by, UUID id) {
        return acts.write(
                by,
                Scope.NOTHING,
                "procedure.standInEnded",
                id.toString(),
                Map.of(),
                act -> act.dsl().execute("""
                        update procedure.stand_in set ended_act = ?
                        where id = ? and ended_act is null and (account = ? or in_name_of = ?)""", act.number(), id, by.account(), by.account()) > 0);
    }

    private static StandIn standIn(Record row) {
        return new StandIn(
                row.get("id", UUID.class),
                row.get("account", String.class),
                row.get("in_name_of", String.class),
                row.get("first_day", LocalDate.class),
                row.get("last_day", LocalDate.class),
                row.get("reason", String.class));
    }
}
