package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.access.Colleagues;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.organs.Organs;

/**
 * Who sits in which office, as the registers have it: an account works for an organ or one of its sections, and its roles
 * give it the right there; whoever stands in for somebody has their seat besides.
 */
@Service
class Seats {

    private final Organs organs;
    private final Colleagues colleagues;
    private final StandIns standIns;

    Seats(Organs organs, Colleagues colleagues, StandIns standIns) {
        this.organs = organs;
        this.colleagues = colleagues;
        this.standIns = standIns;
    }

    /**
     * The offices as far as rights in a module give seats there. What it was asked once it answers again, so it is for one
     * deed, one page, or some matters that are looked at together.
     */
    Offices in(String module) {
        return new InModule(module);
    }

    /** The accounts that sit in an office themselves and have a right in a module there. */
    Set<String> seated(String module, OrganCode office, Right right, LocalDate day) {
        return new InModule(module).seated(office, right, day);
    }

    /** The organs in whose offices a person can sit: their own, and those of which it is a section. */
    Set<OrganCode> offices(Person by, LocalDate day) {
        return offices(by.organ(), day);
    }

    /** The same of whoever works for an organ. */
    Set<OrganCode> offices(OrganCode of, LocalDate day) {
        Set<OrganCode> offices = new LinkedHashSet<>();
        organs.above(of).forEach(organ -> offices.addAll(organs.inherited(organ, day)));
        if (of.equals(organs.root())) offices.add(fixed(Part.Fixed.GOVERNMENT));
        return offices;
    }

    /** The person and those for whom they stand in. */
    List<Person> names(Person by, LocalDate day) {
        List<Person> names = new ArrayList<>(List.of(by));
        standIns.heldBy(by.account(), day)
                .forEach(account -> colleagues.named(account).ifPresent(names::add));
        return names;
    }

    /** Who works in the same organ. */
    List<Person> colleagues(Person by) {
        return colleagues.in(List.of(by.organ())).stream()
                .filter(other -> !other.account().equals(by.account()))
                .toList();
    }

    Optional<Person> named(String account) {
        return colleagues.named(account);
    }

    /** The organ of that name; the government itself where the district has registered none. */
    OrganCode fixed(Part.Fixed office) {
        return organs.all().stream()
                .filter(organ -> !organ.ended())
                .filter(organ -> switch (office) {
                    case JUSTICE -> organ.name().endsWith("司法局");
                    case GOVERNMENT ->
                        organ.name().endsWith("人民政府办公室") || organ.name().endsWith("政府办公室");
                    case CONGRESS -> organ.kind().equals("CONGRESS");
                })
                .map(Organs.Listed::code)
                .findFirst()
                .orElseGet(organs::root);
    }

    OrganCode present(OrganCode organ, LocalDate day) {
        OrganCode known = organ.value().length() == 18
                ? organ
                : organs.named(organ.value()).stream().findFirst().orElse(organ);
        // what the government itself has to do, its office does
        return known.equals(organs.root()) ? fixed(Part.Fixed.GOVERNMENT) : organs.present(known, day);
    }

    private boolean sits(Person person, OrganCode office, Right right, String module, LocalDate day) {
        boolean there = organs.above(person.organ()).stream()
                        .anyMatch(organ -> organs.present(organ, day).equals(office))
                || (person.organ().equals(organs.root()) && office.equals(fixed(Part.Fixed.GOVERNMENT)));
        return there && person.scope(right, module).covers(person.organ());
    }

    private final class InModule implements Offices {

        private final String module;
        private final Map<String, Optional<Person>> persons = new HashMap<>();
        private final Map<LocalDate, Map<String, Set<String>>> standIn = new HashMap<>();
        private final Map<Seated, Set<String>> staff = new HashMap<>();

        private record Seated(OrganCode office, Right right, LocalDate day) {}

        private InModule(String module) {
            this.module = module;
        }

        @Override
        public OrganCode present(OrganCode organ, LocalDate day) {
            return Seats.this.present(organ, day);
        }

        @Override
        public OrganCode fixed(Part.Fixed office) {
            return Seats.this.fixed(office);
        }

        @Override
        public Set<String> names(String account, OrganCode organ, Right right, LocalDate day) {
            OrganCode office = present(organ, day);
            Set<String> asked = new LinkedHashSet<>(Set.of(account));
            asked.addAll(standIn(day).getOrDefault(account, Set.of()));
            return asked.stream()
                    .map(one -> persons.computeIfAbsent(one, colleagues::named))
                    .flatMap(Optional::stream)
                    .filter(person -> sits(person, office, right, module, day))
                    .map(Person::account)
                    .collect(Collectors.toSet());
        }

        @Override
        public Set<String> staff(OrganCode organ, Right right, LocalDate day) {
            OrganCode office = present(organ, day);
            return staff.computeIfAbsent(
                    new Seated(office, right, day), one -> withStandIns(seated(office, right, day), day));
        }

        private Set<String> seated(OrganCode office, Right right, LocalDate day) {
            List<Person> there = colleagues.in(under(office, day));
            there.forEach(person -> persons.put(person.account(), Optional.of(person)));
            return there.stream()
                    .filter(person -> sits(person, office, right, module, day))
                    .map(Person::account)
                    .collect(Collectors.toSet());
        }

        private Set<String> withStandIns(Set<String> seated, LocalDate day) {
            Set<String> staff = new HashSet<>(seated);
            standIn(day).forEach((account, names) -> {
                if (names.stream().anyMatch(seated::contains)) staff.add(account);
            });
            return staff;
        }

        private Map<String, Set<String>> standIn(LocalDate day) {
            return standIn.computeIfAbsent(day, standIns::on);
        }

        private Collection<OrganCode> under(OrganCode office, LocalDate day) {
            Set<OrganCode> under = new HashSet<>();
            for (OrganCode organ : organs.inherited(office, day))
                under.addAll(organs.under(organ, null).organs());
            under.add(office);
            if (office.equals(fixed(Part.Fixed.GOVERNMENT))) under.add(organs.root());
            return under;
        }
    }
}
