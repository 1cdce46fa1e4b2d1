package org.zhunsheng.platform.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.kernel.Declared;
import org.zhunsheng.platform.ledger.Column;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.procedure.Procedure.Vocabulary;

/** Every procedure that is declared in {@code procedures/*.yaml}, read at the start; one that can't be meant stops it. */
@Service
public class Procedures {

    private final Map<String, Procedure> byId = new LinkedHashMap<>();
    private final Set<String> ledgersWritten = new HashSet<>();
    private final Ledgers ledgers;
    private final Deadlines deadlines;

    Procedures(Ledgers ledgers, Deadlines deadlines) {
        this.ledgers = ledgers;
        this.deadlines = deadlines;
        for (Resource file : files())
            for (Procedure procedure : Procedure.read(file, this::vocabulary))
                if (byId.put(procedure.id(), procedure) != null) throw Declared.refusal(procedure.id(), "另一文件中已有同名的程序");
        byId.values().forEach(procedure -> ledgersWritten.add(procedure.ledger()));
        byId.values().forEach(procedure -> procedure.checkLinks(this::named));
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:procedures/*.yaml");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Vocabulary vocabulary(String ledger) {
        Shape<?> shape = ledgers.named(ledger)
                .map(Entries::shape)
                .orElseThrow(() -> Declared.refusal("procedures", "没有“" + ledger + "”这个台账"));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        String group = "";
        for (Column column : shape.columns()) {
            group = column.group() == null ? group : column.group();
            groups.computeIfAbsent(group, none -> new ArrayList<>()).add(column.name());
        }
        Set<String> required = new LinkedHashSet<>();
        shape.columns().stream().filter(Column::required).map(Column::name).forEach(required::add);
        return new Vocabulary(
                ledger,
                shape.columns().stream().map(Column::name).toList(),
                required,
                groups,
                shape.checks().stream().map(Shape.Held::id).collect(Collectors.toSet()),
                deadlines::named);
    }

    /** In the order in which they are declared. */
    public List<Procedure> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Procedure> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those by which records of a ledger come to be written. */
    public List<Procedure> of(String ledger) {
        return byId.values().stream()
                .filter(procedure -> procedure.ledger().equals(ledger))
                .toList();
    }

    /** Whether some procedure writes records of the ledger. */
    boolean concern(String ledger) {
        return ledgersWritten.contains(ledger);
    }

    Shape<?> shape(Procedure procedure) {
        return ledgers.named(procedure.ledger()).orElseThrow().shape();
    }
}
