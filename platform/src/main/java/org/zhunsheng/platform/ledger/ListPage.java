package org.zhunsheng.platform.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.ledger.SavedViewStore.SavedView;

/** What a ledger's list shows, ready to be printed: the template only places it. */
record ListPage(
        String title,
        String purpose,
        String unit,
        Address address,
        boolean writes,
        boolean begins,
        boolean exports,
        boolean fixed,
        boolean past,
        List<View> views,
        List<Chip> chips,
        List<Chip> years,
        List<Filter> filters,
        List<Filter> further,
        List<Head> heads,
        List<Pick> picks,
        int shownColumns,
        Rows rows,
        @Nullable Ahead ahead,
        long count,
        List<Totals.Total> totals,
        List<String> misread) {

    /** A saved view; {@code all} is the list without conditions. */
    record View(
            String name,
            String href,
            @Nullable String current,
            @Nullable String id) {
        static View of(SavedView view, String path, String current) {
            return new View(
                    view.name(),
                    view.question().isEmpty() ? path : path + "?" + view.question(),
                    view.question().equals(current) ? "page" : null,
                    view.id().toString());
        }
    }

    /** Entries whose day is still to come: a list begins with what has happened, and says how many these are. */
    record Ahead(String day, long number, String href) {}

    /** How many the rows run through. */
    public long behind() {
        return ahead == null ? count : count - ahead.number();
    }

    /** A condition as a phrase, and the list without it. */
    record Chip(String text, String href, @Nullable String current) {}

    /** @param sorted {@code ascending}, {@code descending}, or null */
    record Head(
            String label,
            String css,
            @Nullable String href,
            @Nullable String sorted) {}

    record Pick(String name, String label, boolean checked, boolean always) {}

    /** A field of the filter: {@code look} is text, choice, organ, day, range, check. */
    record Filter(String name, String label, String look, String value, String from, String to, List<Option> options) {

        /** It asks something now. */
        boolean asks() {
            return !value.isEmpty()
                    || !from.isEmpty()
                    || !to.isEmpty()
                    || options.stream().anyMatch(Option::chosen);
        }
    }

    record Option(String value, String label, boolean chosen) {}

    /** @param more where the next rows are; null at the end */
    record Rows(List<Row> rows, @Nullable String more, long shown, int columns) {}

    /**
     * @param word  of the checks, {@code state} its colour
     * @param late  why it is called entered late; null where it was not
     */
    record Row(
            String id,
            String href,
            String title,
            List<Cell> cells,
            String word,
            @Nullable String state,
            @Nullable String late) {}

    /**
     * @param cut   the value may be cut, so it has its title
     * @param label what it is, where a row is read without its heading and the value does not say so itself; else null
     */
    record Cell(
            String text,
            String css,
            @Nullable String cut,
            boolean day,
            @Nullable String label) {}
}
