package org.zhunsheng.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.demonstration.Cast.Tenure;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * Who sends the files (经办人). The legal officer of a department, street or town sends its own; what is kept for the whole
 * district, and what small organs have, is sent by whoever keeps that field. Each has an account, so the audit chain names
 * them; only the nine first ones have a password.
 */
final class Clerks {

    /**
     * One of them.
     *
     * @param whole sends for the whole district, not for the own organ only
     */
    record Clerk(String login, String name, Organ organ, boolean whole) {}

    private record Field(String beginning, String login) {}

    private final Map<String, Clerk> byLogin = new LinkedHashMap<>();
    private final Map<Organ, Clerk> byOrgan = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();

    Clerks(Roll roll, Cast cast) {
        for (List<String> cells : Texts.table("keepers.tsv")) {
            fields.add(new Field(cells.get(0), cells.get(1)));
            Organ organ = roll.named(cells.get(3));
            boolean whole = cast.officers(organ, Chronicle.OPENING).isEmpty();
            add(new Clerk(cells.get(1), cells.get(2), organ, whole));
        }
        List<Organ> organs = roll.all();
        for (Organ organ : organs) {
            List<Tenure> officers = cast.officers(organ, Chronicle.OPENING);
            if (officers.isEmpty()) continue;
            String login = organ.shortName().equals("区市场监管局")
                    ? "department"
                    : organ.shortName().equals("望河街道") ? "street" : "clerk-%03d".formatted(organs.indexOf(organ));
            byOrgan.put(organ, add(new Clerk(login, officers.getFirst().name(), organ, false)));
        }
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
