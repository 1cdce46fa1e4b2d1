package org.zhunsheng.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * What a person is doing in one transaction (行为). Its number stands on every row that it writes; its line in the
 * chain is written last, with whatever was noted here.
 */
public final class Act {

    private final long number;
    private final Instant begun;
    private final DSLContext dsl;
    private final Map<String, Object> notes = new TreeMap<>();

    Act(long number, Instant begun, DSLContext dsl, Map<String, Object> notes) {
        this.number = number;
        this.begun = begun;
        this.dsl = dsl;
        this.notes.putAll(notes);
    }

    public long number() {
        return number;
    }

    /** When it began; the moment from which it is visible is later, and only the chain knows it. */
    public Instant begun() {
        return begun;
    }

    /** The transaction's connection: what is not done here is not part of the act. */
    public DSLContext dsl() {
        return dsl;
    }

    /** Adds to the line: text, whole numbers, truth values, and lists and maps of these. */
    public Act note(String name, Object value) {
        notes.put(name, value);
        return this;
    }

    Map<String, Object> notes() {
        return notes;
    }
}
