package org.zhunsheng.engine.legality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.engine.legality.Draft.Paragraph;

/** Gathers what the checks find; one label is said once for one stretch. */
final class Findings {

    /** So many earlier findings of a paragraph are looked at for the same stretch: a statement has no more. */
    private static final int NEAR = 40;

    private static final Set<String> OUTWEIGHED = Set.of("R01", "R02", "R03", "R04", "R06");

    private final Draft draft;
    private final Genre genre;
    private final List<Finding> found = new ArrayList<>();
    private final Map<Integer, List<Finding>> byParagraph = new HashMap<>();

    /** @param genre what may be found at all */
    Findings(Draft draft, Genre genre) {
        this.draft = draft;
        this.genre = genre;
    }

    void add(String id, Paragraph paragraph, int start, int end) {
        Rule rule = Catalogue.get().rule(id);
        add(rule, paragraph, start, end, rule.message(), rule.basesOn(draft.day));
    }

    void add(Rule rule, Paragraph paragraph, int start, int end, String message, List<Basis> bases) {
        int from = Math.clamp(start, 0, paragraph.text().length());
        int to = Math.clamp(end, from, paragraph.text().length());
        if (from == to || !genre.concerns(rule)) return;
        List<Finding> here = byParagraph.computeIfAbsent(paragraph.index(), none -> new ArrayList<>());
        for (int i = here.size() - 1; i >= Math.max(0, here.size() - NEAR); i--) {
            Finding earlier = here.get(i);
            boolean same = rule.label() == null
                    ? earlier.rule().id().equals(rule.id())
                    : Objects.equals(earlier.rule().label(), rule.label());
            if (same && earlier.start() < to && from < earlier.end()) return;
        }
        String quote = paragraph.text().substring(from, to);
        Finding finding = new Finding(rule, paragraph.article(), paragraph.index(), from, to, quote, message, bases);
        here.add(finding);
        found.add(finding);
    }

    /** Adds a finding that says all that other labels say of the same stretch: what reaches back is not also a fee. */
    void addInstead(String id, Paragraph paragraph, int start, int end) {
        List<Finding> here = byParagraph.getOrDefault(paragraph.index(), new ArrayList<>());
        List<Finding> covered = here.stream()
                .filter(other -> other.start() < end
                        && start < other.end()
                        && other.rule().label() != null
                        && OUTWEIGHED.contains(other.rule().label()))
                .toList();
        here.removeAll(covered);
        found.removeAll(covered);
        add(id, paragraph, start, end);
    }

    /** What was found between the two places of the paragraph. */
    List<Finding> between(Paragraph paragraph, int start, int end) {
        return byParagraph.getOrDefault(paragraph.index(), List.of()).stream()
                .filter(finding -> finding.start() < end && start < finding.end())
                .toList();
    }

    void withdraw(Paragraph paragraph, Finding finding) {
        byParagraph.getOrDefault(paragraph.index(), new ArrayList<>()).remove(finding);
        found.remove(finding);
    }

    List<Finding> inOrder() {
        found.sort(Comparator.comparingInt(Finding::paragraphIndex)
                .thenComparingInt(Finding::start)
                .thenComparing(finding -> finding.rule().id()));
        return List.copyOf(found);
    }
}
