package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;

/**
 * One thing that somebody did about a step (办理). A matter's course is these in order; nothing is ever taken out of it.
 *
 * @param step     of a return, the step that is owed again
 * @param member   whose share it is, where each of several does the step; else empty
 * @param by       the account; empty where nobody acted and silence spoke
 * @param inNameOf who is answerable: {@code by}, or the person for whom {@code by} stood in
 * @param organ    the office for which it was done
 * @param columns  what it wrote, as the ledger stores it
 * @param to       the account to whom it was handed on, or who signed on paper; the matter that was opened, or has ended
 * @param from     the step from which it was returned
 * @param why      a reason, or the words that went with it
 */
public record Deed(
        Verb verb,
        String step,
        String member,
        String by,
        String inNameOf,
        OrganCode organ,
        LocalDate on,
        Map<String, String> columns,
        String to,
        String from,
        String why) {

    /** What can be done about a step. */
    public enum Verb {
        /** 办结. */
        DO,
        /** 领办. */
        TAKE,
        /** 转办. */
        HAND_ON,
        /** 退回. */
        RETURN,
        /** 撤回. */
        WITHDRAW,
        /** 催办. */
        URGE,
        /** 依签批件登记: signed on paper or in another system; it counts once another person has checked it. */
        REGISTER,
        /** 复核签批件. */
        CONFIRM,
        /** 补录: what a record said before its course began. */
        TAKE_OVER,
        /** 核对数字: what the house saw of a condition over figures. It says something and changes nothing. */
        SEE,
        /** 关联事项办结: what the step had opened has ended. The house writes it down in the act that ended it. */
        CLOSE
    }

    public Deed {
        columns = Map.copyOf(columns);
    }

    /** Nobody's: silence has spoken. */
    static final String NOBODY = "";

    static Deed of(Verb verb, String step, String by, OrganCode organ, LocalDate on) {
        return new Deed(verb, step, "", by, by, organ, on, Map.of(), "", "", "");
    }

    public Deed writes(Map<String, String> columns) {
        return new Deed(verb, step, member, by, inNameOf, organ, on, columns, to, from, why);
    }

    /** Writes these too, over what it writes already. */
    Deed and(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(columns);
        all.putAll(more);
        return writes(all);
    }

    public Deed member(String whose) {
        return new Deed(verb, step, whose, by, inNameOf, organ, on, columns, to, from, why);
    }

    public Deed inNameOf(String account) {
        return new Deed(verb, step, member, by, account, organ, on, columns, to, from, why);
    }

    public Deed at(OrganCode office) {
        return new Deed(verb, step, member, by, inNameOf, office, on, columns, to, from, why);
    }

    public Deed to(String account) {
        return new Deed(verb, step, member, by, inNameOf, organ, on, columns, account, from, why);
    }

    public Deed from(String returning, String reason) {
        return new Deed(verb, step, member, by, inNameOf, organ, on, columns, to, returning, reason);
    }

    public Deed saying(String words) {
        return new Deed(verb, step, member, by, inNameOf, organ, on, columns, to, from, words);
    }

    /** The step was done by it, as soon as it counts. */
    boolean does() {
        return verb == Verb.DO || verb == Verb.REGISTER;
    }

    /** It says something, and nothing stands otherwise because of it. */
    boolean says() {
        return verb == Verb.URGE || verb == Verb.SEE;
    }

    /** The platform did it by itself, upon what it saw of a condition over figures or of a matter that had been opened. */
    boolean isOfTheHouse() {
        return by.equals(Person.PLATFORM.account()) && verb != Verb.TAKE_OVER;
    }

    /** Somebody has it in hand by it; null where it says nothing of that. */
    @Nullable
    String takes() {
        return switch (verb) {
            case HAND_ON -> to;
            case TAKE, DO, REGISTER -> inNameOf;
            case RETURN, WITHDRAW, URGE, CONFIRM, TAKE_OVER, SEE, CLOSE -> null;
        };
    }
}
