package org.zhunsheng.engine.legality;

import java.time.LocalDate;
import java.util.Optional;

/** The texts of the laws that are at hand when a document is checked (法律文本). */
public interface Library {

    /** No text at hand. */
    Library NONE = (title, day) -> Optional.empty();

    /**
     * The version of an instrument that is in force on the day.
     *
     * @param title with or without 中华人民共和国, without 《》
     */
    Optional<Statute> find(String title, LocalDate day);

    /** One version of an instrument. */
    interface Statute {

        /** The number of the last article; 0 where the text has none. */
        int lastArticle();

        /** The text of an article, its paragraphs parted by line feeds; empty where there is no such article. */
        Optional<String> article(int number, int suffix);
    }
}
