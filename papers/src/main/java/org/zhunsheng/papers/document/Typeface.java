package org.zhunsheng.papers.document;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

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

    /** @param opened takes what is to be closed when the face is needed no longer */
    TrueTypeFont open(List<Closeable> opened) throws IOException {
        if (!inCollection) {
            TrueTypeFont table = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
            opened.add(table);
            return table;
        }
        var collection = new TrueTypeCollection(file.toFile());
        opened.add(collection);
        return collection.getFontByName(postScriptName);
    }

    /** Names differ between makers in case, spaces and hyphens only. */
    private static String folded(String name) {
        return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
