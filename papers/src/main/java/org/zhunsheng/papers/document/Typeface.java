package org.zhunsheng.papers.document;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One face inside a font file, as its tables describe it.
 *
 * @param fullName the name to tell a person
 * @param names every family, full and PostScript name in every language of the file
 * @param weight 100 to 900
 * @param chinese whether the file says it holds simplified Chinese
 */
record Typeface(
        Path file,
        boolean inCollection,
        String postScriptName,
        String fullName,
        Set<String> names,
        int weight,
        boolean chinese) {

    Typeface {
        names = names.stream().map(Typeface::folded).collect(Collectors.toUnmodifiableSet());
    }

    boolean isCalled(String name) {
        return names.contains(folded(name));
    }

    /** Names differ between makers in case, spaces and hyphens only. */
    private static String folded(String name) {
        return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
