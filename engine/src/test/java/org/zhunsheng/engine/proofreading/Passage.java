package org.zhunsheng.engine.proofreading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Invented passages with what an editor finds in them; they lie in {@code passages.txt}.
 *
 * @param near of a clean passage, the label that a hasty reader would give
 */
record Passage(String text, List<Slip> slips, String near) {

    /** @param at words at the place where the finding must touch */
    record Slip(Label label, String at) {

        boolean isFoundBy(Finding finding, String text) {
            boolean last =
                    label == Label.TWICE || label == Label.PERSONTIME || label == Label.SUM || label == Label.HEADING;
            int start = last ? text.lastIndexOf(at) : text.indexOf(at);
            return finding.label() == label && finding.start() < start + at.length() && start < finding.end();
        }
    }

    static List<Passage> all() throws IOException {
        List<Passage> passages = new ArrayList<>();
        String head = null;
        StringBuilder text = new StringBuilder();
        try (var in = Passage.class.getResourceAsStream("passages.txt")) {
            if (in == null) throw new IllegalStateException("passages.txt is not beside the class");
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("===") || line.startsWith("#")) {
                    if (head != null) passages.add(of(head, text.toString()));
                    head = line.startsWith("#") ? null : line.substring(4);
                    text.setLength(0);
                } else if (!line.isEmpty()) {
                    text.append(text.isEmpty() ? "" : "\n").append(line);
                }
            }
        }
        if (head != null) passages.add(of(head, text.toString()));
        return passages;
    }

    private static Passage of(String head, String text) {
        if (head.startsWith("clean ")) return new Passage(text, List.of(), head.substring(6));
        List<Slip> slips = new ArrayList<>();
        for (String slip : head.split(" \\| ")) {
            int blank = slip.indexOf(' ');
            slips.add(new Slip(Label.valueOf(slip.substring(0, blank)), slip.substring(blank + 1)));
        }
        return new Passage(text, slips, "");
    }
}
