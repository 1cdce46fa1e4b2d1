package org.zhunsheng.platform.organs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.PinyinInitials;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

/** The organs of the district and the tree they form. */
@Service
public class Organs implements OrganRegister {

    /** An organ as pages and addresses show it; {@code depth} is 0 for the district. */
    public record Listed(
            OrganCode code, String name, String shortName, String kind, OrganCode parent, boolean ended, int depth) {}

    /** How long a process may not notice that another one changed the tree. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Known(Tree tree, long act) {}

    private final OrganStore store;
    private final Ledgers ledgers;
    private final Acts acts;
    private final Cache<Instant, Tree> past =
            Caffeine.newBuilder().maximumSize(64).build();
    private final Cache<String, Known> present =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private volatile @Nullable Known last;

    Organs(OrganStore store, @Lazy Ledgers ledgers, Acts acts) {
        this.store = store;
        this.ledgers = ledgers;
        this.acts = acts;
    }

    private Tree now() {
        return present.get("tree", none -> {
                    Known known = last;
                    long act = store.lastAct();
                    if (known != null && known.act() == act) return known;
                    Known read = new Known(new Tree(store.all(null), store.aliases()), act);
                    last = read;
                    return read;
                })
                .tree();
    }

    private Tree at(@Nullable Instant asOf) {
        return asOf == null ? now() : past.get(asOf, moment -> new Tree(store.all(moment), Map.of()));
    }

    /** The tree was changed in this process: the next question reads it again. */
    public void refresh() {
        present.invalidateAll();
    }

    @Override
    public String nameOf(OrganCode organ) {
        return now().node(organ).map(OrganStore.Node::name).orElse(organ.value());
    }

    @Override
    public String shortNameOf(OrganCode organ) {
        return now().node(organ)
                .map(node -> Objects.requireNonNullElse(node.shortName(), node.name()))
                .orElse(organ.value());
    }

    @Override
    public List<OrganCode> named(String text) {
        return now().named(text);
    }

    @Override
    public List<OrganCode> near(String text, int most) {
        return now().near(text, most);
    }

    @Override
    public void remember(Person by, String written, OrganCode organ) {
        if (now().node(organ).isEmpty()) throw new IllegalArgumentException("no organ " + organ + " is registered");
        if (!named(written).isEmpty()) return;
        acts.write(by, Scope.NOTHING, "organs.alias", written, Map.of("organ", organ.value()), act -> {
            store.alias(act, written, organ);
            return true;
        });
        refresh();
    }

    @Override
    public Scope under(OrganCode top, @Nullable Instant asOf) {
        Tree tree = at(asOf);
        return tree.root().filter(top::equals).isPresent() ? Scope.WHOLE : Scope.of(tree.under(top));
    }

    @Override
    public Set<OrganCode> ofKinds(Set<String> kinds, @Nullable Instant asOf) {
        return at(asOf).ofKinds(kinds);
    }

    @Override
    public Set<OrganCode> standing(Set<String> kinds, LocalDate day, @Nullable Instant asOf) {
        return at(asOf).standing(kinds, day);
    }

    /** The organ that has on that day what this one had: itself, or the last of those that succeeded it. */
    public OrganCode present(OrganCode organ, LocalDate day) {
        return now().present(organ, day);
    }

    /** The organs whose work this one has on that day, itself among them. */
    public Set<OrganCode> inherited(OrganCode organ, LocalDate day) {
        return now().inherited(organ, day);
    }

    /** The organ and those above it, the nearest first; never the district itself above another. */
    public List<OrganCode> above(OrganCode organ) {
        return now().above(organ);
    }

    @Override
    public OrganCode root() {
        return now().root().orElseThrow(() -> new IllegalStateException("no district is registered"));
    }

    /** The day on which an organ of the register was set up. */
    LocalDate foundedOn(OrganCode organ) {
        return now().node(organ).orElseThrow().foundedOn();
    }

    /**
     * From where a person looks who chose no organ: from their own, where all that they may see lies below it; else from
     * the district, of which they see a part.
     */
    public OrganCode topFor(Person by) {
        Scope sight = by.scope(Right.READ);
        if (sight.whole() || !sight.covers(by.organ())) return root();
        Scope own = under(by.organ(), null);
        return own.whole() || own.organs().containsAll(sight.organs()) ? by.organ() : root();
    }

    /** Registers the district itself, the first organ of an empty platform. */
    public OrganCode found(String name, String code, String shortName, LocalDate foundedOn) {
        OrganCode district = new OrganCode(code);
        var written = ledgers.of(Organ.class)
                .register(
                        Person.PLATFORM,
                        new Organ(
                                name,
                                code,
                                shortName,
                                OrganKind.GOVERNMENT,
                                district,
                                foundedOn,
                                null,
                                null,
                                null,
                                null));
        if (!(written instanceof Outcome.Written))
            throw new IllegalArgumentException("no district can be founded as " + name + ", " + code + ": " + written);
        refresh();
        return district;
    }

    public boolean hasRoot() {
        return now().root().isPresent();
    }

    /** Every organ in the order of the tree, parents before children. */
    public List<Listed> all() {
        Tree tree = now();
        List<Listed> all = new ArrayList<>();
        tree.root().ifPresent(root -> list(tree, root, 0, all));
        return all;
    }

    private static void list(Tree tree, OrganCode code, int depth, List<Listed> all) {
        OrganStore.Node node = tree.node(code).orElseThrow();
        all.add(new Listed(
                code,
                node.name(),
                Objects.requireNonNullElse(node.shortName(), node.name()),
                node.kind().name(),
                node.parent(),
                node.ended(),
                depth));
        tree.children(code).forEach(child -> list(tree, child, depth + 1, all));
    }

    /** Organs whose name holds the text, or whose pinyin initials begin with it; at most {@code most}. */
    public List<Listed> suggest(String text, int most) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(organ -> !organ.ended())
                .filter(organ -> organ.name().contains(typed)
                        || organ.shortName().contains(typed)
                        || PinyinInitials.of(organ.name()).contains(typed)
                        || PinyinInitials.of(organ.shortName()).contains(typed))
                .limit(most)
                .toList();
    }
}
