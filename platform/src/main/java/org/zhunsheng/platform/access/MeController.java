package org.zhunsheng.platform.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.organs.Organs;

/** Who asks, and the district's organs: what a program reads first. */
@RestController
@RequestMapping("/api/v1")
class MeController {

    /**
     * @param scope  {@code "*"} for the whole district, else the codes of the organs whose records may be read
     * @param rights for each module, {@code *} being every one
     */
    record Me(
            String account,
            String name,
            Named organ,
            List<String> roles,
            Object scope,
            Map<String, Set<Right>> rights) {}

    record Named(String code, String name) {}

    /** {@code parent} is null for the district itself; {@code id} and {@code code} are the same and for good. */
    record Listed(
            String id,
            String code,
            String name,
            String shortName,
            String kind,
            @Nullable String parent,
            boolean ended) {}

    record Tree(List<Listed> items) {}

    private final AtTheDesk desk;
    private final Organs organs;

    MeController(AtTheDesk desk, Organs organs) {
        this.desk = desk;
        this.organs = organs;
    }

    @GetMapping("/me")
    Me me() {
        SignedIn signedIn = desk.signedIn();
        Person person = signedIn.person();
        Map<String, Set<Right>> rights = new TreeMap<>();
        for (Person.Grant grant : person.grants())
            rights.computeIfAbsent(grant.module(), none -> EnumSet.noneOf(Right.class))
                    .addAll(grant.rights());
        return new Me(
                person.account(),
                person.name(),
                new Named(person.organ().value(), organs.nameOf(person.organ())),
                signedIn.roles().stream()
                        .map(given -> given.role().name())
                        .distinct()
                        .toList(),
                scope(person),
                rights);
    }

    private static Object scope(Person person) {
        Scope read = person.grants().stream()
                .filter(grant ->
                        grant.rights().contains(Right.READ) && !grant.module().equals(Person.REGISTER_OF_ORGANS))
                .map(Person.Grant::scope)
                .reduce(Scope.NOTHING, Scope::and);
        return read.whole()
                ? "*"
                : read.organs().stream().map(OrganCode::value).sorted().toList();
    }

    @GetMapping("/organs")
    Tree organs() {
        return new Tree(organs.all().stream()
                .map(organ -> new Listed(
                        organ.code().value(),
                        organ.code().value(),
                        organ.name(),
                        organ.shortName(),
                        organ.kind(),
                        organ.depth() == 0 ? null : organ.parent().value(),
                        organ.ended()))
                .toList());
    }
}
