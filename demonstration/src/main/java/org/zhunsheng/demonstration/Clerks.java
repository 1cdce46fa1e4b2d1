package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.demonstration.Cast.Tenure;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.kernel.Right;

/**
 * Who sends the files and acts in the matters (经办人). The legal officer of a department, street or town sends its own; what is kept for the whole
 * district, and what small organs have, is sent by whoever keeps that field. Each has an account, so the audit chain names
 * them; only the nine first ones have a password.
 */
final class Clerks {

    /**
     * One of them.
     *
     * @param whole  sends for the whole district, not for the own organ only
     * @param rights what they may do there
     */
    record Clerk(String login, String name, Organ organ, boolean whole, Set<Right> rights) {}

    /**
     * Somebody who acts in matters by an account of their own.
     *
     * @param whole over which organ the role is given: the district or their own
     * @param from  the day from which they sit there
     */
    record Official(String login, String name, Organ organ, Role role, boolean whole, LocalDate from) {}

    private static final Set<Right> KEEPS = Set.of(Right.READ, Right.WRITE, Right.REPORT);

    private record Field(String beginning, String login) {}

    private final Map<String, Clerk> byLogin = new LinkedHashMap<>();
    private final Map<Organ, Clerk> byOrgan = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Official> officials = new LinkedHashMap<>();
    private final Map<Tenure, String> heads = new HashMap<>();
    private final Roll roll;
    private final Cast cast;

    Clerks(Roll roll, Cast cast) {
        this.roll = roll;
        this.cast = cast;
        for (List<String> cells : Texts.table("keepers.tsv")) {
            fields.add(new Field(cells.get(0), cells.get(1)));
            Organ organ = roll.named(cells.get(3));
            boolean whole = cast.officers(organ, Chronicle.OPENING).isEmpty();
            add(new Clerk(cells.get(1), cells.get(2), organ, whole, rights(cells.get(4))));
        }
        List<Organ> organs = roll.all();
        for (Organ organ : organs) {
            List<Tenure> officers = cast.officers(organ, Chronicle.OPENING);
            if (officers.isEmpty()) continue;
            String login = organ.shortName().equals("区市场监管局")
                    ? "department"
                    : organ.shortName().equals("望河街道") ? "street" : "clerk-%03d".formatted(organs.indexOf(organ));
            byOrgan.put(organ, add(new Clerk(login, officers.getFirst().name(), organ, false, KEEPS)));
        }
        for (Clerk clerk : byLogin.values()) {
            boolean assesses = clerk.rights().contains(Right.ASSESS);
            Role role = clerk.rights().contains(Right.OVERSEE) ? Role.CONGRESS : assesses ? Role.REVIEWER : Role.CLERK;
            boolean district = clerk.whole() && role != Role.CLERK;
            add(new Official(clerk.login(), clerk.name(), clerk.organ(), role, district, Chronicle.OPENING));
        }
        for (Organ organ : organs) {
            add(new Official(clerk(organ), organ.shortName() + "经办", organ, Role.CLERK, false, Chronicle.OPENING));
            add(new Official(second(organ), organ.shortName() + "核稿", organ, Role.CLERK, false, Chronicle.OPENING));
        }
        int number = 0;
        for (Tenure tenure : cast.all()) {
            if (!tenure.leads()) continue;
            String login = "head-%03d".formatted(++number);
            heads.put(tenure, login);
            LocalDate from = tenure.from().isBefore(Chronicle.OPENING) ? Chronicle.OPENING : tenure.from();
            add(new Official(login, tenure.name(), tenure.organ(), Role.LEADER, false, from));
        }
    }

    private void add(Official official) {
        officials.putIfAbsent(official.login(), official);
    }

    /** Everybody who could act; the accounts of those who do are made. */
    Official official(String login) {
        Official official = officials.get(login);
        if (official == null) throw new IllegalArgumentException("nobody acts as " + login);
        return official;
    }

    /** Who drafts and accepts for an organ. */
    String clerk(Organ organ) {
        return switch (organ.shortName()) {
            case "区政府办" -> "office";
            case "区司法局" -> "rule-of-law-office";
            case "区政务服务局" -> "service-hall";
            case "区人大常委会办公室" -> "npc";
            default ->
                of(organ)
                        .map(Clerk::login)
                        .orElseGet(() -> "clerk-%03d".formatted(roll.all().indexOf(organ)));
        };
    }

    /** Who checks there what the other drafted. */
    String second(Organ organ) {
        return switch (organ.shortName()) {
            case "区政府办" -> "office2";
            case "区司法局" -> "justice2";
            case "区市场监管局" -> "department2";
            case "望河街道" -> "street2";
            default -> "check-%03d".formatted(roll.all().indexOf(organ));
        };
    }

    /** Who signs for the organ on the day: its chief, or a deputy where there is none. */
    String head(Organ organ, LocalDate day) {
        return Objects.requireNonNull(heads.get(cast.leaders(organ, day).getFirst()));
    }

    /** Who judges what is the keeper's own organ's: the government's office for the bureau, and the bureau for it. */
    Clerk standIn(Clerk keeper) {
        Clerk office = named("inspection-office");
        return keeper.organ().equals(office.organ()) ? named("rule-of-law-office") : office;
    }

    private static Set<Right> rights(String names) {
        return Arrays.stream(names.split(" ")).map(Right::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private Clerk add(Clerk clerk) {
        return byLogin.merge(clerk.login(), clerk, (earlier, later) -> earlier);
    }

    List<Clerk> all() {
        return List.copyOf(byLogin.values());
    }

    Clerk named(String login) {
        Clerk clerk = byLogin.get(login);
        if (clerk == null) throw new IllegalArgumentException("nobody sends as " + login);
        return clerk;
    }

    /** The organ's own; none where it has no legal officer. */
    Optional<Clerk> of(Organ organ) {
        return Optional.ofNullable(byOrgan.get(organ));
    }

    /** Who keeps the ledger for the district. */
    Clerk keeper(String ledger) {
        return fields.stream()
                .filter(field -> ledger.startsWith(field.beginning()))
                .map(field -> named(field.login()))
                .findFirst()
                .orElseThrow();
    }
}
