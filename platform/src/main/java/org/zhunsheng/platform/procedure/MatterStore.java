package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.procedure.Deed.Verb;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of {@code procedure.matter}, {@code deed} and {@code duty}. */
@Repository
class MatterStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String MATTER = """
            id, procedure, ledger, entry, title, owner, parties, begun_by, begun_on, settled_on, ended, deeds, returns, opened_by, watched""";

    private static final String DEED =
            "verb, step, member, account, in_name_of, organ, done_on, columns, to_account, from_step, why";

    private static final String DUTY =
            "matter, procedure, title, owner, step, member, office, needed, taker, since, due, open, returned, nobody_left";

    private static final String MATTERS = "procedure.matter";
    private static final String DEEDS = "procedure.deed";
    private static final String DUTIES = "procedure.duty";

    private final DSLContext dsl;

    MatterStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A duty with the matter in which it is owed. */
    record Held(UUID matter, String procedure, String title, OrganCode owner, Duty duty) {}

    /** A matter with what was done in it. */
    record Stored(Matter matter, List<Deed> course) {}

    /** Those of these that are in sight, by their ids. */
    Map<UUID, Stored> find(Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        Field<UUID[]> some = DSL.val(ids.toArray(UUID[]::new));
        List<Result<Record>> answers = Fence.ask(
                dsl,
                scope,
                Set.of(MATTERS, DEEDS),
                List.of(
                        DSL.resultQuery(
                                "select " + MATTER + " from procedure.matter where id = any ({0}::uuid[])", some),
                        DSL.resultQuery(
                                "select matter, " + DEED
                                        + " from procedure.deed where matter = any ({0}::uuid[]) order by matter, place",
                                some)));
        Map<UUID, List<Deed>> courses =
                answers.getLast().intoGroups(row -> row.get("matter", UUID.class), MatterStore::deed);
        return answers.getFirst().stream()
                .map(MatterStore::matter)
                // what was done between the two questions belongs to the next look
                .collect(Collectors.toMap(
                        Matter::id,
                        matter -> new Stored(
                                matter,
                                courses.getOrDefault(matter.id(), List.of()).subList(0, matter.deeds()))));
    }

    /** The matter in which an entry is written by this procedure, or any where none is named. */
    Optional<Matter> of(Scope scope, UUID entry) {
        return ask(
                        scope,
                        "select " + MATTER
                                + " from procedure.matter where entry = {0} order by settled_on desc nulls first limit 1",
                        DSL.val(entry))
                .stream()
                .map(MatterStore::matter)
                .findFirst();
    }

    Set<UUID> entries(String procedure) {
        return ask(Scope.WHOLE, "select entry from procedure.matter where procedure = {0}", DSL.val(procedure)).stream()
                .map(row -> row.get("entry", UUID.class))
                .collect(Collectors.toSet());
    }

    /** An id rises with its moment. */
    List<Matters.Begun> begunInOrder(String procedure) {
        return ask(Scope.WHOLE, """
                        select m.id, count(*) filter (where d.account <> '' and (d.account <> {1} or d.verb = 'TAKE_OVER')) as deeds from procedure.matter m
                        join procedure.deed d on d.matter = m.id
                        where m.procedure = {0} group by m.id order by min(d.act), m.id""", DSL.val(procedure), DSL.val(Person.PLATFORM.account()))
                .map(row -> new Matters.Begun(row.get("id", UUID.class), row.get("deeds", int.class)));
    }

    /** What steps of a matter have opened, in its order, or behind it the one whose step opened it. */
    List<Matter> linked(Scope scope, Matter matter) {
        return ask(
                        scope,
                        "select " + MATTER
                                + " from procedure.matter where opened_by = {0} or id = {1}::uuid order by begun_on, id",
                        DSL.val(matter.id()),
                        DSL.val(matter.openedBy(), UUID.class))
                .map(MatterStore::matter);
    }

    /** Matters of a procedure in hand, or settled, the newest first. */
    List<Matter> all(Scope scope, String procedure, boolean settled, int most) {
        return ask(
                        scope,
                        "select " + MATTER
                                + " from procedure.matter where procedure = {0} and (settled_on is not null or ended) = {1}"
                                + " order by begun_on desc, id desc limit {2}",
                        DSL.val(procedure),
                        DSL.val(settled),
                        DSL.val(most))
                .map(MatterStore::matter);
    }

    record Asked(UUID matter, String step, String member) {}

    record Asking(Deed.Verb verb, int place) {}

    /** Of each step of these matters that is not done since, its last urging, or handing on to the account. */
    Map<Asked, Asking> asked(Scope scope, Collection<UUID> matters, String account) {
        if (matters.isEmpty()) return Map.of();
        return ask(scope, """
                        select distinct on (matter, step, member) matter, step, member, verb, place from procedure.deed
                        where matter = any({0}) and verb <> 'SEE' and (verb <> 'HAND_ON' or to_account = {1})
                        order by matter, step, member, place desc""", DSL.val(matters.toArray(UUID[]::new)), DSL.val(account)).stream()
                .filter(row -> List.of("URGE", "HAND_ON").contains(row.get("verb", String.class)))
                .collect(Collectors.toMap(
                        row -> new Asked(
                                row.get("matter", UUID.class),
                                row.get("step", String.class),
                                row.get("member", String.class)),
                        row -> new Asking(
                                Deed.Verb.valueOf(row.get("verb", String.class)), row.get("place", int.class))));
    }

    /** What an account began and others now have in hand, the newest first. */
    List<Matter> begunBy(Scope scope, String account, int most) {
        return ask(
                        scope,
                        "select " + MATTER
                                + " from procedure.matter where begun_by = {0} and settled_on is null and not ended"
                                + " order by begun_on desc, id desc limit {1}",
                        DSL.val(account),
                        DSL.val(most))
                .map(MatterStore::matter);
    }

    /**
     * What is open for these offices; the taken of others left out.
     *
     * @param first by the day on which it is due
     * @param all   how much there is, {@code late} and {@code returned} of it
     */
    record Waiting(List<Held> first, long all, long late, long returned) {}

    Waiting waiting(Collection<OrganCode> offices, Set<Right> rights, String account, LocalDate day, int most) {
        Condition mine = mine(rights, account);
        List<Result<Record>> answers = Fence.ask(
                dsl,
                Scope.of(Set.copyOf(offices)),
                Set.of(DUTIES),
                List.of(
                        // of each office the first ones, which the index has in this order, and the first of those
                        DSL.resultQuery(
                                "select first.* from unnest({0}::text[]) as lying (place) cross join lateral (select "
                                        + DUTY
                                        + " from procedure.duty where office = lying.place and {1} order by due, matter, step limit {2}) as first"
                                        + " order by due, matter, step limit {2}",
                                DSL.val(codes(offices)),
                                mine,
                                DSL.val(most)),
                        DSL.resultQuery(
                                "select count(*) as n, count(*) filter (where due < {2}::date) as late, count(*) filter (where returned) as returned"
                                        + " from procedure.duty where office = any ({0}::text[]) and {1}",
                                DSL.val(codes(offices)), mine, DSL.val(day))));
        Record count = answers.getLast().getFirst();
        return new Waiting(
                answers.getFirst().map(MatterStore::held),
                count.get("n", long.class),
                count.get("late", long.class),
                count.get("returned", long.class));
    }

    private static Condition mine(Set<Right> rights, String account) {
        return DSL.condition(
                "open and needed = any ({0}::text[]) and (taker is null or taker = {1})",
                DSL.val(rights.stream().map(Enum::name).toArray(String[]::new)), DSL.val(account));
    }

    /** What an owner's matters owe and is late, whoever owes it. */
    List<Held> late(Scope scope, LocalDate day, int most) {
        return ask(
                        scope,
                        "select " + DUTY
                                + " from procedure.duty where open and due < {0}::date order by due, matter, step limit {1}",
                        DSL.val(day),
                        DSL.val(most))
                .map(MatterStore::held);
    }

    List<Held> duties(Scope scope, Collection<UUID> matters) {
        return ask(
                        scope,
                        "select " + DUTY
                                + " from procedure.duty where matter = any ({0}::uuid[]) order by due nulls last, matter, step",
                        DSL.val(matters.toArray(UUID[]::new)))
                .map(MatterStore::held);
    }

    /** What is open in the matters in which these entries are written, by the entry. */
    Map<UUID, List<Held>> openOf(Scope scope, Collection<UUID> entries) {
        if (entries.isEmpty()) return Map.of();
        return ask(scope, """
                        select m.entry, d.* from procedure.matter m join procedure.duty d on d.matter = m.id and d.open
                        where m.entry = any ({0}::uuid[]) order by d.due nulls last, d.matter, d.step, d.member""", DSL.val(entries.toArray(UUID[]::new)))
                .intoGroups(row -> row.get("entry", UUID.class), MatterStore::held);
    }

    /** How many matters owe each step of a procedure, and how many of them are late. */
    Map<String, long[]> byStep(Scope scope, String procedure, LocalDate day) {
        Map<String, long[]> byStep = new TreeMap<>();
        ask(
                        scope,
                        "select step, count(*) as n, count(*) filter (where due < {1}::date) as late from procedure.duty"
                                + " where procedure = {0} and open group by step",
                        DSL.val(procedure),
                        DSL.val(day))
                .forEach(row -> byStep.put(
                        row.get("step", String.class),
                        new long[] {row.get("n", long.class), row.get("late", long.class)}));
        return byStep;
    }

    /** In hand and settled, by procedure. */
    Map<String, long[]> byProcedure(Scope scope) {
        Map<String, long[]> counted = new TreeMap<>();
        ask(
                        scope,
                        "select procedure, count(*) filter (where settled_on is null and not ended) as hand, count(*) as n"
                                + " from procedure.matter group by procedure")
                .forEach(row -> counted.put(
                        row.get("procedure", String.class),
                        new long[] {row.get("hand", long.class), row.get("n", long.class)}));
        return counted;
    }

    /**
     * Matters whose duties can have changed by the passing of a day: silence may have spoken.
     *
     * @param steps of which silence says something, as {@code procedure.step}
     */
    List<UUID> due(LocalDate day, Collection<String> steps) {
        return matters(DSL.condition(
                "open and due < {0}::date and procedure || '.' || step = any ({1}::text[])",
                DSL.val(day), DSL.val(steps.toArray(String[]::new))));
    }

    /** Matters in which an account has something in hand. */
    List<UUID> inHandOf(String account) {
        return matters(DSL.condition("taker = {0}", DSL.val(account)));
    }

    /** What is open of a procedure in an office, for those who have a right there. */
    record Lying(String procedure, OrganCode office, Right right) {}

    List<Lying> lyingOpen(Collection<OrganCode> offices) {
        return ask(
                        Scope.WHOLE,
                        "select distinct procedure, office, needed from procedure.duty where open and office = any ({0}::text[])",
                        DSL.val(codes(offices)))
                .map(row -> new Lying(
                        row.get("procedure", String.class),
                        new OrganCode(row.get("office", String.class)),
                        Right.valueOf(row.get("needed", String.class))));
    }

    /**
     * Of what lies open there, the matters in which somebody's coming or going can change who may: nobody could, they had a
     * hand in it themselves, or each of the others had, who may perhaps not do more for that. What is not open yet is asked
     * when its turn comes.
     */
    List<UUID> hangingOn(String account, Lying lying, Collection<String> others) {
        return ask(
                        Scope.WHOLE,
                        """
                        select distinct matter from (
                          select matter, nobody_left, array(
                            select unnest(array[account, in_name_of, to_account]) from procedure.deed e where e.matter = d.matter) as hands
                          from procedure.duty d where open and procedure = {0} and office = {1} and needed = {2} offset 0) as lying
                        where nobody_left or {3} = any (hands) or hands @> {4}::text[]""",
                        DSL.val(lying.procedure()),
                        DSL.val(lying.office().value()),
                        DSL.val(lying.right().name()),
                        DSL.val(account),
                        DSL.val(others.toArray(String[]::new)))
                .map(row -> row.get("matter", UUID.class));
    }

    /** Matters of which something lies with one of these offices. */
    List<UUID> lying(Collection<OrganCode> offices) {
        return matters(DSL.condition("office = any ({0}::text[])", DSL.val(codes(offices))));
    }

    /** Matters in which something is to be done that nobody may do. */
    List<UUID> nobodysLeft() {
        return matters(DSL.condition("nobody_left"));
    }

    private List<UUID> matters(Condition which) {
        return ask(Scope.WHOLE, "select distinct matter from procedure.duty where {0}", which)
                .map(row -> row.get("matter", UUID.class));
    }

    /** Matters of which a condition rests on the ledger. */
    List<UUID> watching(String ledger) {
        return ask(
                        Scope.WHOLE,
                        "select id from procedure.matter where watched @> array[{0}]::text[] and not ended order by id",
                        DSL.val(ledger))
                .map(row -> row.get("id", UUID.class));
    }

    /** The ledgers on which some condition rests. */
    Set<String> watched() {
        return ask(
                        Scope.WHOLE,
                        "select distinct unnest(watched) as ledger from procedure.matter where watched <> '{}' and not ended")
                .stream()
                .map(row -> row.get("ledger", String.class))
                .collect(Collectors.toSet());
    }

    /** With which offices something lies. */
    Set<OrganCode> offices() {
        return ask(Scope.WHOLE, "select distinct office from procedure.duty").stream()
                .map(row -> new OrganCode(row.get("office", String.class)))
                .collect(Collectors.toSet());
    }

    /** Who has something in hand, for which office and by which right. */
    record Taken(String taker, String procedure, OrganCode office, Right right) {}

    List<Taken> taken() {
        return ask(
                        Scope.WHOLE,
                        "select distinct taker, procedure, office, needed from procedure.duty where taker is not null")
                .map(row -> new Taken(
                        row.get("taker", String.class),
                        row.get("procedure", String.class),
                        new OrganCode(row.get("office", String.class)),
                        Right.valueOf(row.get("needed", String.class))));
    }

    private Result<Record> ask(Scope scope, String sql, Object... values) {
        return Fence.ask(dsl, scope, DSL.resultQuery(sql, values));
    }

    /** Locks the matter while somebody acts on it, and tells how long its course is; empty where it is not in sight. */
    Optional<Matter> lock(Act act, UUID id) {
        return act.dsl()
                .fetchOptional("select " + MATTER + " from procedure.matter where id = ? for update", id)
                .map(MatterStore::matter);
    }

    private static void insert(Act act, Matter matter) {
        act.dsl()
                .execute(
                        """
                insert into procedure.matter (id, procedure, ledger, entry, title, owner, parties, begun_by, begun_on,
                                              settled_on, ended, deeds, returns, opened_by, watched, act)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?, ?, ?, ?::uuid, ?, ?)
                """,
                        matter.id(),
                        matter.procedure(),
                        matter.ledger(),
                        matter.entry(),
                        matter.title(),
                        matter.owner().value(),
                        codes(matter.parties()),
                        matter.begunBy(),
                        matter.begunOn(),
                        matter.settledOn(),
                        matter.ended(),
                        matter.deeds(),
                        matter.returns(),
                        matter.openedBy(),
                        matter.watched().toArray(String[]::new),
                        act.number());
    }

    private static String[] codes(Collection<OrganCode> organs) {
        return organs.stream().map(OrganCode::value).toArray(String[]::new);
    }

    /** Of a matter that was begun: what was done and what is owed. */
    void begun(Act act, Matter matter, List<Deed> deeds, List<Duty> duties) {
        insert(act, matter);
        together(act.dsl(), Stream.concat(appended(act, matter, 0, deeds), owed(Map.of(matter, duties))));
    }

    /**
     * Of a matter that stood: what it is now, what was done, and what is owed in place of what was.
     *
     * @param place of the first deed in the course
     */
    void followed(Act act, Matter matter, int place, List<Deed> deeds, List<Duty> duties) {
        together(
                act.dsl(),
                Stream.of(
                                Stream.of(updated(act, matter)),
                                appended(act, matter, place, deeds),
                                Stream.of(settled(List.of(matter.id()))),
                                owed(Map.of(matter, duties)))
                        .flatMap(queries -> queries));
    }

    /** In one trip: each one's way there and back costs more than its work. */
    private static void together(DSLContext tx, Stream<Query> queries) {
        Query[] all = queries.toArray(Query[]::new);
        String trip = IntStream.range(0, all.length).mapToObj("{%d}"::formatted).collect(Collectors.joining("; "));
        tx.execute(trip, (QueryPart[]) all);
    }

    private static Query updated(Act act, Matter matter) {
        return DSL.query(
                """
                update procedure.matter set title = {0}, owner = {1}, parties = {2}::text[], settled_on = {3}::date, ended = {4},
                                            deeds = {5}, returns = {6}, watched = {9}::text[], act = {7}
                where id = {8}""",
                DSL.val(matter.title()),
                DSL.val(matter.owner().value()),
                DSL.val(codes(matter.parties())),
                DSL.val(matter.settledOn(), LocalDate.class),
                DSL.val(matter.ended()),
                DSL.val(matter.deeds()),
                DSL.val(matter.returns()),
                DSL.val(act.number()),
                DSL.val(matter.id()),
                DSL.val(matter.watched().toArray(String[]::new)));
    }

    private static Stream<Query> appended(Act act, Matter matter, int place, List<Deed> deeds) {
        return IntStream.range(0, deeds.size()).mapToObj(i -> appended(act, matter, place + i, deeds.get(i)));
    }

    private static Query appended(Act act, Matter matter, int place, Deed deed) {
        return DSL.query(
                """
                insert into procedure.deed (matter, place, verb, step, member, account, in_name_of, organ, done_on, columns,
                                            to_account, from_step, why, act)
                values ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}::jsonb, {10}, {11}, {12}, {13})""",
                DSL.val(matter.id()),
                DSL.val(place),
                DSL.val(deed.verb().name()),
                DSL.val(deed.step()),
                DSL.val(deed.member()),
                DSL.val(deed.by()),
                DSL.val(deed.inNameOf()),
                DSL.val(deed.organ().value()),
                DSL.val(deed.on()),
                DSL.val(JSON.writeValueAsString(new TreeMap<>(deed.columns()))),
                DSL.val(deed.to()),
                DSL.val(deed.from()),
                DSL.val(deed.why()),
                DSL.val(act.number()));
    }

    private static Query settled(Collection<UUID> matters) {
        return DSL.query(
                "delete from procedure.duty where matter = any ({0}::uuid[])", DSL.val(matters.toArray(UUID[]::new)));
    }

    /** One statement for all of them, whose words are always the same; none where nothing is owed. */
    private static Stream<Query> owed(Map<Matter, List<Duty>> owed) {
        List<Held> all = new ArrayList<>();
        owed.forEach((matter, duties) -> duties.forEach(
                duty -> all.add(new Held(matter.id(), matter.procedure(), matter.title(), matter.owner(), duty))));
        if (all.isEmpty()) return Stream.empty();
        return Stream.of(DSL.query(
                "insert into procedure.duty (" + DUTY
                        + ") select * from unnest({0}::uuid[], {1}::text[], {2}::text[], {3}::text[],"
                        + " {4}::text[], {5}::text[], {6}::text[], {7}::text[], {8}::text[], {9}::date[], {10}::date[],"
                        + " {11}::bool[], {12}::bool[], {13}::bool[])",
                DSL.val(all.stream().map(Held::matter).toArray(UUID[]::new)),
                texts(all, Held::procedure),
                texts(all, Held::title),
                texts(all, held -> held.owner().value()),
                texts(all, held -> held.duty().step()),
                texts(all, held -> held.duty().member()),
                texts(all, held -> held.duty().office().value()),
                texts(all, held -> held.duty().right().name()),
                texts(all, held -> held.duty().taker()),
                DSL.val(all.stream().map(held -> held.duty().since()).toArray(LocalDate[]::new)),
                DSL.val(all.stream().map(held -> held.duty().due()).toArray(LocalDate[]::new)),
                DSL.val(all.stream().map(held -> held.duty().open()).toArray(Boolean[]::new)),
                DSL.val(all.stream().map(held -> held.duty().returned()).toArray(Boolean[]::new)),
                DSL.val(all.stream().map(held -> held.duty().nobodyLeft()).toArray(Boolean[]::new))));
    }

    private static Field<String[]> texts(List<Held> all, Function<Held, @Nullable String> text) {
        return DSL.val(all.stream().map(text).toArray(String[]::new));
    }

    /**
     * Puts anew what is owed in some matters. What follows from a course is no deed of anybody's: no act, and no line;
     * whoever is about to do something in one of them waits.
     *
     * @param duties what follows from a matter and its course
     */
    void rederive(Collection<UUID> ids, BiFunction<Matter, List<Deed>, List<Duty>> duties) {
        UUID[] some = ids.toArray(UUID[]::new);
        dsl.transaction(tx -> {
            tx.dsl().fetch("select set_config('zs.organs', '*', true)");
            List<Matter> matters = tx.dsl()
                    .fetch(
                            "select " + MATTER + " from procedure.matter where id = any (?) order by id for update",
                            (Object) some)
                    .map(MatterStore::matter);
            Map<UUID, List<Deed>> courses = tx.dsl()
                    .fetch(
                            "select matter, " + DEED
                                    + " from procedure.deed where matter = any (?) order by matter, place",
                            (Object) some)
                    .intoGroups(row -> row.get("matter", UUID.class), MatterStore::deed);
            Map<Matter, List<Duty>> owed = new LinkedHashMap<>();
            matters.forEach(matter ->
                    owed.put(matter, duties.apply(matter, courses.getOrDefault(matter.id(), List.of()))));
            together(tx.dsl(), Stream.concat(Stream.of(settled(ids)), owed(owed)));
        });
    }

    private static Matter matter(Record row) {
        return new Matter(
                row.get("id", UUID.class),
                row.get("procedure", String.class),
                row.get("ledger", String.class),
                row.get("entry", UUID.class),
                row.get("title", String.class),
                new OrganCode(row.get("owner", String.class)),
                Arrays.stream(row.get("parties", String[].class))
                        .map(OrganCode::new)
                        .toList(),
                row.get("begun_by", String.class),
                row.get("begun_on", LocalDate.class),
                row.get("settled_on", LocalDate.class),
                row.get("ended", boolean.class),
                row.get("deeds", int.class),
                row.get("returns", int.class),
                row.get("opened_by", UUID.class),
                List.of(row.get("watched", String[].class)));
    }

    private static Deed deed(Record row) {
        return new Deed(
                Verb.valueOf(row.get("verb", String.class)),
                row.get("step", String.class),
                row.get("member", String.class),
                row.get("account", String.class),
                row.get("in_name_of", String.class),
                new OrganCode(row.get("organ", String.class)),
                row.get("done_on", LocalDate.class),
                JSON.readValue(row.get("columns", JSONB.class).data(), new TypeReference<Map<String, String>>() {}),
                row.get("to_account", String.class),
                row.get("from_step", String.class),
                row.get("why", String.class));
    }

    private static Held held(Record row) {
        @Nullable String taker = row.get("taker", String.class);
        return new Held(
                row.get("matter", UUID.class),
                row.get("procedure", String.class),
                row.get("title", String.class),
                new OrganCode(row.get("owner", String.class)),
                new Duty(
                        row.get("step", String.class),
                        row.get("member", String.class),
                        new OrganCode(row.get("office", String.class)),
                        Right.valueOf(row.get("needed", String.class)),
                        taker,
                        row.get("since", LocalDate.class),
                        row.get("due", LocalDate.class),
                        row.get("open", boolean.class),
                        row.get("returned", boolean.class),
                        row.get("nobody_left", boolean.class)));
    }
}
