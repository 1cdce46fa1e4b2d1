package org.zhunsheng.platform.figures;

import java.util.List;
import org.zhunsheng.platform.kernel.Person;

/** Knows where figures are published (写在哪里); told by the modules that publish. */
public interface Citations {

    /**
     * One place that prints a figure.
     *
     * @param title what it is called, with the place inside it
     * @param href  the page that shows it there
     * @param note  what it prints and since when, in the reader's language
     * @param moved the records have changed since
     */
    record Citation(String title, String href, String note, boolean moved) {}

    /** The places that print this metric for this organ and period, as far as the person may see them; the newest first. */
    List<Citation> of(Person by, Figure figure);
}
