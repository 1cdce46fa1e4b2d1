package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.access.Accounts;
import org.zhunsheng.platform.access.Colleagues;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.access.RoleOver;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Hands;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.procedure.Deed.Verb;
import org.zhunsheng.platform.procedure.Matters.Wanted;

/** The offices of the {@link District}, who sits there, and what they do: for tests that walk a procedure by its actors. */
@TestComponent
public final class Walk {

    public static final OrganCode OFFICE = new OrganCode("11990100MB0000059Q");
    public static final OrganCode JUSTICE = new OrganCode("11990100MB0000067K");
    public static final OrganCode CONGRESS = new OrganCode("11990100MB0000075E");

    /** That it was done. */
    public static final String OK = "ok";

    private final District district;
    private final Ledgers ledgers;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Procedures procedures;
    private final Matters matters;
    private final Launch launch;
    private final StandIns standIns;
    private final Hands hands;
    private final Today today;

    Walk(
            District district,
            Ledgers ledgers,
            Accounts accounts,
            Colleagues colleagues,
            Procedures procedures,
            Matters matters,
            Launch launch,
            StandIns standIns,
            Hands hands,
            Today today) {
        this.district = district;
        this.ledgers = ledgers;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.procedures = procedures;
        this.matters = matters;
        this.launch = launch;
        this.standIns = standIns;
        this.hands = hands;
        this.today = today;
    }

    /**
     * Founds what is missing, and has these organs work by the procedure from 2021 on. Clerks have the office's name, and
     * with a 2 if it is the second one; leaders one of their own.
     */
    public void offices(String procedure, OrganCode... organs) {
        organ("示范区人民政府办公室", OFFICE, "区政府办", "DEPARTMENT");
        organ("示范区司法局", JUSTICE, "区司法局", "DEPARTMENT");
        organ("示范区人民代表大会常务委员会", CONGRESS, "区人大常委会", "CONGRESS");
        district.refresh();
        account("banzi", OFFICE, Role.CLERK);
        account("banzi2", OFFICE, Role.CLERK);
        account("banshen", OFFICE, Role.REVIEWER);
        account("quzhang", District.GOVERNMENT, Role.LEADER);
        account("sifa", JUSTICE, Role.REVIEWER);
        account("sifa2", JUSTICE, Role.REVIEWER);
        account("sifajuzhang", JUSTICE, Role.LEADER);
        account("renda", CONGRESS, Role.CONGRESS);
        account("jiedao", District.STREET, Role.CLERK);
        account("jiedao2", District.STREET, Role.CLERK);
        account("zhuren", District.STREET, Role.LEADER);
        account("jianguan", District.MARKET, Role.CLERK);
        account("jianguan2", District.MARKET, Role.CLERK);
        account("juzhang", District.MARKET, Role.LEADER);
        account("pingcha", District.MARKET, Role.FILE_REVIEWER);
        account("pingcha2", District.URBAN, Role.FILE_REVIEWER);
        account("pingcha3", District.URBAN, Role.FILE_REVIEWER);
        for (OrganCode organ : organs) live(procedure, organ, LocalDate.of(2021, 1, 1));
    }

    /** These organs fill the ledger as before, for the tests that come after. */
    public void leave(String procedure, OrganCode... organs) {
        for (OrganCode organ : organs) live(procedure, organ, LocalDate.of(2099, 1, 1));
    }

    private void live(String procedure, OrganCode organ, LocalDate from) {
        assertThat(launch.live(person("sifa"), named(procedure), organ, from)).isPresent();
    }

    private void account(String login, OrganCode organ, Role role) {
        OrganCode over = role == Role.CLERK || role == Role.LEADER ? organ : District.GOVERNMENT;
        if (!accounts.exists(login))
            accounts.create(Person.PLATFORM, login, login, organ, "Zhun-sheng-2026!", new RoleOver(role, over));
    }

    private void organ(String name, OrganCode code, String shortName, String kind) {
        Clerks.enterOnce(
                ledgers,
                District.OFFICER,
                "organs/organs",
                "name=" + name + " code=" + code.value() + " shortName=" + shortName + " kind=" + kind
                        + " parent=示范区人民政府 foundedOn=2019-03-01");
    }

    /** Does it as if it were that day. */
    public <T> T on(String day, Supplier<T> work) {
        return today.at(LocalDate.parse(day).atTime(9, 0).atZone(Today.BEIJING).toInstant(), work);
    }

    /** @param typed {@code column=text} with blanks between, over what the form offers */
    public UUID begin(String account, String procedure, String typed) {
        Answer begun = begins(account, procedure, typed);
        assertThat(begun).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) begun).matter();
    }

    /** That it can't be begun. */
    public String begun(String account, String procedure, String typed) {
        return word(begins(account, procedure, typed));
    }

    private Answer begins(String account, String procedure, String typed) {
        Procedure named = named(procedure);
        Person by = person(account);
        Map<String, String> offered = matters.offered(by, named, named.begins(), Map.of());
        return matters.begin(by, named, Clerks.with(offered, typed), account);
    }

    /** That it can be done, and is. */
    public void does(String account, UUID matter, String step, String typed) {
        assertThat(tries(account, matter, step, typed)).as(account + " " + step).isEqualTo(OK);
    }

    /** @return {@link #OK}, or the key of the refusal, or the first check that is in the way */
    public String tries(String account, UUID matter, String step, String typed) {
        return act(account, matter, wanted(account, matter, Verb.DO, step, "", "", "", typed));
    }

    /** Of a step that several organs do: the share of this one. */
    public String share(String account, UUID matter, String step, OrganCode member) {
        Wanted none = wanted(account, matter, Verb.DO, step, "", "", "", "");
        return act(
                account,
                matter,
                new Wanted(none.seen(), none.verb(), step, member.value(), account, Map.of(), "", "", ""));
    }

    /** The step is done by a colleague for whoever is away. */
    public String standsIn(String account, String inNameOf, UUID matter, String step, String typed) {
        Wanted own = wanted(account, matter, Verb.DO, step, "", "", "", typed);
        return act(account, matter, new Wanted(own.seen(), Verb.DO, step, "", inNameOf, own.typed(), "", "", ""));
    }

    /** Names who stands in for somebody who is away for a week from today on. */
    public void away(String account, String standIn) {
        assertThat(standIns.name(
                        person(account), standIn, today.day(), today.day().plusDays(7), "出差"))
                .isEmpty();
    }

    public String returns(String account, UUID matter, String step, String from, String why) {
        return act(account, matter, wanted(account, matter, Verb.RETURN, step, "", from, why, ""));
    }

    public String withdraws(String account, UUID matter, String step) {
        return act(account, matter, wanted(account, matter, Verb.WITHDRAW, step, "", "", "填错了", ""));
    }

    public String takes(String account, UUID matter, String step) {
        return act(account, matter, wanted(account, matter, Verb.TAKE, step, "", "", "", ""));
    }

    public String handsOn(String account, UUID matter, String step, String to) {
        return act(account, matter, wanted(account, matter, Verb.HAND_ON, step, to, "", "", ""));
    }

    private Wanted wanted(
            String account, UUID matter, Verb verb, String step, String to, String from, String why, String typed) {
        int seen = matters.open(Person.PLATFORM, matter)
                .map(opened -> opened.standing().course().size())
                .orElse(0);
        Map<String, String> offered = verb == Verb.DO && seen > 0 ? offered(account, matter, step) : Map.of();
        return new Wanted(seen, verb, step, "", account, Clerks.with(offered, typed), to, from, why);
    }

    private String act(String account, UUID matter, Wanted wanted) {
        return word(matters.act(person(account), matter, wanted));
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case Answer.Done _ -> OK;
            case Answer.Refused(Refusal why) -> why.key();
            case Answer.Missing _ -> "missing";
            case Answer.Wrong(var findings) ->
                findings.stream()
                        .filter(finding -> finding.verdict() != org.zhunsheng.platform.ledger.Check.Verdict.KEPT)
                        .map(Finding::rule)
                        .findFirst()
                        .orElse("wrong");
        };
    }

    /** The record as the matter writes it, in the form in which the ledger stores it. */
    public Map<String, String> columns(UUID matter) {
        return opened(matter).standing().columns();
    }

    /** The record as an account reads it on the matter's page. */
    public Map<String, String> reads(String account, UUID matter) {
        Standing standing = opened(matter).standing();
        return matters.read(person(account), standing, standing.columns());
    }

    /** What stands in the ledger; nothing where the record is not whole yet. */
    public Map<String, String> entered(UUID matter) {
        Matters.Opened opened = opened(matter);
        return hands.texts(
                        procedures.shape(opened.standing().procedure()),
                        opened.matter().entry())
                .orElse(Map.of());
    }

    /** What stands in the fields of a step before anybody types. */
    public Map<String, String> offered(String account, UUID matter, String step) {
        Standing standing = opened(matter).standing();
        return matters.offered(
                person(account), standing.procedure(), standing.procedure().step(step), standing.columns());
    }

    /** The steps that are owed, each with its last day; empty where it has none. */
    public Map<String, String> owed(UUID matter) {
        Map<String, String> owed = new TreeMap<>();
        Standing standing = opened(matter).standing();
        for (Duty duty : new Acting(
                        matters.seats()
                                .in(procedures.shape(standing.procedure()).module()),
                        matters.deadlines())
                .duties(standing, today.day()))
            owed.put(duty.step(), duty.due() == null ? "" : duty.due().toString());
        return owed;
    }

    /** Who did a step last, and in whose name. */
    public String hand(UUID matter, String step) {
        return opened(matter).standing().course().reversed().stream()
                .filter(deed -> deed.step().equals(step) && deed.does())
                .map(deed -> deed.by() + "/" + deed.inNameOf())
                .findFirst()
                .orElse("");
    }

    public boolean late(String account, UUID matter) {
        return matters.late(person(account), 1000).stream()
                .anyMatch(held -> held.matter().equals(matter));
    }

    public boolean sees(String account, UUID matter) {
        return matters.open(person(account), matter).isPresent();
    }

    /** The matters that it opened, or that opened it. */
    public List<UUID> linked(UUID matter) {
        return matters.linked(Person.PLATFORM, opened(matter).matter()).stream()
                .map(Matter::id)
                .toList();
    }

    private Matters.Opened opened(UUID matter) {
        return matters.open(Person.PLATFORM, matter).orElseThrow();
    }

    private Procedure named(String procedure) {
        return procedures.named(procedure).orElseThrow();
    }

    public Person person(String account) {
        return colleagues.named(account).orElseThrow();
    }
}
