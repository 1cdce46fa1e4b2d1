package org.zhunsheng.platform.organs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.kernel.OrganCode;

/** What the tree needs of {@code organs.organ} and {@code organs.alias}, read as a whole: a district has some hundreds. */
@Repository
class OrganStore {

    /** One organ of the tree. {@code formerNames} has them with 、 between. */
    record Node(
            OrganCode code,
            String name,
            @Nullable String shortName,
            OrganKind kind,
            OrganCode parent,
            String formerNames,
            LocalDate foundedOn,
            @Nullable LocalDate endedOn,
            @Nullable OrganCode successor) {

        boolean ended() {
            return endedOn != null;
        }

        boolean stoodOn(LocalDate day) {
            return !foundedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }
    }

    private final DSLContext dsl;

    OrganStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Node> all(@Nullable Instant asOf) {
        String columns = "code, name, short_name, kind, parent, former_names, founded_on, ended_on, successor";
        var rows = asOf == null
                ? dsl.fetch("select " + columns + " from organs.organ order by founded_on, name")
                : dsl.fetch(
                        "select " + columns + " from organs.organ_as_of(?::timestamptz) order by founded_on, name",
                        asOf.atOffset(ZoneOffset.UTC));
        return rows.map(row -> new Node(
                new OrganCode(row.get("code", String.class)),
                row.get("name", String.class),
                row.get("short_name", String.class),
                OrganKind.valueOf(row.get("kind", String.class)),
                new OrganCode(row.get("parent", String.class)),
                Objects.requireNonNullElse(row.get("former_names", String.class), ""),
                row.get("founded_on", LocalDate.class),
                row.get("ended_on", LocalDate.class),
                row.get("successor", String.class) == null ? null : new OrganCode(row.get("successor", String.class))));
    }

    /** What people write for organs without being a name of theirs. */
    Map<String, OrganCode> aliases() {
        return dsl.fetch("select written, code from organs.alias")
                .intoMap(row -> row.get("written", String.class), row -> new OrganCode(row.get("code", String.class)));
    }

    /** Written once more only where the organ that it meant is gone. */
    void alias(Act act, String written, OrganCode organ) {
        act.dsl().execute("""
                insert into organs.alias (written, code, act) values (?, ?, ?)
                on conflict (written) do update set code = excluded.code, act = excluded.act""", written, organ.value(), act.number());
    }

    /** The last act that touched an organ or an alias: another one means that the tree in memory is old. */
    long lastAct() {
        return Objects.requireNonNull(dsl.fetchSingle("""
                select greatest((select coalesce(max(act), 0) from organs.organ),
                                (select coalesce(max(replaced_act), 0) from organs.organ_history),
                                (select coalesce(max(act), 0) from organs.alias))""").get(0, Long.class));
    }
}
