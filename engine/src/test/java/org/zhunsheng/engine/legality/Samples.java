package org.zhunsheng.engine.legality;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The invented texts that ship with the product: passages with their labels, and whole lawful documents. */
final class Samples {

    /** Every so manieth document is kept from training, to see how what was learned does on a text it does not know. */
    private static final int KEPT = 4;

    private static final int SHORTEST = 10;

    /** @param labels what the text breaks; empty for a lawful one */
    record Sample(Set<String> labels, String text) {}

    private Samples() {}

    /** The passages of a file: labels or – with the kind that a lawful one resembles, a tab, the text. */
    static List<Sample> passages(String file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : read(file).split("\n")) {
            int tab = line.indexOf('\t');
            if (!line.startsWith("#") && tab > 0) {
                Set<String> labels = line.startsWith("-")
                        ? Set.of()
                        : Set.of(line.substring(0, tab).split(","));
                samples.add(new Sample(labels, line.substring(tab + 1)));
            }
        }
        return samples;
    }

    /** The lawful documents that training knows, or those that it does not. */
    static List<String> documents(boolean known) throws IOException {
        List<String> documents = new ArrayList<>();
        String[] all = read("documents.txt").split("\n\n");
        for (int i = 0; i < all.length; i++) {
            if (known == (i % KEPT != 0)) documents.add(all[i]);
        }
        return documents;
    }

    /** What the weights are learned from: all passages, the examples of the rules, and the articles and sentences of lawful documents. */
    static List<Sample> training() throws IOException {
        List<Sample> samples = new ArrayList<>(passages("passages.tsv"));
        samples.addAll(passages("samples.tsv"));
        for (Rule rule : Rules.all()) {
            if (!rule.wholeDocument()) {
                String label = rule.label();
                samples.add(new Sample(label == null ? Set.of() : Set.of(label), rule.violating()));
                samples.add(new Sample(Set.of(), rule.compliant()));
            }
        }
        Set<String> sentences = new LinkedHashSet<>();
        for (String document : documents(true)) {
            for (String line : document.split("\n")) {
                String article = line.replaceFirst("^第[一二三四五六七八九十百零]+条[ 　]*", "");
                String[] parts = article.split("(?<=。)");
                for (String part : parts) sentences.add(part);
                sentences.add(article);
            }
        }
        sentences.stream()
                .filter(sentence -> sentence.length() >= SHORTEST)
                .forEach(sentence -> samples.add(new Sample(Set.of(), sentence)));
        return samples;
    }

    private static String read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
