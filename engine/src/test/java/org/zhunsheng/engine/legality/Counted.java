package org.zhunsheng.engine.legality;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;

/** Findings of the legality rules in labelled passages and beside violations that are put in on purpose. */
public final class Counted {

    private static final long SEED = 20251231;
    private static final int EACH = 20;

    private Counted() {}

    /** Tells each finding of a labelled passage, and whether a label of the passage confirms it. */
    public static void labelled(Legality check, String text, List<String> labels, BiConsumer<String, Boolean> said) {
        for (Finding finding : check.excerpt(text))
            if (finding.rule().label() != null)
                said.accept(finding.rule().id(), labels.contains(finding.rule().label()));
    }

    /** Puts each rule's violating example between lawful passages and tells what is found there and beside it. */
    public static void seeded(Legality check, BiConsumer<String, Boolean> said) throws IOException {
        List<String> lawful = Samples.passages("passages.tsv").stream()
                .filter(one -> one.labels().isEmpty())
                .map(Samples.Sample::text)
                .toList();
        Random random = new Random(SEED);
        for (Rule rule : Rules.all()) {
            for (int i = 0; i < EACH; i++) {
                String before = lawful.get(random.nextInt(lawful.size()));
                String behind = lawful.get(random.nextInt(lawful.size()));
                seeded(check, rule, before, behind, said);
            }
        }
    }

    private static void seeded(
            Legality check, Rule rule, String before, String behind, BiConsumer<String, Boolean> said) {
        String text = before + "\n" + rule.violating() + "\n" + behind;
        boolean document = rule.label() == null || rule.wholeDocument();
        int first = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int last = first + (int) rule.violating().chars().filter(c -> c == '\n').count();
        List<Finding> found = document ? check.check(rule.violating()) : check.excerpt(text);
        for (Finding finding : found) {
            boolean there = document || (finding.paragraphIndex() >= first && finding.paragraphIndex() <= last);
            boolean same = finding.rule().id().equals(rule.id())
                    || (rule.label() != null && Objects.equals(finding.rule().label(), rule.label()));
            said.accept(finding.rule().id(), there && same);
        }
    }
}
