package org.zhunsheng.engine.legality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The catalogue of rules as it stands in {@code rules.txt}, with the patterns compiled against the vocabulary. */
final class Catalogue {

    /** What silences a pattern's match (免). */
    enum Excuse {
        CITED("有据"),
        HELD("有文"),
        LAWFUL("依法"),
        INTERNAL("内部"),
        ORGAN("机关"),
        CONDITION("条件");

        private final String word;

        Excuse(String word) {
            this.word = word;
        }

        static Excuse of(String word) {
            for (Excuse excuse : values()) {
                if (excuse.word.equals(word)) return excuse;
            }
            throw new IllegalStateException("no excuse " + word);
        }
    }

    /** A rule with its patterns; rules without patterns are checked by code. */
    record Entry(
            Rule rule,
            List<Pattern> patterns,
            Kinds unless,
            List<Excuse> excuses,
            List<String> outweighs,
            boolean agreement) {}

    private static final Catalogue LOADED = new Catalogue();

    final Vocabulary words = new Vocabulary();
    final Facts facts;
    private final CompletableFuture<Likeness> likeness;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Rule> alike = new HashMap<>();

    private Catalogue() {
        words.read(Stored.lines("words.txt"));
        // as much work as the rules, and none that waits for them
        likeness = Likeness.stored(words.byName());
        CompletableFuture<Facts> known = Facts.stored();
        for (String name : List.of("否定", "依法", "内部")) {
            if (!words.knows(name)) throw new IllegalStateException("words.txt lacks [" + name + "]");
        }
        List<String> block = new ArrayList<>();
        for (String line : Stored.lines("rules.txt")) {
            if (line.isBlank() || line.startsWith("#")) close(block);
            else block.add(line);
        }
        close(block);
        words.seal();
        facts = known.join();
    }

    static Catalogue get() {
        return LOADED;
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    Rule rule(String id) {
        Entry entry = entries.get(id);
        if (entry == null) throw new IllegalStateException("no rule " + id);
        return entry.rule();
    }

    Likeness likeness() {
        return likeness.join();
    }

    /** The rule that speaks where only the wording does. */
    Rule alike(String label) {
        return Objects.requireNonNull(alike.get(label));
    }

    private void close(List<String> block) {
        if (block.isEmpty()) return;
        Map<String, String> one = new LinkedHashMap<>();
        List<Basis> bases = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        for (String line : block) {
            int space = line.indexOf(' ');
            String key = line.substring(0, space);
            String value = line.substring(space + 1).strip();
            switch (key) {
                case "依据" -> basis(value, bases);
                case "见" -> patterns.add(new Pattern(value, words));
                default -> one.put(key, value);
            }
        }
        String id = need(one, "规则", "?");
        String label = need(one, "标签", id);
        Rule rule = new Rule(
                id,
                label.equals("-") ? null : label,
                Severity.of(need(one, "程度", id)),
                need(one, "名称", id),
                need(one, "说明", id),
                need(one, "改法", id),
                bases,
                need(one, "违例", id).replace('⏎', '\n'),
                need(one, "正例", id).replace('⏎', '\n'),
                "全文".equals(one.get("范围")));
        List<Excuse> excuses = new ArrayList<>();
        for (String word : one.getOrDefault("免", "").split(" ", -1)) {
            if (!word.isEmpty()) excuses.add(Excuse.of(word));
        }
        List<String> outweighs =
                one.containsKey("压") ? List.of(need(one, "压", id).split(" ", -1)) : List.of();
        Kinds unless = Pattern.absent(one.getOrDefault("除非", ""), words);
        entries.put(id, new Entry(rule, patterns, unless, excuses, outweighs, "协议".equals(one.get("范围"))));
        if (one.containsKey("近")) alike.put(label, rule);
        block.clear();
    }

    private static String need(Map<String, String> one, String key, String id) {
        String value = one.get(key);
        if (value == null) throw new IllegalStateException("rule " + id + " lacks " + key);
        return value;
    }

    private static void basis(String value, List<Basis> into) {
        String[] cells = value.split(" ", -1);
        if (!cells[0].equals("-"))
            into.add(new Basis(
                    cells[0], number(cells[1]), number(cells[2]), number(cells[3]), day(cells[4]), day(cells[5])));
    }

    private static @Nullable Integer number(String cell) {
        return cell.equals("-") ? null : Integer.valueOf(cell);
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.equals("-") ? null : LocalDate.parse(cell);
    }
}
