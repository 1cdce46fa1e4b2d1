package org.zhunsheng.engine.amendment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One instruction of an amending decision (修改指令), as a rule one of its numbered paragraphs. */
public final class Instruction {

    private final int number;
    private final String text;
    private final List<String> instruments;
    private final List<Step> steps;
    private final @Nullable String unread;

    Instruction(int number, String text, List<String> instruments, List<Step> steps, @Nullable String unread) {
        this.number = number;
        this.text = text;
        this.instruments = List.copyOf(instruments);
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

    /** The title of the instrument it amends, without 《》 (several are joined by 、); null where the decision names none. */
    public @Nullable String instrument() {
        return instruments.isEmpty() ? null : String.join("、", instruments);
    }

    /** The titles of the instruments that it amends; more than one only where it can't be read. */
    List<String> instruments() {
        return instruments;
    }

    /** The same, unread for a reason that is not in its own words. */
    Instruction refused(String why) {
        return unread != null ? this : new Instruction(number, text, instruments, List.of(), why);
    }

    /** The same, for whichever text: what it amends is not certain. */
    Instruction doubtful(String why) {
        return new Instruction(number, text, List.of(), List.of(), unread == null ? why : unread);
    }

    /** Whether all that it says is that numbers follow: that goes for every text. */
    boolean onlyAdjusts() {
        return unread == null && steps.stream().allMatch(Step.Adjust.class::isInstance);
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
