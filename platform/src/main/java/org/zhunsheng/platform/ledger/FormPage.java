package org.zhunsheng.platform.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a form shows, ready to be printed (表单): to register a record, or to correct one. */
public record FormPage(
        String title,
        String path,
        String action,
        @Nullable String id,
        @Nullable String token,
        long act,
        boolean uploads,
        List<Part> parts,
        List<Wrong> wrongs,
        String reason,
        @Nullable String reasonWrong,
        @Nullable String restored,
        @Nullable Occasion occasion) {

    /**
     * The duty for which the form is opened.
     *
     * @param draft under what the typing for it is kept; empty for a correction
     * @param day   the last day in time; null where it is not known
     * @param field the field that tells that it is done, and {@code label} what it is called
     */
    public record Occasion(
            String term,
            String draft,
            String name,
            @Nullable String day,
            String state,
            String colour,
            String basis,
            List<String> remedies,
            String field,
            String label) {}

    /** A group of the form; {@code open} where something in it waits to be filled or mended. */
    public record Part(String title, boolean open, List<Field> fields) {

        /** The field of this name is one of its. */
        public boolean holds(String field) {
            return fields.stream().anyMatch(one -> one.name().equals(field));
        }

        /** Those that the reader fills. */
        public long own() {
            return fields.stream().filter(Field::own).count();
        }

        /** How many of these say something. */
        public long filled() {
            return fields.stream().filter(Field::own).filter(Field::filled).count();
        }

        public long needed() {
            return fields.stream().filter(Field::required).count();
        }

        /** How many of those that must be filled are. */
        public long neededFilled() {
            return fields.stream().filter(Field::required).filter(Field::filled).count();
        }
    }

    /** So many fields are more than one looks over: their groups fold, and an index stands beside. */
    private static final int LONG = 16;

    public boolean lengthy() {
        return parts.size() > 1
                && parts.stream().mapToInt(part -> part.fields().size()).sum() > LONG;
    }

    /**
     * @param look        text, area, day, number, money, near, radio, select, attachment, personal, others (what another office writes)
     * @param suggest     where names are offered for what is typed; null where none are
     * @param several     what is offered is added to what stands
     * @param placeholder the masked value that stands while nothing is typed
     * @param empties     a personal value stands and may be emptied; typing nothing leaves it
     * @param emptied     it is to be emptied
     * @param basis       the provision that asks for it
     * @param only        when it may be filled at all, as the form's script reads it: fields and their values,
     *     {@code partyKind=ORGANISATION,MERCHANT}, a star for any; empty: always
     * @param needed      when it must be filled, in the same words; several say any of them
     */
    public record Field(
            String name,
            String label,
            String look,
            boolean required,
            String value,
            String hint,
            String placeholder,
            boolean empties,
            boolean emptied,
            @Nullable String suggest,
            boolean several,
            String basis,
            String only,
            String needed,
            List<Option> options,
            List<String> wrong) {

        Field saying(String other) {
            return new Field(
                    name,
                    label,
                    look,
                    false,
                    value,
                    other,
                    placeholder,
                    empties,
                    emptied,
                    suggest,
                    several,
                    basis,
                    "",
                    "",
                    options,
                    wrong);
        }

        /** The reader fills it. */
        public boolean own() {
            return !look.equals("others");
        }

        /** @param values the choices that are offered; empty where all are */
        Field among(Set<String> values) {
            if (values.isEmpty()) return this;
            return new Field(
                    name,
                    label,
                    look,
                    required,
                    value,
                    hint,
                    placeholder,
                    empties,
                    emptied,
                    suggest,
                    several,
                    basis,
                    only,
                    needed,
                    options.stream()
                            .filter(option -> values.contains(option.value()))
                            .toList(),
                    wrong);
        }

        boolean filled() {
            return !value.isBlank() || !placeholder.isEmpty();
        }
    }

    public record Option(String value, String label, boolean chosen) {}

    /** A line of the summary that leads to its field. */
    public record Wrong(String field, String label, String sentence) {}

    /** Two people changed one record (冲突): what both wrote, field by field. */
    record Conflict(
            String title,
            String action,
            String record,
            long act,
            String by,
            String at,
            String reason,
            Map<String, String> texts,
            List<Difference> differences) {}

    /** @param picked {@code mine} or {@code theirs} where only one of the two changed it; empty where the person must say */
    record Difference(String name, String label, String before, String mine, String theirs, String picked) {}
}
