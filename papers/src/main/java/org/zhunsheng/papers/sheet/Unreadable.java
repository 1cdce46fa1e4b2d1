package org.zhunsheng.papers.sheet;

import java.util.Locale;

/** The file is not read (any further); what {@code detail} holds is said at each {@link Problem}. */
public record Unreadable(Problem problem, String detail) implements Opened, Reading, HeaderSearch, Marked.Outcome {

    /** What is wrong and what to do next, as one text for the person who sent the file. */
    public String sentence(Locale locale) {
        Words words = new Words(locale);
        String key = "sheet.Problem." + problem.name();
        return words.of(key, detail) + words.of(key + ".remedy", detail);
    }
}
