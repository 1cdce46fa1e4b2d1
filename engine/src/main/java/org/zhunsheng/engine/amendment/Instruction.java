package org.zhunsheng.engine.amendment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One instruction of an amending decision (修改指令), as a rule one of its numbered paragraphs. */
public final class Instruction {

    private final int number;
    private final String text;
    private final @Nullable String instrument;
    private final List<Step> steps;
    private final @Nullable String unread;

    Instruction(int number, String text, @Nullable String instrument, List<Step> steps, @Nullable String unread) {
        this.number = number;
        this.text = text;
        this.instrument = instrument;
        this.steps = List.copyOf(steps);
        this.unread = unread;
    }

    /** Its place in the decision, from 1. */
    public int number() {
        return number;
    }

    /** What the decision says, with its number and its quotations. */
    public String text() {
        return text;
    }

    /** The title of the instrument it amends, without 《》, where the decision amends several; else null. */
    public @Nullable String instrument() {
        return instrument;
    }

    /** Why it could not be read; null when it could. */
    public @Nullable String unread() {
        return unread;
    }

    /** What it does, one thing after the other; empty when it could not be read. */
    List<Step> steps() {
        return steps;
    }
}
