package org.zhunsheng.demonstration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.demonstration.Roll.Organ;

/** What each organ's work is about (业务领域): the facts that its texts tell of. */
final class Trades {

    private static final List<String> FACTS = List.of("领域", "法", "对象", "事项", "场所", "科");

    private final Map<String, Map<String, List<String>>> byName = new HashMap<>();

    Trades() {
        for (List<String> cells : Texts.table("trades.tsv")) {
            Map<String, List<String>> facts = new LinkedHashMap<>();
            for (int i = 0; i < FACTS.size(); i++)
                facts.put(FACTS.get(i), List.of(cells.get(i + 1).split("、")));
            byName.put(cells.getFirst(), facts);
        }
    }

    /** Its own, or what all organs of its kind have. */
    Map<String, List<String>> of(Organ organ) {
        Map<String, List<String>> own = byName.get(organ.shortName());
        Map<String, List<String>> facts = new LinkedHashMap<>(
                own != null ? own : Objects.requireNonNull(byName.getOrDefault(organ.kind(), byName.get("OTHER"))));
        facts.put("单位", List.of(organ.shortName()));
        return facts;
    }
}
