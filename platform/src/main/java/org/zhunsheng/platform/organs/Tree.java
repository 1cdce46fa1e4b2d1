package org.zhunsheng.platform.organs;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.organs.OrganStore.Node;

/** The organs of one moment and how they stand to each other. */
final class Tree {

    private final Map<OrganCode, Node> nodes = new LinkedHashMap<>();
    private final Map<OrganCode, List<OrganCode>> children = new HashMap<>();
    private final Map<String, List<OrganCode>> named = new HashMap<>();
    private final Map<String, OrganCode> aliases;
    private final @Nullable OrganCode root;

    /** @param aliases what people write for an organ without being a name of it */
    Tree(List<Node> all, Map<String, OrganCode> aliases) {
        this.aliases = aliases;
        for (Node node : all) {
            nodes.put(node.code(), node);
            if (!node.parent().equals(node.code()))
                children.computeIfAbsent(node.parent(), none -> new ArrayList<>())
                        .add(node.code());
            names(node)
                    .distinct()
                    .forEach(name -> named.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(node.code()));
        }
        this.root = all.stream()
                .filter(node -> node.parent().equals(node.code()))
                .map(Node::code)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> names(Node node) {
        return Stream.concat(
                Stream.of(node.name(), node.code().value(), node.shortName() == null ? node.name() : node.shortName()),
                Stream.of(node.formerNames().split("[、,，;；]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty()));
    }

    Optional<OrganCode> root() {
        return Optional.ofNullable(root);
    }

    Optional<Node> node(OrganCode code) {
        return Optional.ofNullable(nodes.get(code));
    }

    Iterable<Node> nodes() {
        return nodes.values();
    }

    private Node known(OrganCode code) {
        return Objects.requireNonNull(nodes.get(code));
    }

    List<OrganCode> children(OrganCode code) {
        return children.getOrDefault(code, List.of());
    }

    /** An organ that ended gives way to one of the same name that did not; an alias, to every name. */
    List<OrganCode> named(String text) {
        List<OrganCode> all = named.getOrDefault(text, List.of());
        OrganCode alias = aliases.get(text);
        if (all.isEmpty() && alias != null && nodes.containsKey(alias)) return List.of(alias);
        List<OrganCode> exact =
                all.stream().filter(code -> known(code).name().equals(text)).toList();
        if (!exact.isEmpty()) return exact;
        List<OrganCode> alive =
                all.stream().filter(code -> !known(code).ended()).toList();
        return alive.isEmpty() ? all : alive;
    }

    /** By shared pairs of characters (Dice's coefficient), at least two fifths of them. */
    List<OrganCode> near(String text, int most) {
        Set<String> wanted = pairs(text);
        record Match(OrganCode code, double likeness) {}
        return nodes.values().stream()
                .filter(node -> !node.ended())
                .map(node -> new Match(
                        node.code(),
                        names(node)
                                .mapToDouble(name -> likeness(wanted, pairs(name)))
                                .max()
                                .orElse(0)))
                .filter(match -> match.likeness() >= 0.4)
                .sorted(Comparator.comparingDouble(Match::likeness).reversed())
                .limit(most)
                .map(Match::code)
                .toList();
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / (one.size() + other.size());
    }

    private static Set<String> pairs(String text) {
        if (text.length() < 2) return Set.of(text);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) pairs.add(text.substring(i, i + 2));
        return pairs;
    }

    Set<OrganCode> under(OrganCode top) {
        Set<OrganCode> below = new HashSet<>();
        Deque<OrganCode> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            OrganCode next = open.pop();
            if (below.add(next)) open.addAll(children(next));
        }
        return below;
    }

    /** The organ that has on that day what this one had: itself, or the last of those that succeeded it. */
    OrganCode present(OrganCode organ, LocalDate day) {
        Node node = nodes.get(organ);
        return node == null
                        || node.successor() == null
                        || node.stoodOn(day)
                        || node.foundedOn().isAfter(day)
                ? organ
                : present(node.successor(), day);
    }

    /** The organs whose work this one has on that day, itself among them. */
    Set<OrganCode> inherited(OrganCode organ, LocalDate day) {
        return nodes.keySet().stream()
                .filter(code -> present(code, day).equals(organ))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The organ and those above it, but for the district itself where it is not the organ. */
    List<OrganCode> above(OrganCode organ) {
        List<OrganCode> above = new ArrayList<>(List.of(organ));
        for (Node node = nodes.get(organ);
                node != null && !node.parent().equals(root);
                node = nodes.get(node.parent())) {
            if (node.parent().equals(node.code())) break;
            above.add(node.parent());
        }
        return above;
    }

    Set<OrganCode> ofKinds(Set<String> kinds) {
        return nodes.values().stream()
                .filter(node -> kinds.contains(node.kind().name()))
                .map(Node::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<OrganCode> standing(Set<String> kinds, LocalDate day) {
        return ofKinds(kinds).stream().filter(code -> known(code).stoodOn(day)).collect(Collectors.toUnmodifiableSet());
    }
}
