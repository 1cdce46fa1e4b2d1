package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.engine.amendment.Consolidated.Outcome;
import org.zhunsheng.engine.amendment.Consolidated.Span;
import org.zhunsheng.engine.structure.Instrument;

/**
 * Works an amending decision into a text (修改决定的合并). An instruction that does not fit is refused as a whole, and the
 * others are carried out as if it were not there; nothing is guessed. Numbers in an instruction are those of the text
 * before the decision, except where a number is given to something.
 */
public final class Consolidation {

    /** So many misfits are looked into one by one; a text with more is not the one that the decision amends. */
    private static final int MOST_MISFITS = 200;

    private Consolidation() {}

    /** The text that follows from the base and the decision; never throws. */
    public static Consolidated apply(Instrument base, Decision decision) {
        Map<Integer, String> refused = new HashMap<>();
        for (Instruction instruction : decision.instructions()) {
            String unread = instruction.unread();
            if (unread != null) refused.put(instruction.number(), unread);
        }
        if (base.title().isEmpty() && isForSeveral(decision))
            decision.instructions().forEach(one -> refused.putIfAbsent(one.number(), "决定修改几部文件，原文没有标题，不知道是哪一部"));
        int misfits = 0;
        while (true) {
            Draft draft = new Draft(base);
            Map<Integer, String> accounts = new HashMap<>();
            try {
                for (Instruction instruction : decision.instructions()) {
                    if (!refused.containsKey(instruction.number()) && concerns(instruction, base))
                        accounts.put(instruction.number(), new Execution(draft, instruction).account());
                }
                draft.settle();
                return consolidated(draft, decision, refused, accounts, base);
            } catch (Misfit misfit) {
                if (refused.putIfAbsent(misfit.instruction(), misfit.why()) != null)
                    throw new IllegalStateException(
                            "instruction " + misfit.instruction() + " refused twice: " + misfit.why());
                misfits++;
                if (misfits == MOST_MISFITS)
                    decision.instructions()
                            .forEach(one ->
                                    refused.putIfAbsent(one.number(), "已有" + MOST_MISFITS + "项不能执行，恐怕不是所修改的文本，其余不再试"));
            }
        }
    }

    private static boolean isForSeveral(Decision decision) {
        return Amended.count(decision.instructions().stream()
                        .flatMap(one -> one.instruments().stream())
                        .toList())
                > 1;
    }

    /** Whether it is for this text: it names none, or names this one; a text without title can't be told from others. */
    private static boolean concerns(Instruction instruction, Instrument base) {
        List<String> named = instruction.instruments();
        if (named.isEmpty() || base.title().isEmpty()) return true;
        return named.stream().anyMatch(name -> Amended.same(name, base.title()));
    }

    private static Consolidated consolidated(
            Draft draft,
            Decision decision,
            Map<Integer, String> refused,
            Map<Integer, String> accounts,
            Instrument base) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        draft.print(passage -> {
            for (Passage.Part part : passage.parts()) {
                int start = text.length();
                text.append(part.text());
                if (part.by() != Passage.UNCHANGED) note(spans, new Span(start, text.length(), part.by()));
            }
        });
        List<Outcome> outcomes = new ArrayList<>();
        for (Instruction instruction : decision.instructions()) {
            String reason = refused.get(instruction.number());
            String account = accounts.get(instruction.number());
            if (!concerns(instruction, base)) outcomes.add(new Outcome.Elsewhere(instruction));
            else if (reason != null) outcomes.add(new Outcome.Refused(instruction, reason));
            else outcomes.add(new Outcome.Applied(instruction, account == null ? "" : account));
        }
        return new Consolidated(text.toString(), spans, outcomes);
    }

    private static void note(List<Span> spans, Span span) {
        if (!spans.isEmpty()) {
            Span last = spans.getLast();
            if (last.end() == span.start() && last.instruction() == span.instruction()) {
                spans.removeLast();
                spans.add(new Span(last.start(), span.end(), span.instruction()));
                return;
            }
        }
        spans.add(span);
    }
}
