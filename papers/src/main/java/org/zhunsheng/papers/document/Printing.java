package org.zhunsheng.papers.document;

import java.util.List;

/** What came of printing a document to PDF. */
public sealed interface Printing {

    /**
     * The file is written.
     *
     * @param pages number of pages
     * @param substitutions the faces that stand in for wanted ones, in the order of the roles; only for roles this
     *     document uses
     * @param rare characters the role's own face lacks and another face supplied, each once, in reading order
     */
    record Printed(int pages, List<Substitution> substitutions, String rare) implements Printing {}

    /** No face that can print Chinese was found: nothing is written. */
    record NoChineseFace() implements Printing {}

    /**
     * Some characters are in no face found: nothing is written, so that no empty box stands in an official document.
     *
     * @param characters each missing character once, in reading order
     */
    record MissingCharacters(String characters) implements Printing {}
}
