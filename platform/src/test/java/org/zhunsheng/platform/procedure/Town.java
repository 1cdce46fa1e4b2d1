package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Right;

/** A small district of the tests: who sits where, row by row and day by day. Whoever sits there has every right there. */
final class Town implements Offices {

    static final OrganCode HOUSING = new OrganCode("区住建委");
    static final OrganCode CITY = new OrganCode("区城管委");
    static final OrganCode JUSTICE = new OrganCode("区司法局");
    static final OrganCode OFFICE = new OrganCode("区政府办");
    static final OrganCode CONGRESS = new OrganCode("区人大常委会");
    static final List<OrganCode> ORGANS = List.of(HOUSING, CITY, JUSTICE, OFFICE, CONGRESS);

    private record Seat(String account, String inNameOf, OrganCode organ, LocalDate from, LocalDate until) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    private record Merger(OrganCode into, LocalDate on) {}

    private final Map<String, List<Seat>> seats = new TreeMap<>();
    private final Map<OrganCode, Merger> mergers = new HashMap<>();

    private List<Seat> of(String account) {
        return seats.getOrDefault(account, new ArrayList<>());
    }

    void join(String account, OrganCode organ, LocalDate from) {
        standIn(account, account, organ, from, LocalDate.MAX);
    }

    void standIn(String account, String inNameOf, OrganCode organ, LocalDate from, LocalDate until) {
        seats.computeIfAbsent(account, none -> new ArrayList<>()).add(new Seat(account, inNameOf, organ, from, until));
    }

    void leave(String account, LocalDate on) {
        of(account)
                .replaceAll(
                        seat -> seat.on(on) ? new Seat(seat.account, seat.inNameOf, seat.organ, seat.from, on) : seat);
    }

    void merge(OrganCode organ, OrganCode into, LocalDate on) {
        mergers.put(organ, new Merger(into, on));
    }

    /** Whether the account might act there that day in that name, which sits there itself. */
    boolean sits(String account, String inNameOf, OrganCode organ, LocalDate day) {
        return seated(account, inNameOf, organ, day) && seated(inNameOf, inNameOf, organ, day);
    }

    private boolean seated(String account, String inNameOf, OrganCode organ, LocalDate day) {
        OrganCode present = present(organ, day);
        return of(account).stream()
                .anyMatch(seat -> seat.inNameOf.equals(inNameOf)
                        && seat.on(day)
                        && present(seat.organ, day).equals(present));
    }

    @Override
    public OrganCode present(OrganCode organ, LocalDate day) {
        OrganCode present = organ;
        for (Merger merger = mergers.get(present);
                merger != null && !day.isBefore(merger.on);
                merger = mergers.get(present)) present = merger.into;
        return present;
    }

    @Override
    public OrganCode fixed(Part.Fixed office) {
        return switch (office) {
            case JUSTICE -> JUSTICE;
            case GOVERNMENT -> OFFICE;
            case CONGRESS -> CONGRESS;
        };
    }

    @Override
    public Set<String> names(String account, OrganCode organ, Right right, LocalDate day) {
        return of(account).stream()
                .filter(seat -> sits(account, seat.inNameOf, organ, day))
                .map(Seat::inNameOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> staff(OrganCode organ, Right right, LocalDate day) {
        return seats.keySet().stream()
                .filter(account -> !names(account, organ, right, day).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
