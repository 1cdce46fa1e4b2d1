package org.zhunsheng.platform.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record's page shows, ready to be printed (记录). */
record RecordPage(
        String title,
        String path,
        String id,
        long act,
        Address list,
        String said,
        @Nullable String matter,
        boolean past,
        boolean withdrawn,
        boolean writes,
        boolean withdraws,
        boolean undoes,
        boolean masked,
        boolean unmasked,
        boolean unmasks,
        @Nullable String previous,
        @Nullable String next,
        List<Part> parts,
        List<Check> broken,
        List<Check> unchecked,
        List<String> kept,
        List<Event> events,
        List<Standing.Place> places,
        List<Standing.Place> moved) {

    /** A group of the paper form. */
    record Part(String id, String title, List<Field> fields) {}

    /**
     * @param wide  takes the whole line
     * @param wrong what checks say of it
     * @param href  what it points at
     */
    record Field(
            String name,
            String label,
            String text,
            boolean wide,
            List<String> wrong,
            @Nullable String href) {}

    /** A check that is not kept: what it asks, what it says, how to mend it, the provision it rests on. */
    record Check(String column, String asks, String reason, String remedy, String basis, String since) {}

    /** @param state {@code late} where it is a withdrawal, null else */
    record Event(
            String day,
            String time,
            String text,
            List<String> changes,
            String under,
            @Nullable String state) {}
}
